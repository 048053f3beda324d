import { type Context, Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { dayOfArticle, parseWindow } from '../editions/windowSpan.ts'
import { cacheControl, commonHeaders, htmlHeaders } from '../http/headers.ts'
import { negotiate } from '../http/negotiate.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { formats, pageRepresentations, type Representation } from '../http/representations.ts'
import { documentOf } from '../pages/Layout.tsx'
import { SearchPage, type SearchResult, type SearchView } from '../pages/SearchPage.tsx'
import { safeUrl } from '../render/safeUrl.ts'
import { escapeMarkup } from '../render/xmlText.ts'
import { absolute, articlePath, type Site } from '../site.ts'

const queryMax = 500
const pageLimit = 20
const limitMax = 100
const offsetMax = 1_000

/** `/search`: full text with snippets. */
export const searchRoutes = (deps: Deps): Hono => {
  const answer = async (c: Context, extension: Representation | null): Promise<Response> => {
    const { site } = deps
    const representation = extension ?? negotiate(c.req.header('accept'), pageRepresentations)
    if (representation === null) return problemResponse(c.req.raw, site, 'not_acceptable')
    const errors = extension === null ? {} : { html: extension === 'html' }
    const asked = askedOf(c)
    if (asked === null) return problemResponse(c.req.raw, site, 'parameter_malformed', errors)

    const { results, more } = await resultsOf(deps, asked)
    const view: SearchView = {
      q: asked.q,
      topic: asked.topic,
      from: asked.from,
      to: asked.to,
      results,
      next: more && asked.offset + asked.limit <= offsetMax ? nextPath(site, asked, representation) : null,
      asked: asked.q !== '',
    }
    return new Response(
      c.req.method === 'HEAD'
        ? null
        : representation === 'json'
          ? searchJson(view, site)
          : documentOf(<SearchPage view={view} site={site} />),
      {
        headers: {
          ...commonHeaders(site),
          'content-type': formats[representation].contentType,
          'cache-control': cacheControl.latest,
          'x-robots-tag': 'noindex',
          ...(extension === null ? { vary: 'Accept' } : {}),
          ...(representation === 'html' ? htmlHeaders : {}),
        },
      },
    )
  }
  return new Hono()
    .get('/search', (c) => answer(c, null))
    .get('/search.html', (c) => answer(c, 'html'))
    .get('/search.json', (c) => answer(c, 'json'))
}

type Asked = Readonly<{ q: string; topic: string; from: string; to: string; limit: number; offset: number }>

const dayMs = 86_400_000

/** What was asked for; null when a date or number cannot be read. An empty field of the form counts as none. */
const askedOf = (c: Context): Asked | null => {
  const text = (name: string): string => c.req.query(name) ?? ''
  const [from, to] = [text('from'), text('to')]
  for (const date of [from, to]) if (date !== '' && parseWindow(date)?.kind !== 'day') return null
  const limit = wholeNumber(text('limit'), pageLimit)
  const offset = wholeNumber(text('offset'), 0)
  if (limit === null || offset === null) return null
  return {
    q: text('q').slice(0, queryMax).toWellFormed().trim(),
    topic: text('topic').slice(0, 100).toWellFormed().trim(),
    from,
    to,
    limit: Math.max(1, Math.min(limit, limitMax)),
    offset: Math.min(offset, offsetMax),
  }
}

const wholeNumber = (text: string, otherwise: number): number | null =>
  text === '' ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : null

type Found = Readonly<{ results: readonly SearchResult[]; more: boolean }>

/** A page of results, and whether the index has more. */
const resultsOf = async ({ search, articles, reader, site }: Deps, asked: Asked): Promise<Found> => {
  const { timeZone } = site
  // The index knows instants, a day is one of the site's zone: it is asked for what may be of these days.
  const margin = timeZone === 'UTC' ? 0 : dayMs
  const hits = await search.query({
    q: asked.q,
    ...(asked.topic === '' ? {} : { topic: await slugOf(reader, asked.topic) }),
    ...(asked.from === '' ? {} : { from: Date.parse(asked.from) - margin }),
    ...(asked.to === '' ? {} : { before: Date.parse(asked.to) + dayMs + margin }),
    // One more than asked for, so that it is known whether there are more.
    limit: asked.limit + 1,
    offset: asked.offset,
  })
  const page = hits.slice(0, asked.limit)
  // The index may lag behind the articles: what may not be shown is left out here.
  const shown = await articles.heads(page.map((hit) => hit.article_id))
  const results = page.flatMap((hit) => {
    const head = shown.get(hit.article_id)
    if (head === undefined) return []
    const day = dayOfArticle(head, timeZone)
    if (day < asked.from || (asked.to !== '' && day > asked.to)) return []
    const { id, title, source, language, published_at } = head
    return [{ id, title, url: safeUrl(head.url), source, language, published_at, snippet: hit.snippet }]
  })
  return { results, more: hits.length > asked.limit }
}

/** The slug of the topic that a name means, though it was written another way or merged since. */
const slugOf = async (reader: Deps['reader'], name: string): Promise<string> => {
  const found = await reader.topic(name)
  return found.kind === 'moved' ? found.target : name
}

const nextPath = (site: Site, asked: Asked, representation: Representation): string => {
  const query = new URLSearchParams({ q: asked.q })
  if (asked.topic !== '') query.set('topic', asked.topic)
  if (asked.from !== '') query.set('from', asked.from)
  if (asked.to !== '') query.set('to', asked.to)
  if (asked.limit !== pageLimit) query.set('limit', String(asked.limit))
  query.set('offset', String(asked.offset + asked.limit))
  return absolute(site, `/search${representation === 'json' ? '.json' : ''}?${query}`)
}

const searchJson = (view: SearchView, site: Site): string =>
  JSON.stringify({
    q: view.q,
    results: view.results.map(({ snippet, ...result }) => ({
      ...result,
      page: absolute(site, articlePath(result.id)),
      snippet: snippet.map((part) => part.text).join(''),
      snippet_html: snippet
        .map((part) => (part.marked ? `<mark>${escapeMarkup(part.text)}</mark>` : escapeMarkup(part.text)))
        .join(''),
    })),
    next: view.next,
  })

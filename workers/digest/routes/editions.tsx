import { type Context, Hono } from 'hono'
import type { Edition } from '#domain/edition'
import { maskArticles } from '#domain/editions/maskArticles'
import { shortHash } from '#kit/hash'
import { topicTag } from '#storage/cacheTags'
import type { ReadTopic } from '#storage/digestReader'
import type { Deps } from '../deps.ts'
import { emptyEdition } from '../editions/emptyEdition.ts'
import { etagOf, servedEdition } from '../editions/servedEdition.ts'
import { stateOf } from '../editions/stateOf.ts'
import { topicChanges } from '../editions/topicChanges.ts'
import { cacheControl, pageHeaders } from '../http/headers.ts'
import { negotiate } from '../http/negotiate.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import type { ProblemName } from '../http/problems.ts'
import { redirect } from '../http/redirect.ts'
import {
  digestRepresentations,
  pageRepresentations,
  type Representation,
  splitExtension,
} from '../http/representations.ts'
import { ChangesPage } from '../pages/ChangesPage.tsx'
import { EditionsPage } from '../pages/EditionsPage.tsx'
import { documentOf } from '../pages/Layout.tsx'
import { digestPage } from '../render/digestPage.ts'
import { absolute, topicPartPath } from '../site.ts'

const listMax = 100

type Asked = Readonly<{
  slug: string
  extension: Representation | null
  refuse: (name: ProblemName) => Response
}>

/** `/topics/{slug}/editions`, `/topics/{slug}/editions/{n}` and `/topics/{slug}/changes`. */
export const editionRoutes = (deps: Deps): Hono => {
  const { site, reader } = deps

  const asked = (c: Context, slug: string, extension: Representation | null): Asked => ({
    slug,
    extension,
    refuse: (name) => problemResponse(c.req.raw, site, name, extension === null ? {} : { html: extension === 'html' }),
  })

  /** The topic, or the answer that is due when there is none. */
  const topicOr = async ({ slug, extension, refuse }: Asked, part: string): Promise<ReadTopic | Response> => {
    const found = await reader.topic(slug)
    if (found.kind === 'topic') return found.topic
    if (found.kind === 'unknown') return refuse('topic_unknown')
    return redirect(site, topicPartPath(found.target, part, extension ?? undefined))
  }

  const listAnswer = async (c: Context, slug: string, extension: Representation | null): Promise<Response> => {
    const { refuse, ...rest } = asked(c, slug, extension)
    const representation = extension ?? negotiate(c.req.header('accept'), pageRepresentations)
    if (representation === null) return refuse('not_acceptable')
    const before = c.req.query('before') ?? ''
    if (!/^\d{0,9}$/.test(before)) return refuse('parameter_malformed')
    const topic = await topicOr({ refuse, ...rest }, 'editions')
    if (topic instanceof Response) return topic
    const editions = await reader.editions(slug, before === '' ? Number.MAX_SAFE_INTEGER : Number(before), listMax)
    const path = topicPartPath(slug, 'editions')
    const last = editions.at(-1)
    const next =
      last === undefined || editions.length < listMax || last.edition <= 1
        ? null
        : absolute(site, `${path}${extension === null ? '' : `.${extension}`}?before=${last.edition}`)
    const etag = etagOf(`editions-${shortHash(JSON.stringify([topic.name, editions, next]), 16)}`, representation, site)
    return answerPage(c.req.raw, {
      etag,
      headers: pageHeaders(site, {
        representation,
        etag,
        cache: cacheControl.latest,
        tags: [topicTag(slug)],
        path,
        offered: pageRepresentations,
        negotiated: extension === null,
      }),
      body: () =>
        representation === 'html'
          ? documentOf(<EditionsPage topic={topic} editions={editions} next={next} site={site} />)
          : JSON.stringify({
              topic: { slug, name: topic.name, description: topic.description },
              editions: editions.map((edition) => ({
                ...edition,
                links: {
                  html: absolute(site, topicPartPath(slug, `editions/${edition.edition}`)),
                  json: absolute(site, topicPartPath(slug, `editions/${edition.edition}`, 'json')),
                },
              })),
              next,
            }),
    })
  }

  const editionAnswer = async (c: Context, slug: string, file: string): Promise<Response> => {
    const { name, extension } = splitExtension(file, digestRepresentations)
    const ask = asked(c, slug, extension)
    const representation = extension ?? negotiate(c.req.header('accept'), digestRepresentations)
    if (representation === null) return ask.refuse('not_acceptable')
    if (!/^[1-9]\d{0,8}$/.test(name)) return ask.refuse('edition_unknown')
    const number = Number(name)
    const edition = await reader.edition(slug, number)
    if (edition === null) {
      const topic = await topicOr(ask, 'editions')
      if (topic instanceof Response) return topic
      return ask.refuse(number <= topic.edition ? 'edition_expired' : 'edition_unknown')
    }
    const hidden = await reader.hidden(articleIds(edition))
    const masked = maskArticles(edition, new Set(hidden))
    // As it was when it was frozen: what it says of its state holds for ever too.
    const state = stateOf(masked, undefined, Date.parse(edition.generated_at))
    const served = servedEdition(masked, state, topicPartPath(slug, `editions/${number}`), hidden)
    return answerPage(
      c.req.raw,
      digestPage(served, site, {
        representation,
        negotiated: extension === null,
        cache: 'frozen',
        // Nothing tells when an article of it was withdrawn.
        ...(masked.dropped.withdrawn === undefined ? { lastModified: edition.generated_at } : {}),
      }),
    )
  }

  const changesAnswer = async (c: Context, slug: string, extension: Representation | null): Promise<Response> => {
    const ask = asked(c, slug, extension)
    const representation = extension ?? negotiate(c.req.header('accept'), pageRepresentations)
    if (representation === null) return ask.refuse('not_acceptable')
    const since = c.req.query('since')
    if (since === undefined || since === '') return ask.refuse('since_required')
    if (!/^\d{1,9}$/.test(since)) return ask.refuse('parameter_malformed')
    const topic = await topicOr(ask, 'changes')
    if (topic instanceof Response) return topic
    const number = Number(since)
    if (number > topic.edition) return ask.refuse('edition_unknown')
    const editionOf = async (of: number): Promise<Edition | null> =>
      of === 0 ? emptyEdition(topic) : reader.edition(slug, of)
    const [older, newer] = await Promise.all([editionOf(number), editionOf(topic.edition)])
    if (older === null) return ask.refuse('edition_expired')
    if (newer === null) return ask.refuse('unavailable')
    const hidden = new Set(await reader.hidden([...new Set([...articleIds(older), ...articleIds(newer)])]))
    const changes = topicChanges(older, newer, hidden)
    const etag = etagOf(
      `${number}-${topic.edition}-${newer.hash.slice(0, 16)}-${shortHash(JSON.stringify([...hidden, ...(older.erased ?? [])]), 8)}`,
      representation,
      site,
    )
    return answerPage(c.req.raw, {
      etag,
      headers: pageHeaders(site, {
        representation,
        etag,
        cache: cacheControl.latest,
        tags: [topicTag(slug)],
        path: topicPartPath(slug, 'changes'),
        offered: pageRepresentations,
        negotiated: extension === null,
        query: `?since=${number}`,
        noindex: true,
      }),
      body: () =>
        representation === 'html' ? documentOf(<ChangesPage changes={changes} site={site} />) : JSON.stringify(changes),
    })
  }

  const routes = new Hono()
  for (const extension of [null, ...pageRepresentations] as const) {
    const suffix = extension === null ? '' : `.${extension}`
    routes.get(`/:slug/editions${suffix}`, (c) => listAnswer(c, c.req.param('slug') ?? '', extension))
    routes.get(`/:slug/changes${suffix}`, (c) => changesAnswer(c, c.req.param('slug') ?? '', extension))
  }
  return routes.get('/:slug/editions/:file', (c) => editionAnswer(c, c.req.param('slug'), c.req.param('file')))
}

const articleIds = (edition: Edition): readonly string[] =>
  edition.stories.flatMap((story) => story.articles.map((article) => article.id))

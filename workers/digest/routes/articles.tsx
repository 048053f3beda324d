import { Hono } from 'hono'
import { shortHash } from '#kit/hash'
import { articleTag } from '#storage/cacheTags'
import { renderArticleJson } from '../articles/renderArticleJson.ts'
import { renderArticleMarkdown } from '../articles/renderArticleMarkdown.ts'
import { shownArticle } from '../articles/shownArticle.ts'
import type { Deps } from '../deps.ts'
import { etagOf } from '../editions/servedEdition.ts'
import { cacheControl, pageHeaders } from '../http/headers.ts'
import { negotiate } from '../http/negotiate.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { articleRepresentations, splitExtension } from '../http/representations.ts'
import { ArticlePage } from '../pages/ArticlePage.tsx'
import { documentOf } from '../pages/Layout.tsx'
import { articlePath } from '../site.ts'

/** `/articles/{id}`: the article and its FAQ. */
export const articleRoutes = (deps: Deps): Hono =>
  new Hono().get('/:file', async (c) => {
    const { site } = deps
    const request = c.req.raw
    const { name: id, extension } = splitExtension(c.req.param('file'), articleRepresentations)
    const errors = extension === null ? {} : { html: extension === 'html' }
    const representation = extension ?? negotiate(c.req.header('accept'), articleRepresentations)
    if (representation === null) return problemResponse(request, site, 'not_acceptable')

    const found = await deps.articles.byId(id)
    if (found === null || found.article.status === 'held')
      return problemResponse(request, site, 'article_unknown', errors)
    if (found.article.status !== 'published') return problemResponse(request, site, 'article_withdrawn', errors)

    const shown = shownArticle(found)
    // What the page shows beside the revision: its topics by name, its correction, its source's rule.
    const around = shortHash(
      JSON.stringify([
        found.topics.map((topic) => [topic.slug, topic.name, topic.score]),
        found.article.correction,
        found.rule,
      ]),
      8,
    )
    const etag = etagOf(
      `${id}-${found.article.revision}-${shortHash(found.article.etag, 8)}-${around}`,
      representation,
      site,
    )
    return answerPage(request, {
      etag,
      lastModified: found.article.changed_at,
      headers: pageHeaders(site, {
        representation,
        etag,
        cache: cacheControl.latest,
        tags: [articleTag(id)],
        path: articlePath(id),
        offered: articleRepresentations,
        negotiated: extension === null,
        lastModified: found.article.changed_at,
        noindex: shown.noindex,
        ...(shown.original === null ? {} : { canonical: shown.original }),
      }),
      body: () => {
        if (representation === 'json') return renderArticleJson(shown, site)
        if (representation === 'md') return renderArticleMarkdown(shown, site)
        return documentOf(<ArticlePage shown={shown} site={site} />)
      },
    })
  })

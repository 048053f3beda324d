import { type Context, Hono } from 'hono'
import { shortHash } from '#kit/hash'
import { topicsTag } from '#storage/cacheTags'
import type { ListedTopic } from '#storage/digestReader'
import type { Deps } from '../deps.ts'
import { etagOf } from '../editions/servedEdition.ts'
import { cacheControl, pageHeaders } from '../http/headers.ts'
import { negotiate } from '../http/negotiate.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { pageRepresentations, type Representation } from '../http/representations.ts'
import { IndexPage } from '../pages/IndexPage.tsx'
import { documentOf } from '../pages/Layout.tsx'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'

/** `/` and `/topics`: the topics with their newest headlines. */
export const frontRoutes = (deps: Deps): Hono => {
  const answer = async (c: Context, front: boolean, extension: Representation | null): Promise<Response> => {
    const { site } = deps
    const representation = extension ?? negotiate(c.req.header('accept'), pageRepresentations)
    if (representation === null) return problemResponse(c.req.raw, site, 'not_acceptable')
    const topics = await deps.listed()
    const etag = etagOf(`${front ? 'front' : 'topics'}-${shortHash(JSON.stringify(topics), 16)}`, representation, site)
    return answerPage(c.req.raw, {
      etag,
      headers: pageHeaders(site, {
        representation,
        etag,
        cache: cacheControl.latest,
        tags: [topicsTag],
        path: '/topics',
        offered: pageRepresentations,
        negotiated: extension === null,
        canonical: absolute(site, front ? '/' : '/topics'),
      }),
      body: () =>
        representation === 'json'
          ? topicsJson(topics, site)
          : documentOf(<IndexPage topics={topics} site={site} front={front} />),
    })
  }
  return new Hono()
    .get('/', (c) => answer(c, true, null))
    .get('/topics', (c) => answer(c, false, null))
    .get('/index.html', (c) => answer(c, true, 'html'))
    .get('/index.json', (c) => answer(c, true, 'json'))
    .get('/topics.html', (c) => answer(c, false, 'html'))
    .get('/topics.json', (c) => answer(c, false, 'json'))
}

const topicsJson = (topics: readonly ListedTopic[], site: Site): string =>
  JSON.stringify({
    topics: topics.map((topic) => ({
      slug: topic.slug,
      name: topic.name,
      description: topic.description,
      edition: topic.edition,
      generated_at: topic.generated_at,
      counts: { articles: topic.articles },
      newest: topic.newest.map((article) => ({ ...article, page: absolute(site, articlePath(article.id)) })),
      links: { html: absolute(site, topicPath(topic.slug)), json: absolute(site, topicPath(topic.slug, 'json')) },
    })),
  })

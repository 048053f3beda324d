import { type Context, Hono } from 'hono'
import { quickName } from '#kit/quickHash'
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
  // The list is the same object for some seconds: what was made of it holds as long.
  let made: Readonly<{ topics: readonly ListedTopic[]; stamp: string; bodies: Map<string, string> }> | null = null
  const madeOf = (topics: readonly ListedTopic[]): NonNullable<typeof made> => {
    if (made?.topics !== topics) made = { topics, stamp: quickName(JSON.stringify(topics)), bodies: new Map() }
    return made
  }
  const answer = async (c: Context, front: boolean, extension: Representation | null): Promise<Response> => {
    const { site } = deps
    const representation = extension ?? negotiate(c.req.header('accept'), pageRepresentations)
    if (representation === null) return problemResponse(c.req.raw, site, 'not_acceptable')
    const { topics, stamp, bodies } = madeOf(await deps.listed())
    const name = front ? 'front' : 'topics'
    const etag = etagOf(`${name}-${stamp}`, representation, site)
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
      body: () => {
        const key = `${name} ${representation}`
        const body =
          bodies.get(key) ??
          (representation === 'json'
            ? topicsJson(topics, site)
            : documentOf(<IndexPage topics={topics} site={site} front={front} />))
        bodies.set(key, body)
        return body
      },
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

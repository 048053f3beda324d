import { Hono } from 'hono'
import { shortHash } from '#kit/hash'
import { topicsTag } from '#storage/cacheTags'
import type { ListedTopic } from '#storage/digestReader'
import { rememberFor } from '../current/rememberFor.ts'
import type { Deps } from '../deps.ts'
import { rendererVersion } from '../editions/rendererVersion.ts'
import { cacheControl, commonHeaders } from '../http/headers.ts'
import { answerPage } from '../http/page.ts'
import { markdownLink, markdownText } from '../render/markdownText.ts'
import { renderOpml } from '../render/renderOpml.ts'
import { renderSitemap } from '../render/renderSitemap.ts'
import { absolute, type Site, topicPath } from '../site.ts'

const articlesMax = 1_000
const sitemapMs = 60_000

/** The files that machines look for at a site's root. */
export const siteFileRoutes = (deps: Deps): Hono => {
  const { site } = deps
  const newest = rememberFor(sitemapMs, deps.now, () => deps.articles.newest(articlesMax))
  const answer = (request: Request, contentType: string, text: string): Response => {
    const etag = `"${shortHash(text, 16)}-${rendererVersion}"`
    return answerPage(request, {
      etag,
      headers: {
        ...commonHeaders(site),
        'content-type': contentType,
        'cache-control': cacheControl.latest,
        'cache-tag': topicsTag,
        etag,
      },
      body: () => text,
    })
  }
  return new Hono()
    .get('/feeds.opml', async (c) =>
      answer(c.req.raw, 'text/x-opml; charset=utf-8', renderOpml(await deps.listed(), site)),
    )
    .get('/sitemap.xml', async (c) => {
      const [topics, articles] = await Promise.all([deps.listed(), newest()])
      return answer(c.req.raw, 'application/xml; charset=utf-8', renderSitemap(topics, articles, site, deps.now()))
    })
    .get('/robots.txt', (c) => answer(c.req.raw, 'text/plain; charset=utf-8', robotsText(site)))
    .get('/llms.txt', async (c) =>
      answer(c.req.raw, 'text/markdown; charset=utf-8', llmsText(await deps.listed(), site)),
    )
}

const robotsText = (site: Site): string =>
  `User-agent: *\nDisallow: /search\nAllow: /\n\nSitemap: ${absolute(site, '/sitemap.xml')}\n`

const llmsText = (topics: readonly ListedTopic[], site: Site): string => {
  const listed = topics.map((topic) => {
    const about = topic.description === '' ? '' : `: ${markdownText(topic.description)}`
    return `- ${markdownLink(topic.name, absolute(site, topicPath(topic.slug, 'md')))}${about}`
  })
  return `# ${markdownText(site.name)}

> Topic digests made of articles: summaries whose every sentence is quoted from an article, stories, questions with answers, timelines. Cite the articles that they link to.

Every page is also there as data: add \`.md\`, \`.json\`, \`.rss\`, \`.atom\` or \`.feed.json\` to a topic's address, \`.md\` or \`.json\` to an article's. \`${absolute(site, '/search.json')}?q=\` searches; \`/topics/{slug}/changes?since={edition}\` tells what is new.

## Topics

${listed.length === 0 ? 'None yet.' : listed.join('\n')}

## Optional

- ${markdownLink('Topics as JSON', absolute(site, '/topics.json'))}
- ${markdownLink('All feeds', absolute(site, '/feeds.opml'))}
- ${markdownLink('Sitemap', absolute(site, '/sitemap.xml'))}
`
}

import { Hono } from 'hono'
import type { ListedTopic } from '#storage/digestReader'
import type { Deps } from '../deps.ts'
import { textFile } from '../http/textFile.ts'
import { markdownLink, markdownText } from '../render/markdownText.ts'
import { renderOpml } from '../render/renderOpml.ts'
import { absolute, type Site, topicPath } from '../site.ts'

/** The files that machines look for at a site's root. */
export const siteFileRoutes = (deps: Deps): Hono => {
  const { site } = deps
  return new Hono()
    .get('/feeds.opml', async (c) =>
      textFile(c.req.raw, site, 'text/x-opml; charset=utf-8', renderOpml(await deps.listed(), site)),
    )
    .get('/robots.txt', (c) => textFile(c.req.raw, site, 'text/plain; charset=utf-8', robotsText(site)))
    .get('/llms.txt', async (c) =>
      textFile(c.req.raw, site, 'text/markdown; charset=utf-8', llmsText(await deps.listed(), site)),
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

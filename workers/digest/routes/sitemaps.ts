import { type Context, Hono } from 'hono'
import { rememberFor } from '../current/rememberFor.ts'
import type { Deps } from '../deps.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { textFile } from '../http/textFile.ts'
import {
  renderArticleSitemap,
  renderNewsSitemap,
  renderSitemapIndex,
  renderTopicSitemap,
} from '../render/renderSitemap.ts'
import { sitemapParts, sitemapRange } from '../render/sitemapParts.ts'

// What the protocols allow in one file: addresses, and news articles and how old those may be.
const addressesMax = 50_000
const newsMax = 1_000
const newsMs = 2 * 86_400_000
const rememberedMs = 60_000

const partPath = (part: string): string => `/sitemap-articles${part === '' ? '' : `-${part}`}.xml`

/** `/sitemap.xml`, an index, and the sitemaps that it names: topics, the news of two days, and all articles in parts. */
export const sitemapRoutes = (deps: Deps): Hono => {
  const { site, articles, reader, now } = deps
  const counted = rememberFor(rememberedMs, now, () => articles.count())
  const news = rememberFor(rememberedMs, now, () => articles.newest(now() - newsMs, newsMax))
  const answer = (c: Context, text: string): Response =>
    textFile(c.req.raw, site, 'application/xml; charset=utf-8', text)

  return new Hono()
    .get('/sitemap.xml', async (c) => {
      const [count, recent] = await Promise.all([counted(), news()])
      // A sitemap without an address is none.
      const paths = [
        '/sitemap-topics.xml',
        ...(recent.length === 0 ? [] : ['/sitemap-news.xml']),
        ...(count === 0 ? [] : sitemapParts(count).map(partPath)),
      ]
      return answer(c, renderSitemapIndex(paths, site))
    })
    .get('/sitemap-topics.xml', async (c) =>
      answer(c, renderTopicSitemap(await reader.withArticles(addressesMax - 1), site)),
    )
    .get('/sitemap-news.xml', async (c) => answer(c, renderNewsSitemap(await news(), site)))
    .get('/:file{sitemap-articles[0-9a-z-]*\\.xml}', async (c) => {
      const [, part = ''] = /^sitemap-articles(?:-([0-9a-z]+))?\.xml$/.exec(c.req.param('file')) ?? [null, '-']
      const range = sitemapRange(part, await counted())
      if (range === null) return problemResponse(c.req.raw, site, 'not_found')
      return answer(c, renderArticleSitemap(await articles.between(range.from, range.before, addressesMax), site))
    })
}

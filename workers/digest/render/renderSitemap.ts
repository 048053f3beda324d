import type { ListedArticle } from '#storage/articleReader'
import type { ListedTopic } from '#storage/digestReader'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import { escapeMarkup } from './xmlText.ts'

const newsMs = 2 * 86_400_000

/**
 * The sitemap: topics, and the newest articles. Articles of the last two days carry the news fields; older ones may not
 * (the news protocol takes no others).
 */
export const renderSitemap = (
  topics: readonly ListedTopic[],
  articles: readonly ListedArticle[],
  site: Site,
  now: number,
): string => {
  const urls = [
    urlElement(absolute(site, '/'), null),
    ...topics.map((topic) => urlElement(absolute(site, topicPath(topic.slug)), topic.generated_at)),
    ...articles.map((article) =>
      urlElement(absolute(site, articlePath(article.id)), article.changed_at, newsElement(article, site, now)),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`
}

const urlElement = (address: string, changed: string | null, more = ''): string =>
  `<url><loc>${escapeMarkup(address)}</loc>${changed === null ? '' : `<lastmod>${escapeMarkup(changed)}</lastmod>`}${more}</url>`

const newsElement = (article: ListedArticle, site: Site, now: number): string => {
  const time = article.published_at === null ? Number.NaN : Date.parse(article.published_at)
  if (article.published_at === null || !(now - time <= newsMs)) return ''
  return `<news:news><news:publication><news:name>${escapeMarkup(article.source ?? site.name)}</news:name><news:language>${escapeMarkup(
    newsLanguage(article.language),
  )}</news:language></news:publication><news:publication_date>${escapeMarkup(
    article.published_at,
  )}</news:publication_date><news:title>${escapeMarkup(article.title)}</news:title></news:news>`
}

/** The protocol takes two letters, but for the two Chinese scripts. */
const newsLanguage = (language: string): string => {
  const [primary = 'en', ...rest] = language.toLowerCase().split('-')
  if (primary === 'zh') return rest.includes('tw') || rest.includes('hant') ? 'zh-tw' : 'zh-cn'
  return primary === 'und' ? 'en' : primary
}

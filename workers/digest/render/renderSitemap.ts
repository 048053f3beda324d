import type { ListedArticle } from '#storage/articleReader'
import type { ListedTopic } from '#storage/digestReader'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import { escapeMarkup } from './xmlText.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsSchema = 'http://www.google.com/schemas/sitemap-news/0.9'

/** The sitemap index (sitemaps.org): where the sitemaps are, by their paths. */
export const renderSitemapIndex = (paths: readonly string[], site: Site): string => {
  const sitemaps = paths.map((path) => `<sitemap><loc>${escapeMarkup(absolute(site, path))}</loc></sitemap>`)
  return `${declaration}\n<sitemapindex xmlns="${schema}">\n${sitemaps.join('\n')}\n</sitemapindex>\n`
}

/** The front page and every topic that has articles. */
export const renderTopicSitemap = (topics: readonly Pick<ListedTopic, 'slug' | 'generated_at'>[], site: Site): string =>
  urlset([
    urlElement(absolute(site, '/'), null),
    ...topics.map((topic) => urlElement(absolute(site, topicPath(topic.slug)), topic.generated_at)),
  ])

export const renderArticleSitemap = (
  articles: readonly Pick<ListedArticle, 'id' | 'changed_at'>[],
  site: Site,
): string => urlset(articles.map(({ id, changed_at }) => urlElement(absolute(site, articlePath(id)), changed_at)))

/** A news sitemap: its protocol takes articles of the last two days and no others, with a date and a name. */
export const renderNewsSitemap = (articles: readonly ListedArticle[], site: Site): string =>
  urlset(
    articles.map((article) =>
      urlElement(absolute(site, articlePath(article.id)), article.changed_at, newsElement(article, site)),
    ),
    ` xmlns:news="${newsSchema}"`,
  )

const urlset = (urls: readonly string[], more = ''): string =>
  `${declaration}\n<urlset xmlns="${schema}"${more}>\n${urls.join('\n')}\n</urlset>\n`

const urlElement = (address: string, changed: string | null, more = ''): string =>
  `<url><loc>${escapeMarkup(address)}</loc>${changed === null ? '' : `<lastmod>${escapeMarkup(changed)}</lastmod>`}${more}</url>`

const newsElement = (article: ListedArticle, site: Site): string =>
  `<news:news><news:publication><news:name>${escapeMarkup(article.source ?? site.name)}</news:name><news:language>${escapeMarkup(
    newsLanguage(article.language),
  )}</news:language></news:publication><news:publication_date>${escapeMarkup(
    article.published_at ?? '',
  )}</news:publication_date><news:title>${escapeMarkup(article.title)}</news:title></news:news>`

/** The protocol takes two letters, but for the two Chinese scripts. */
const newsLanguage = (language: string): string => {
  const [primary = 'en', ...rest] = language.toLowerCase().split('-')
  if (primary === 'zh') return rest.includes('tw') || rest.includes('hant') ? 'zh-tw' : 'zh-cn'
  return primary === 'und' ? 'en' : primary
}

import type { ShownArticle } from '../articles/shownArticle.ts'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import type { JsonLdNode } from './jsonLd.tsx'
import { faqNode } from './topicGraph.ts'

/** The article as schema.org knows it, and its FAQ where it has one. */
export const articleGraph = ({ article, topics, faq, original }: ShownArticle, site: Site): readonly JsonLdNode[] => {
  const { document } = article
  const page = absolute(site, articlePath(article.id))
  const news: JsonLdNode = {
    '@type': 'NewsArticle',
    '@id': page,
    identifier: article.id,
    headline: document.title,
    url: original ?? page,
    mainEntityOfPage: original ?? page,
    wordCount: document.word_count,
    isPartOf: topics.map((topic) => ({ '@type': 'CollectionPage', '@id': absolute(site, topicPath(topic.slug)) })),
    ...(document.language === 'und' ? {} : { inLanguage: document.language }),
    ...(document.published_at === null ? {} : { datePublished: document.published_at }),
    ...(document.modified_at === null ? {} : { dateModified: document.modified_at }),
    ...(document.authors.length === 0 ? {} : { author: document.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(document.source?.name ? { publisher: { '@type': 'Organization', name: document.source.name } } : {}),
    ...(article.correction === null ? {} : { correction: article.correction }),
  }
  return faq.length === 0 ? [news] : [news, faqNode(page, faq)]
}

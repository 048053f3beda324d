import type { ServedEdition } from '../editions/servedEdition.ts'
import { articlesOf } from '../render/articlesOf.ts'
import { absolute, type Site } from '../site.ts'
import type { JsonLdNode } from './jsonLd.tsx'

/** The digest as schema.org knows it: one CollectionPage of NewsArticles, and one FAQPage where there are FAQ entries. */
export const topicGraph = ({ edition, path }: ServedEdition, site: Site): readonly JsonLdNode[] => {
  const url = absolute(site, path)
  const articles = articlesOf(edition, site)
  const collection: JsonLdNode = {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: edition.topic.name,
    ...(edition.topic.description === '' ? {} : { description: edition.topic.description }),
    isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(site, '/') },
    dateModified: edition.generated_at,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: articles.length,
      itemListElement: articles.map(({ page }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@id': page },
      })),
    },
  }
  const news = articles.map(
    ({ article, page, link }): JsonLdNode => ({
      '@type': 'NewsArticle',
      '@id': page,
      identifier: article.id,
      headline: article.title,
      url: link,
      ...(article.language === 'und' ? {} : { inLanguage: article.language }),
      ...(article.published_at === null ? {} : { datePublished: article.published_at }),
      ...(article.source === null ? {} : { publisher: { '@type': 'Organization', name: article.source } }),
    }),
  )
  return edition.faq.length === 0 ? [collection, ...news] : [collection, ...news, faqNode(url, edition.faq)]
}

/** FAQ entries as one FAQPage. */
export const faqNode = (
  url: string,
  entries: readonly Readonly<{ id: string; question: string; answer: string }>[],
): JsonLdNode => ({
  '@type': 'FAQPage',
  '@id': `${url}#faq`,
  mainEntity: entries.map((entry) => ({
    '@type': 'Question',
    '@id': `${url}#faq-${entry.id}`,
    name: entry.question,
    acceptedAnswer: { '@type': 'Answer', text: entry.answer },
  })),
})

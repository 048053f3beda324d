import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import type { ShownArticle } from './shownArticle.ts'

/** The article as the contract's section 4 shows it. What an editor's tools need stays with the ingest worker. */
export const renderArticleJson = ({ article, topics, blocks, faq, excerpt }: ShownArticle, site: Site): string => {
  const { document } = article
  return JSON.stringify({
    id: article.id,
    revision: article.revision,
    etag: article.etag,
    status: article.status,
    pipeline_version: document.pipeline_version,
    fingerprint: document.fingerprint,
    title: document.title,
    authors: document.authors,
    source: document.source,
    url: document.url,
    language: document.language,
    published_at: document.published_at,
    modified_at: document.modified_at,
    received_at: article.received_at,
    ...(excerpt ? { excerpt: true } : {}),
    blocks,
    faq,
    topics: topics.map(({ slug, name, origin, score }) => ({ slug, name, origin, score })),
    entities: document.entities,
    word_count: document.word_count,
    reading_minutes: document.reading_minutes,
    duplicate_of: article.duplicate_of,
    story: article.story,
    ...(article.correction === null ? {} : { correction: article.correction, corrected_at: article.corrected_at }),
    provenance: document.provenance,
    links: {
      self: absolute(site, articlePath(article.id, 'json')),
      html: absolute(site, articlePath(article.id)),
      digests: topics.map((topic) => absolute(site, topicPath(topic.slug))),
    },
  })
}

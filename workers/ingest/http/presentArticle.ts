import type { StoredArticle, StoredTopic } from '#storage/stored'
import type { Settings } from '../deps.ts'

type ShownTopic = Omit<StoredTopic, 'sequence' | 'pinned'> & Readonly<{ sequence: number; pinned: boolean }>

/** The article as the contract's section 4 shows it, with the keys in its order. */
export const presentArticle = (
  article: StoredArticle,
  topics: readonly ShownTopic[],
  settings: Settings,
  outcome?: string,
): Record<string, unknown> => {
  const { document } = article
  return {
    id: article.id,
    revision: article.revision,
    etag: article.etag,
    ...(outcome === undefined ? {} : { outcome }),
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
    blocks: document.blocks,
    faq: document.faq,
    topics: topics.map(({ slug, name, origin, score, why, sequence, pinned }) => ({
      slug,
      name,
      origin,
      score,
      why,
      sequence,
      ...(pinned ? { pinned } : {}),
    })),
    entities: document.entities,
    word_count: document.word_count,
    reading_minutes: document.reading_minutes,
    duplicate_of: article.duplicate_of,
    story: article.story,
    ...(article.correction === null ? {} : { correction: article.correction, corrected_at: article.corrected_at }),
    provenance: document.provenance,
    warnings: document.warnings,
    links: {
      self: `/v1/articles/${article.id}`,
      raw: `/v1/articles/${article.id}/raw`,
      page: `${settings.publicUrl}/articles/${article.id}`,
      digests: topics.map((topic) => `${settings.publicUrl}/topics/${encodeURIComponent(topic.slug)}`),
    },
  }
}

import { sha256Hex } from '#kit/hash'
import type { NormalisedArticle } from '../../../shared/domain/article.ts'
import { articleFeatures } from '../../../shared/domain/editions/articleFeatures.ts'
import type { EditionArticle } from '../../../shared/domain/editions/editionArticle.ts'

/** A normalised article of these paragraphs. */
export const aNormalisedArticle = (
  paragraphs: readonly string[],
  fields: Partial<NormalisedArticle> = {},
): NormalisedArticle => ({
  pipeline_version: 1,
  fingerprint: sha256Hex(paragraphs.join('\n')),
  status: 'published',
  title: 'A title',
  authors: [],
  source: null,
  url: null,
  language: 'en',
  published_at: null,
  modified_at: null,
  blocks: paragraphs.map((text, index) => ({ id: `b${index + 1}`, kind: 'paragraph', text })),
  faq: [],
  entities: [],
  word_count: 0,
  reading_minutes: 0,
  provenance: {},
  warnings: [],
  ...fields,
})

/** An article as an edition takes it; dates are days of 2023. */
export const anEditionArticle = (
  id: string,
  paragraphs: readonly string[],
  fields: Partial<EditionArticle> = {},
): EditionArticle => {
  const published_at = fields.published_at === undefined ? '2023-11-15' : fields.published_at
  const at = published_at === null ? 0 : Date.parse(published_at)
  const title = fields.title ?? `Title of ${id}`
  const article = aNormalisedArticle(paragraphs, {
    title,
    published_at,
    language: fields.language ?? 'en',
  })
  return {
    id,
    fingerprint: article.fingerprint,
    title,
    url: null,
    source: null,
    source_key: null,
    language: article.language,
    published_at,
    sort_at: at,
    last_change: at,
    corrected: false,
    pinned: false,
    topics: [],
    entities: [],
    faq: [],
    features: articleFeatures(article),
    ...fields,
  }
}

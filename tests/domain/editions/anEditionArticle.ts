import { sha256Hex } from '#kit/hash'
import type { NormalisedArticle } from '../../../shared/domain/article.ts'
import { articleFeatures } from '../../../shared/domain/editions/articleFeatures.ts'
import type { EditionArticle } from '../../../shared/domain/editions/editionArticle.ts'
import { emptyArticle } from '../../../shared/domain/emptyArticle.ts'

/** A normalised article of these paragraphs. */
export const aNormalisedArticle = (
  paragraphs: readonly string[],
  fields: Partial<NormalisedArticle> = {},
): NormalisedArticle => ({
  ...emptyArticle,
  pipeline_version: 1,
  fingerprint: sha256Hex(paragraphs.join('\n')),
  title: 'A title',
  language: 'en',
  blocks: paragraphs.map((text, index) => ({ id: `b${index + 1}`, kind: 'paragraph', text })),
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

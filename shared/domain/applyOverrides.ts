import type { NormalisedArticle, ProvenField } from './article.ts'

/** Fields an editor may set over what was submitted. null clears a date. */
export type FieldOverrides = Readonly<{
  title?: string
  published_at?: string | null
  modified_at?: string | null
  language?: string
}>

/** Lays an editor's fields over a normalised article; the fingerprint stays that of the submission. */
export const applyOverrides = (article: NormalisedArticle, overrides: FieldOverrides | null): NormalisedArticle => {
  if (overrides === null) return article
  const fields = (['title', 'published_at', 'modified_at', 'language'] as const).filter(
    (field) => overrides[field] !== undefined,
  )
  if (fields.length === 0) return article
  const provenance: Partial<Record<ProvenField, 'explicit' | 'extracted' | 'inferred'>> = { ...article.provenance }
  for (const field of fields) provenance[field] = 'explicit'
  const { title, published_at, modified_at, language } = overrides
  return {
    ...article,
    ...(title === undefined ? {} : { title }),
    ...(published_at === undefined ? {} : { published_at }),
    ...(modified_at === undefined ? {} : { modified_at }),
    ...(language === undefined ? {} : { language }),
    provenance,
    warnings: article.warnings.filter((warning) => !(fields as readonly string[]).includes(warning.field ?? '')),
  }
}

import type { NormalisedArticle } from './article.ts'

/** An article that says nothing: what is left of one that was erased, and what a line of one may leave out. */
export const emptyArticle: NormalisedArticle = {
  pipeline_version: 0,
  fingerprint: '',
  status: 'published',
  title: '',
  authors: [],
  source: null,
  url: null,
  language: 'und',
  published_at: null,
  modified_at: null,
  blocks: [],
  faq: [],
  entities: [],
  word_count: 0,
  reading_minutes: 0,
  provenance: {},
  warnings: [],
}

import type { DayOrInstant, Entity, FaqEntry } from '../article.ts'
import type { ArticleFeatures } from './articleFeatures.ts'

/** What an edition needs of an article of its topic. */
export type EditionArticle = Readonly<{
  id: string
  fingerprint: string
  title: string
  url: string | null
  source: string | null
  source_key: string | null
  language: string
  published_at: DayOrInstant | null
  /** Milliseconds: published, else received. */
  sort_at: number
  /** Milliseconds: the latest of published, modified and corrected. */
  last_change: number
  corrected: boolean
  correction?: string
  pinned: boolean
  topics: readonly Readonly<{ slug: string; name: string }>[]
  entities: readonly Entity[]
  faq: readonly FaqEntry[]
  features: ArticleFeatures
}>

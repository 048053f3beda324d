import type { Entity } from './article.ts'

export type Window = Readonly<{ kind: 'latest' | 'day' | 'week'; from: string | null; to: string | null }>

/** A sentence as its writer wrote it, with the article and block it stands in. */
export type SummarySentence = Readonly<{ text: string; article: string; block: string }>

export type StoryArticle = Readonly<{
  id: string
  title: string
  url: string | null
  source: string | null
  published_at: string | null
  language: string
  corrected: boolean
  /** The editor's correction note, where there is one. */
  correction?: string
  /** Tells one state of the article's content from another: the head of its fingerprint. */
  mark?: string
}>

/** Articles that cover one event, the best one first. */
export type Story = Readonly<{
  id: string
  headline: string
  lead: string
  articles: readonly StoryArticle[]
  /** Why these articles are one story: shared terms and the least similarity that joined them. */
  why?: Readonly<{ terms: readonly string[]; similarity: number }>
}>

export type DigestFaq = Readonly<{
  id: string
  question: string
  answer: string
  article: string
  also: readonly Readonly<{ answer: string; article: string; conflicts: boolean }>[]
}>

export type TimelineEntry = Readonly<{ date: string; text: string; article: string }>
export type RelatedTopic = Readonly<{ slug: string; name: string; shared: number }>

/** What an edition says: everything under its hash, and nothing about when or in which order it came to be. */
export type EditionContent = Readonly<{
  topic: Readonly<{ slug: string; name: string; description: string }>
  summary: readonly SummarySentence[]
  stories: readonly Story[]
  faq: readonly DigestFaq[]
  entities: readonly Entity[]
  timeline: readonly TimelineEntry[]
  related: readonly RelatedTopic[]
  counts: Readonly<{ articles: number; stories: number; sources: number }>
}>

/** What was left out of an edition, counted by reason. Empty when nothing was. */
export type Dropped = Readonly<Record<string, number>>

/** A digest frozen: numbered, hashed, never altered. */
export type Edition = EditionContent &
  Readonly<{
    edition: number
    hash: string
    window: Window
    generated_at: string
    sequence: number
    dropped: Dropped
    /** Articles that were erased since it was frozen: whoever keeps a copy has to be told of them. */
    erased?: readonly string[]
  }>

/** How current an edition is, computed when it is served. */
export type EditionState = Readonly<{
  status: 'complete' | 'partial' | 'stale'
  covers_until: string
  next_check: string
  dropped: Dropped
}>

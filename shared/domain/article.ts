/**
 * The normalised article. Documents (submission, article, edition) keep their JSON names in TypeScript, so that what is
 * stored, served and reasoned about is one shape and no layer maps between two.
 */

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** One part of an article's body. `text` is always there and holds every word of the block. */
export type Block = Readonly<
  | { id: string; kind: 'paragraph'; text: string }
  | { id: string; kind: 'heading'; text: string; level: HeadingLevel }
  | { id: string; kind: 'list'; text: string; items: readonly string[]; ordered: boolean }
  | { id: string; kind: 'quote'; text: string }
  | { id: string; kind: 'code'; text: string }
  | { id: string; kind: 'table'; text: string; rows: readonly (readonly string[])[] }
  | { id: string; kind: 'image'; text: string; url: string; alt: string }
>

/** One question with its answer. Answers may hold several paragraphs, parted by a blank line. */
export type FaqEntry = Readonly<{ id: string; question: string; answer: string }>

/** How a field came to be: given by the submitter, found in the content, or made from it. */
export type Provenance = 'explicit' | 'extracted' | 'inferred'

/** A field that carries a provenance. */
export type ProvenField = 'title' | 'authors' | 'source' | 'url' | 'language' | 'published_at' | 'modified_at' | 'faq'

/** Something the reader of an article should know about its normalisation. `field` names what it is about. */
export type Warning = Readonly<{ code: string; detail: string; field?: string }>

export type EntityKind = 'person' | 'organisation' | 'place'
export type Entity = Readonly<{ name: string; kind: EntityKind; count: number }>

export type Source = Readonly<{ name: string | null; url: string | null }>

/** published: shown. held: an embargo, released by cron. withdrawn: gone everywhere. */
export type ArticleStatus = 'published' | 'held' | 'withdrawn'

/** A day (`2023-11-15`) or an instant (RFC 3339 with the offset as written, `2023-11-15T08:30:00+01:00`). */
export type DayOrInstant = string

/** What the pipeline makes of one submission: everything that follows from the content alone. */
export type NormalisedArticle = Readonly<{
  pipeline_version: number
  /** Hash of title, body and FAQ, folded: equal for texts that differ only in case, quotes or spaces. */
  fingerprint: string
  status: 'published' | 'held'
  title: string
  authors: readonly string[]
  source: Source | null
  url: string | null
  /** BCP 47 language tag, ISO 639-1 where there is one; `und` when the text does not tell. */
  language: string
  published_at: DayOrInstant | null
  modified_at: DayOrInstant | null
  blocks: readonly Block[]
  faq: readonly FaqEntry[]
  entities: readonly Entity[]
  word_count: number
  reading_minutes: number
  provenance: Readonly<Partial<Record<ProvenField, Provenance>>>
  warnings: readonly Warning[]
}>

export type TopicOrigin = 'explicit' | 'rule' | 'learned' | 'default'

/** A checkable reason: the term and the blocks it stands in (`title` for the title), or a feature of the model. */
export type Why = Readonly<{ term: string; where?: readonly string[]; weight?: number }>

export type TopicAssignment = Readonly<{
  slug: string
  name: string
  origin: TopicOrigin
  /** 0 to 1; 1 for explicit. */
  score: number
  why: readonly Why[]
}>

/** The article as it is kept and shown: the normalised one and what the store knows about it. */
export type Article = Omit<NormalisedArticle, 'status'> &
  Readonly<{
    id: string
    revision: number
    etag: string
    status: ArticleStatus
    received_at: string
    topics: readonly (TopicAssignment & { sequence: number })[]
    duplicate_of: string | null
    story: string
    /** The editor's note of what was corrected, or null. */
    correction: string | null
  }>

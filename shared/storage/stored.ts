import type { ArticleStatus, NormalisedArticle, TopicAssignment } from '#domain/article'

/** What an editor set on an article; it lies over every later submission and survives re-indexing. */
export type Overrides = Readonly<{
  title?: string
  published_at?: string | null
  modified_at?: string | null
  language?: string
  /** The explicit topics, by name, in place of the submission's. */
  topics?: readonly string[]
  /** Slugs of topics the article must not be filed under. */
  excluded?: readonly string[]
  /** Slugs of topics the article leads. */
  pinned?: readonly string[]
}>

/** The body of `articles.document` and `revisions.document`: everything about an article that its revision fixes. */
export type StoredDocument = Omit<NormalisedArticle, 'status'> & Readonly<{ explicit_topics: readonly string[] }>

/** An article's row with its document and topics. */
export type StoredArticle = Readonly<{
  id: string
  revision: number
  etag: string
  status: ArticleStatus | 'erased'
  source_key: string | null
  received_at: string
  changed_at: string
  sort_at: number
  release_at: number | null
  duplicate_of: string | null
  story: string
  correction: string | null
  corrected_at: string | null
  registry_version: number
  document: StoredDocument
}>

export type StoredTopic = TopicAssignment & Readonly<{ sequence: number; pinned: boolean }>

export type RevisionKind = 'submitted' | 'edited' | 'withdrawn' | 'restored' | 'reindexed' | 'released'

/** The submission as it came: the request's body, and the fields that came beside it. */
export type RawSubmission = Readonly<{
  content_type: string
  fields: Readonly<Record<string, unknown>>
  body: Uint8Array
}>

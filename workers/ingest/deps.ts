import { type ArticleStore, d1ArticleStore } from '#storage/articleStore'
import { type DumpStore, d1DumpStore } from '#storage/dumpStore'
import { d1EditionStore, type EditionStore } from '#storage/editionStore'
import { d1IdempotencyStore, type IdempotencyStore } from '#storage/idempotencyStore'
import { d1JobStore, type JobStore } from '#storage/jobStore'
import { newestArticles } from '#storage/listArticles'
import { d1ModelStore, type ModelStore } from '#storage/modelStore'
import { d1RegistryStore, type RegistryStore } from '#storage/registryStore'
import { d1RetentionStore, type RetentionStore } from '#storage/retentionStore'
import { d1SearchIndex, type SearchIndex } from '#storage/searchIndex'
import type { StoredArticle, StoredTopic } from '#storage/stored'
import { d1TokenStore, type TokenStore } from '#storage/tokenStore'
import { d1TopicStore, type TopicStore } from '#storage/topicStore'
import { d1WorkStore, type WorkStore } from '#storage/workStore'
import type { DigestDoor, Env } from './env.ts'
import { type IndexerDoor, indexerDoor } from './indexer/indexerDoor.ts'
import { type TopicPublisherDoor, topicPublisher } from './publisher/publisherDoor.ts'

export type Settings = Readonly<{
  publicUrl: string
  siteName: string
  timeZone: string
  batchItemsMax: number
  kvWritesMax: number
  /** Queries that the plan allows an invocation. */
  d1QueriesMax: number
  transferBytesMax: number
  /** How often a learned topic must be right among held-back articles to be given. */
  learnedPrecision: number
}>

/** Everything below the routes works with these ports; bindings are read here and nowhere else. */
export type Deps = Readonly<{
  articles: ArticleStore
  topics: TopicStore
  editions: EditionStore
  tokens: TokenStore
  idempotency: IdempotencyStore
  work: WorkStore
  jobs: JobStore
  registry: RegistryStore
  models: ModelStore
  retention: RetentionStore
  dump: DumpStore
  search: SearchIndex
  digest: DigestDoor
  /** The newest articles with their topics, read in pages. */
  listed(limit: number): AsyncIterable<Readonly<{ article: StoredArticle; topics: readonly StoredTopic[] }>>
  publisher(slug: string): TopicPublisherDoor
  indexer(job: string): IndexerDoor
  settings: Settings
  now(): number
}>

export const depsOf = (env: Env): Deps => ({
  articles: d1ArticleStore(env.DB),
  topics: d1TopicStore(env.DB),
  editions: d1EditionStore(env.DB),
  tokens: d1TokenStore(env.DB),
  idempotency: d1IdempotencyStore(env.DB),
  work: d1WorkStore(env.DB),
  jobs: d1JobStore(env.DB),
  registry: d1RegistryStore(env.DB),
  models: d1ModelStore(env.DB),
  retention: d1RetentionStore(env.DB),
  dump: d1DumpStore(env.DB),
  search: d1SearchIndex(env.SEARCH),
  digest: env.DIGEST,
  listed: (limit) => newestArticles(env.DB, limit),
  publisher: (slug) => topicPublisher(env.TOPIC, slug),
  indexer: (job) => indexerDoor(env.INDEXER, job),
  settings: settingsOf(env),
  now: Date.now,
})

export const settingsOf = (env: Env): Settings => ({
  publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
  siteName: env.SITE_NAME,
  timeZone: env.TIME_ZONE,
  batchItemsMax: positive(env.BATCH_ITEMS_MAX, 3),
  kvWritesMax: positive(env.KV_WRITES_MAX, 1_000),
  d1QueriesMax: positive(env.D1_QUERIES_MAX, 50),
  transferBytesMax: positive(env.TRANSFER_BYTES_MAX, 300_000),
  learnedPrecision: part(env.LEARNED_PRECISION, 0.9),
})

const positive = (text: string | undefined, otherwise: number): number => {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}

const part = (text: string | undefined, otherwise: number): number => {
  const value = Number(text)
  return value > 0 && value <= 1 ? value : otherwise
}

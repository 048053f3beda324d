import type { Edition } from '#domain/edition'

/** What the digest worker's entrypoint offers over the service binding, and only there. */
export interface DigestDoor {
  /** Hands over a new current edition. An older one than KV holds is not written. */
  publish(slug: string, edition: Edition): Promise<{ written: boolean }>
  /** The topic is gone: forget its current edition. */
  retire(slug: string): Promise<void>
  /** What KV holds for these topics; a topic without a key is left out. */
  inspect(slugs: string[]): Promise<{ slug: string; edition: number; hash: string; sequence: number }[]>
  /** Drops cached pages by tag, as far as the platform allows. */
  purge(tags: string[]): Promise<void>
}

export interface Env {
  DB: D1Database
  SEARCH: D1Database
  TOPIC: DurableObjectNamespace
  INDEXER: DurableObjectNamespace
  DIGEST: DigestDoor
  RATE_LIMIT?: RateLimit
  /** Bootstrap token with every scope. A secret. */
  ADMIN_TOKEN?: string
  /** Public address of the digest worker: absolute links never come from the Host header. */
  PUBLIC_URL: string
  SITE_NAME: string
  TIME_ZONE: string
  /** Items a batch takes in one request; the rest is answered 429. Small on the free plan's 10 ms of CPU. */
  BATCH_ITEMS_MAX?: string
  /** KV writes a day that the plan allows (1,000 on the free plan). */
  KV_WRITES_MAX?: string
  /** D1 queries that the plan allows an invocation (50 on the free plan, 1,000 on the paid one). */
  D1_QUERIES_MAX?: string
  /** Bytes of rows that one request of an export or an import carries; the next one goes on. Small on the free plan's 10 ms of CPU. */
  TRANSFER_BYTES_MAX?: string
  /** How often a learned topic must be right among held-back articles to be given, 0 to 1 (0.9). */
  LEARNED_PRECISION?: string
  /** Part of the requests that leave a log line, 0 to 1 (1). Those that failed always do. */
  LOG_SAMPLE?: string
  /** Where requests are measured; without it nothing is. */
  METRICS?: AnalyticsEngineDataset
}

/** A setting from 0 to 1, or what it is without one. */
export const shareOf = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= 1 ? value : otherwise
}

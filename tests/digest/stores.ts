import { env, exports } from 'cloudflare:workers'
import type { Edition } from '#domain/edition'
import { gzipJson } from '#storage/gzipJson'

/** The digest worker's stores, and its two doors. */
export const stores = env as unknown as Readonly<{ DB: D1Database; SEARCH: D1Database; EDITIONS: KVNamespace }>

type DigestDoor = Readonly<{
  fetch(request: Request): Promise<Response>
  publish(slug: string, edition: Edition): Promise<{ written: boolean }>
  retire(slug: string): Promise<void>
  purge(tags: string[]): Promise<void>
}>
export const digest = (exports as unknown as { default: DigestDoor }).default

export const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  digest.fetch(new Request(`http://reader.example${path}`, { method, headers, redirect: 'manual' }))

/** Keeps a topic and its edition in D1, as the publisher does. */
export const keepInD1 = async (
  edition: Edition,
  standing: Readonly<{ failing_since?: string; sequence?: number; published?: number }> = {},
): Promise<void> => {
  const { slug, name, description } = edition.topic
  await stores.DB.batch([
    stores.DB.prepare(`INSERT INTO topics (slug, name, description, origin, sequence, covered_sequence, edition, edition_hash,
        published_edition, generated_at, article_count, failing_since, created_at, updated_at)
      VALUES (?, ?, ?, 'explicit', ?, ?, ?, ?, ?, ?, ?, ?, '2023-11-15', '2023-11-15')
      ON CONFLICT (slug) DO UPDATE SET edition = excluded.edition, covered_sequence = excluded.covered_sequence,
        sequence = excluded.sequence, failing_since = excluded.failing_since, published_edition = excluded.published_edition`).bind(
      slug,
      name,
      description,
      standing.sequence ?? edition.sequence,
      edition.sequence,
      edition.edition,
      edition.hash,
      standing.published ?? edition.edition,
      edition.generated_at,
      edition.counts.articles,
      standing.failing_since ?? null,
    ),
    stores.DB.prepare(
      'INSERT INTO editions (topic, edition, hash, sequence, generated_at, articles, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).bind(
      slug,
      edition.edition,
      edition.hash,
      edition.sequence,
      edition.generated_at,
      edition.counts.articles,
      await gzipJson(edition),
    ),
  ])
}

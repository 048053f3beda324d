import type { Block, FaqEntry, NormalisedArticle } from '#domain/article'
import type { Edition } from '#domain/edition'
import { articleFeatures } from '#domain/editions/articleFeatures'
import { sha256Hex } from '#kit/hash'
import { gzipJson } from '#storage/gzipJson'

/** Keeps a topic and its edition in D1, as the publisher does. */
export const keepEdition = async (
  db: D1Database,
  edition: Edition,
  standing: Readonly<{ failing_since?: string; sequence?: number; published?: number }> = {},
): Promise<void> => {
  const { slug, name, description } = edition.topic
  await db.batch([
    db
      .prepare(`INSERT INTO topics (slug, name, description, origin, sequence, covered_sequence, edition, edition_hash,
        published_edition, generated_at, article_count, failing_since, created_at, updated_at)
      VALUES (?, ?, ?, 'explicit', ?, ?, ?, ?, ?, ?, ?, ?, '2023-11-15', '2023-11-15')
      ON CONFLICT (slug) DO UPDATE SET edition = excluded.edition, covered_sequence = excluded.covered_sequence,
        sequence = excluded.sequence, failing_since = excluded.failing_since, published_edition = excluded.published_edition`)
      .bind(
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
    db
      .prepare(
        'INSERT INTO editions (topic, edition, hash, sequence, generated_at, articles, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .bind(
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

export type KeptArticle = Readonly<{
  id: string
  title: string
  url?: string | null
  status?: 'published' | 'held' | 'withdrawn' | 'erased'
  source_key?: string
  published_at?: string | null
  paragraphs?: readonly string[]
  blocks?: readonly Block[]
  faq?: readonly FaqEntry[]
  topics?: readonly (readonly [slug: string, name: string])[]
}>

/** Keeps an article in D1, with its topics and what editions are built from, as the ingest worker does. */
export const keepArticle = async (db: D1Database, kept: KeptArticle): Promise<void> => {
  const published_at = kept.published_at === undefined ? '2023-11-15' : kept.published_at
  const document: NormalisedArticle & { explicit_topics: readonly string[] } = {
    pipeline_version: 1,
    fingerprint: sha256Hex(kept.id),
    status: 'published',
    title: kept.title,
    authors: [],
    source: { name: 'Harbour Courier', url: null },
    url: kept.url ?? null,
    language: 'en',
    published_at,
    modified_at: null,
    blocks:
      kept.blocks ??
      (kept.paragraphs ?? ['A paragraph.']).map((text, place) => ({
        id: `b${place + 1}`,
        kind: 'paragraph',
        text,
      })),
    faq: kept.faq ?? [],
    entities: [],
    word_count: 10,
    reading_minutes: 1,
    provenance: {},
    warnings: [],
    explicit_topics: [],
  }
  const sortAt = Date.parse(published_at ?? '2023-11-15')
  const run = (sql: string, ...values: unknown[]): D1PreparedStatement => db.prepare(sql).bind(...values)
  await db.batch([
    run(
      `INSERT INTO articles (id, revision, status, etag, fingerprint, title, url, source_key, source_name, language, published_at,
        received_at, changed_at, sort_at, story, pipeline_version, registry_version, document, features)
      VALUES (?, 1, ?, ?, ?, ?, ?, ?, 'Harbour Courier', 'en', ?, '2023-11-15T10:00:00.000Z', '2023-11-15T10:00:00.000Z', ?, ?, 1, 1, ?, ?)`,
      kept.id,
      kept.status ?? 'published',
      `e-${kept.id}`,
      document.fingerprint,
      kept.title,
      document.url,
      kept.source_key ?? null,
      published_at,
      sortAt,
      `s-${kept.id}`,
      await gzipJson(document),
      await gzipJson(articleFeatures(document)),
    ),
    run(
      'INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1',
      `articles:${kept.status ?? 'published'}`,
    ),
    ...(kept.topics ?? []).flatMap(([slug, name]) => [
      run(
        `INSERT INTO topics (slug, name, origin, sequence, article_count, created_at, updated_at) VALUES (?, ?, 'explicit', 1, 1, '', '')
          ON CONFLICT (slug) DO UPDATE SET article_count = article_count + 1`,
        slug,
        name,
      ),
      run(
        `INSERT INTO article_topics (topic, article_id, visible, sort_at, origin, score, why, sequence) VALUES (?, ?, 1, ?, 'explicit', 1, '[]', 1)`,
        slug,
        kept.id,
        sortAt,
      ),
    ]),
  ])
}

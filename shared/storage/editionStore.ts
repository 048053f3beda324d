import type { Edition } from '#domain/edition'
import type { ArticleFeatures } from '#domain/editions/articleFeatures'
import type { EditionArticle } from '#domain/editions/editionArticle'
import { timeOf } from '#domain/embargo'
import { guard, type Row, runBatch } from './d1.ts'
import { editionCursor, readEditionCursor } from './editionCursor.ts'
import { bytesOf, gunzipJson, gzipJson } from './gzipJson.ts'
import type { StoredDocument } from './stored.ts'

/** A topic's standing, as its row says. */
export type TopicStanding = Readonly<{
  slug: string
  name: string
  description: string
  sequence: number
  covered_sequence: number
  edition: number
  edition_hash: string | null
  published_edition: number
  failing_since: string | null
}>

/** A kept edition with its place, the bytes it is kept as, and whether it is the one that readers of its topic are given. */
export type KeptEdition = Readonly<{
  slug: string
  cursor: string
  edition: Edition
  body: Uint8Array
  current: boolean
}>

/** What freezing and publishing an edition writes, as the platform bills it. */
const rowsPerEdition = 7

export interface EditionStore {
  /** The topic and its newest `limit` shown articles, read in one transaction; null when there is no such topic. */
  latest(
    slug: string,
    limit: number,
  ): Promise<Readonly<{ topic: TopicStanding; articles: readonly EditionArticle[]; shown: number }> | null>
  edition(slug: string, number: number): Promise<Edition | null>
  /** Kept editions after `cursor` (`slug number`), by slug and number. */
  page(cursor: string, limit: number): Promise<readonly KeptEdition[]>
  /**
   * Replaces an edition's body, under its number and hash: only erasure may do so. The topic of a current one has to be published
   * anew. Throws ConflictError when somebody else replaced it since it was read.
   */
  rewrite(kept: KeptEdition, edition: Edition): Promise<void>
  /** Topics after `cursor` by slug, with where they stand. */
  standings(cursor: string, limit: number): Promise<readonly TopicStanding[]>
  /** KV does not hold the current edition after all: it has to be published again. */
  unpublished(slug: string): Promise<void>
  /**
   * Freezes an edition made from these articles and makes it the current one. Throws ConflictError if its number is taken, the topic
   * is gone, or one of the articles was erased meanwhile.
   */
  freeze(edition: Edition, sequence: number, articles: readonly string[]): Promise<void>
  /** The current edition also covers `sequence`: notes up to it are done with. */
  covered(slug: string, sequence: number): Promise<void>
  /** KV holds `number`, which covers `sequence` and was made from these articles. Throws ConflictError as `freeze` does. */
  published(slug: string, number: number, sequence: number, articles: readonly string[], day: string): Promise<void>
  failed(slug: string, at: string, reason: string): Promise<void>
  /** There is no such topic, and nothing of it to publish, unless it was made again meanwhile. */
  gone(slug: string): Promise<void>
  /** D1 came from an earlier time: lift the topic's sequence above what was already promised. */
  recover(slug: string, sequence: number): Promise<void>
}

/** What `editionArticles` reads of an article `a`. */
export const editionColumns = `a.id, a.fingerprint, a.title, a.url, a.source_name, a.source_key, a.language, a.published_at,
  a.sort_at, a.correction, a.corrected_at, hex(a.document) AS document, hex(a.features) AS features`

export const d1EditionStore = (db: D1Database): EditionStore => ({
  async latest(slug, limit) {
    // Two limited look-ups on indexes, so that cost follows the window and not the topic.
    const newest = `SELECT article_id FROM (SELECT article_id FROM article_topics WHERE topic = ?1 AND pinned = 1 AND visible = 1 LIMIT 5)
      UNION SELECT article_id FROM (SELECT article_id FROM article_topics WHERE topic = ?1 AND visible = 1
        ORDER BY sort_at DESC, article_id LIMIT ?2)`
    const [topic, articles, faq, topics] = await runBatch(db, [
      db.prepare('SELECT *, article_count AS shown FROM topics WHERE slug = ?').bind(slug),
      db
        .prepare(`SELECT ${editionColumns}, t.pinned
        FROM article_topics t JOIN articles a ON a.id = t.article_id
        WHERE t.topic = ?1 AND t.article_id IN (${newest})`)
        .bind(slug, limit),
      db
        .prepare(
          `SELECT article_id, id, question, answer FROM faq_entries WHERE article_id IN (${newest}) ORDER BY article_id, position`,
        )
        .bind(slug, limit),
      db
        .prepare(`SELECT t.article_id, t.topic, n.name FROM article_topics t JOIN topics n ON n.slug = t.topic
        WHERE t.article_id IN (${newest}) ORDER BY t.article_id, t.topic`)
        .bind(slug, limit),
    ])
    const row = topic?.results[0]
    if (row === undefined) return null
    return {
      topic: standingOf(row),
      shown: Number(row.shown),
      articles: await editionArticles(articles?.results ?? [], faq?.results ?? [], topics?.results ?? []),
    }
  },
  async edition(slug, number) {
    const row = await db
      .prepare('SELECT hex(body) AS body FROM editions WHERE topic = ? AND edition = ?')
      .bind(slug, number)
      .first<Row>()
    return row === null ? null : gunzipJson<Edition>(row.body as string)
  },
  async page(cursor, limit) {
    const { results } = await db
      .prepare(
        `SELECT e.topic, e.edition, e.body, COALESCE(e.edition IN (t.edition, t.published_edition), 0) AS current
          FROM editions e LEFT JOIN topics t ON t.slug = e.topic
          WHERE (e.topic, e.edition) > (?, ?) ORDER BY e.topic, e.edition LIMIT ?`,
      )
      .bind(...readEditionCursor(cursor), limit)
      .all<Row>()
    return Promise.all(
      results.map(async (row) => ({
        slug: String(row.topic),
        cursor: editionCursor(row),
        edition: await gunzipJson<Edition>(row.body as ArrayBuffer),
        body: bytesOf(row.body as ArrayBuffer),
        current: row.current === 1,
      })),
    )
  },
  async rewrite({ cursor, body, current }, edition) {
    const [slug, number] = readEditionCursor(cursor)
    await runBatch(db, [
      guard(db, 'EXISTS (SELECT 1 FROM editions WHERE topic = ? AND edition = ? AND body = ?)', slug, number, body),
      db
        .prepare('UPDATE editions SET body = ?3 WHERE topic = ?1 AND edition = ?2')
        .bind(slug, number, await gzipJson(edition)),
      db
        .prepare('UPDATE topics SET edition_hash = NULL, published_edition = 0 WHERE slug = ? AND ?')
        .bind(slug, current ? 1 : 0),
    ])
  },
  async standings(cursor, limit) {
    const { results } = await db
      .prepare('SELECT * FROM topics WHERE slug > ? ORDER BY slug LIMIT ?')
      .bind(cursor, limit)
      .all<Row>()
    return results.map(standingOf)
  },
  async unpublished(slug) {
    await db.prepare('UPDATE topics SET published_edition = 0 WHERE slug = ?').bind(slug).run()
  },
  async freeze(edition, sequence, articles) {
    const slug = edition.topic.slug
    await runBatch(db, [
      stillThere(db, slug, articles),
      db
        .prepare(
          'INSERT INTO editions (topic, edition, hash, sequence, generated_at, articles, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .bind(
          slug,
          edition.edition,
          edition.hash,
          sequence,
          edition.generated_at,
          edition.counts.articles,
          await gzipJson(edition),
        ),
      db
        .prepare('UPDATE editions SET superseded_at = ? WHERE topic = ? AND edition < ? AND superseded_at IS NULL')
        .bind(edition.generated_at, slug, edition.edition),
      db
        .prepare(
          `UPDATE topics SET edition = ?, edition_hash = ?, generated_at = ?, covered_sequence = ? WHERE slug = ?`,
        )
        .bind(edition.edition, edition.hash, edition.generated_at, sequence, slug),
    ])
  },
  async covered(slug, sequence) {
    await runBatch(db, [
      db
        .prepare(
          'UPDATE topics SET covered_sequence = MAX(covered_sequence, ?), failing_since = NULL, failure = NULL WHERE slug = ?',
        )
        .bind(sequence, slug),
      db.prepare("DELETE FROM outbox WHERE kind = 'topic' AND key = ? AND sequence <= ?").bind(slug, sequence),
    ])
  },
  async published(slug, number, sequence, articles, day) {
    await runBatch(db, [
      stillThere(db, slug, articles),
      db
        .prepare(`UPDATE topics SET published_edition = MAX(published_edition, ?), covered_sequence = MAX(covered_sequence, ?),
        failing_since = NULL, failure = NULL WHERE slug = ?`)
        .bind(number, sequence, slug),
      db.prepare("DELETE FROM outbox WHERE kind = 'topic' AND key = ? AND sequence <= ?").bind(slug, sequence),
      db
        .prepare(`INSERT INTO counters (name, value) VALUES (?, 1), (?, ?)
          ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`)
        .bind(`kv_writes:${day}`, `rows:${day}`, rowsPerEdition),
    ])
  },
  async failed(slug, at, reason) {
    await db
      .prepare('UPDATE topics SET failing_since = COALESCE(failing_since, ?), failure = ? WHERE slug = ?')
      .bind(at, reason.slice(0, 300), slug)
      .run()
  },
  async gone(slug) {
    await db
      .prepare(
        "DELETE FROM outbox WHERE kind = 'topic' AND key = ?1 AND NOT EXISTS (SELECT 1 FROM topics WHERE slug = ?1)",
      )
      .bind(slug)
      .run()
  },
  async recover(slug, sequence) {
    await db.prepare('UPDATE topics SET sequence = MAX(sequence, ?) WHERE slug = ?').bind(sequence, slug).run()
  },
})

/** Guard: breaks its batch unless the topic is there and none of the articles was erased since they were read. */
const stillThere = (db: D1Database, slug: string, articles: readonly string[]): D1PreparedStatement =>
  guard(
    db,
    `EXISTS (SELECT 1 FROM topics WHERE slug = ?) AND NOT EXISTS
      (SELECT 1 FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND status = 'erased')`,
    slug,
    JSON.stringify(articles),
  )

const text = (cell: Row[string] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell)

const standingOf = (row: Row): TopicStanding => ({
  slug: String(row.slug),
  name: String(row.name),
  description: String(row.description),
  sequence: Number(row.sequence),
  covered_sequence: Number(row.covered_sequence),
  edition: Number(row.edition),
  edition_hash: text(row.edition_hash),
  published_edition: Number(row.published_edition),
  failing_since: text(row.failing_since),
})

/**
 * Rows of articles, their FAQ entries and topics, put together as the builder takes them. An article's rows need the columns
 * of `editionColumns`.
 */
export const editionArticles = async (
  articles: readonly Row[],
  faq: readonly Row[],
  topics: readonly Row[],
): Promise<EditionArticle[]> => {
  const entriesOf = Map.groupBy(faq, (row) => String(row.article_id))
  const topicsOf = Map.groupBy(topics, (row) => String(row.article_id))
  return Promise.all(
    articles.map(async (row): Promise<EditionArticle> => {
      const id = String(row.id)
      const document = await gunzipJson<StoredDocument>(row.document as string)
      const correction = text(row.correction)
      const changes = [document.published_at, document.modified_at, text(row.corrected_at)].flatMap((date) =>
        date === null ? [] : [timeOf(date)],
      )
      return {
        id,
        fingerprint: String(row.fingerprint),
        title: String(row.title),
        url: text(row.url),
        source: text(row.source_name),
        source_key: text(row.source_key),
        language: String(row.language),
        published_at: text(row.published_at),
        sort_at: Number(row.sort_at),
        last_change: Math.max(...(changes.length === 0 ? [Number(row.sort_at)] : changes)),
        corrected: correction !== null,
        ...(correction === null ? {} : { correction }),
        pinned: Number(row.pinned ?? 0) === 1,
        topics: (topicsOf.get(id) ?? []).map((topic) => ({ slug: String(topic.topic), name: String(topic.name) })),
        entities: document.entities,
        faq: (entriesOf.get(id) ?? []).map((entry) => ({
          id: String(entry.id),
          question: String(entry.question),
          answer: String(entry.answer),
        })),
        features: await gunzipJson<ArticleFeatures>(row.features as string),
      }
    }),
  )
}

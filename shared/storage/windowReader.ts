import type { EditionArticle } from '#domain/editions/editionArticle'
import type { Row } from './d1.ts'
import { editionArticles, editionColumns } from './editionStore.ts'

/** A shown article of a topic, with what decides whether it is in a window and whether it has changed since. */
export type WindowCandidate = Readonly<{
  id: string
  etag: string
  published_at: string | null
  received_at: string
  changed_at: string
  pipeline_version: number
  sequence: number
}>

export interface WindowReader {
  /** Shown articles of the topic from this stretch of time (milliseconds, half open), newest first. */
  candidates(slug: string, from: number, before: number): Promise<readonly WindowCandidate[]>
  /** Those of these articles that the topic shows, as an edition is built from them. */
  articles(slug: string, ids: readonly string[]): Promise<readonly EditionArticle[]>
}

// A bound for what one request reads: of more than these the newest make the digest all the same.
const candidatesMax = 1_000

export const d1WindowReader = (db: D1Database): WindowReader => ({
  async candidates(slug, from, before) {
    const { results } = await db
      .prepare(`SELECT a.id, a.etag, a.published_at, a.received_at, a.changed_at, a.pipeline_version, t.sequence
        FROM article_topics t JOIN articles a ON a.id = t.article_id
        WHERE t.topic = ? AND t.visible = 1 AND t.sort_at >= ? AND t.sort_at < ?
        ORDER BY t.sort_at DESC, t.article_id LIMIT ${candidatesMax}`)
      .bind(slug, from, before)
      .all<Row>()
    return results.map((row) => ({
      id: String(row.id),
      etag: String(row.etag),
      published_at: row.published_at === null ? null : String(row.published_at),
      received_at: String(row.received_at),
      changed_at: String(row.changed_at),
      pipeline_version: Number(row.pipeline_version),
      sequence: Number(row.sequence),
    }))
  },
  async articles(slug, ids) {
    const chosen = '(SELECT value FROM json_each(?1))'
    const list = JSON.stringify(ids)
    const [articles, faq, topics] = await db.batch<Row>([
      db
        .prepare(`SELECT ${editionColumns}, t.pinned FROM article_topics t JOIN articles a ON a.id = t.article_id
          WHERE t.article_id IN ${chosen} AND t.topic = ?2 AND t.visible = 1 AND a.features IS NOT NULL ORDER BY a.id`)
        .bind(list, slug),
      db
        .prepare(
          `SELECT article_id, id, question, answer FROM faq_entries WHERE article_id IN ${chosen} ORDER BY article_id, position`,
        )
        .bind(list),
      db
        .prepare(`SELECT t.article_id, t.topic, n.name FROM article_topics t JOIN topics n ON n.slug = t.topic
          WHERE t.article_id IN ${chosen} ORDER BY t.article_id, t.topic`)
        .bind(list),
    ])
    return editionArticles(articles?.results ?? [], faq?.results ?? [], topics?.results ?? [])
  },
})

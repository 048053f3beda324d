import type { TopicModel } from '#domain/topics/learned/topicModel'
import { type Row, runBatch } from './d1.ts'
import { bytesOf } from './gzipJson.ts'
import { raiseRegistry } from './topicStore.ts'

/** A topic with the articles that carry it explicitly; `mark` differs where these are others. */
export type LabelledTopic = Readonly<{ topic: string; articles: number; mark: number }>

/** A kept model without its weights. */
export type ModelStats = Readonly<{ version: number; trained_at: string; stats: Omit<TopicModel, 'gaps' | 'codes'> }>

/** Learned models, and the labels and pages they are made from. */
export interface ModelStore {
  /** The newest model's version and the labels it was made from, or null. */
  newest(): Promise<Readonly<{ version: number; labels_hash: string }> | null>
  byVersion(version: number): Promise<TopicModel | null>
  /** What the newest model says of itself, or null while there is none. */
  newestStats(): Promise<ModelStats | null>
  /** Keeps a model as the newest and raises the registry's version: it holds from the next request. */
  keep(model: TopicModel, labelsHash: string, at: string): Promise<void>
  /** How many articles the topics of at least `articlesMin` have in all: read from counters, no article is looked at. */
  labelledRoughly(articlesMin: number): Promise<number>
  /** The topics that at least `articlesMin` articles carry explicitly. Reads every filing: ask seldom. */
  labelled(articlesMin: number): Promise<readonly LabelledTopic[]>
  /** Ids of the next articles that carry an explicit topic, in id order. */
  labelledArticles(after: string, limit: number): Promise<readonly string[]>
  keepPage(job: string, after: string, body: Uint8Array): Promise<void>
  /** How many bytes a job's pages hold. */
  pageBytes(job: string): Promise<number>
  pages(job: string): Promise<readonly Uint8Array[]>
  dropPages(job: string): Promise<void>
}

export const d1ModelStore = (db: D1Database): ModelStore => ({
  async newest() {
    const row = await db.prepare('SELECT version, labels_hash FROM models ORDER BY version DESC LIMIT 1').first<Row>()
    return row === null ? null : { version: Number(row.version), labels_hash: String(row.labels_hash) }
  },
  async byVersion(version) {
    const row = await db.prepare('SELECT body FROM models WHERE version = ?').bind(version).first<Row>()
    return row === null ? null : (JSON.parse(String(row.body)) as TopicModel)
  },
  async newestStats() {
    const row = await db
      .prepare('SELECT version, trained_at, stats FROM models ORDER BY version DESC LIMIT 1')
      .first<Row>()
    return row === null
      ? null
      : {
          version: Number(row.version),
          trained_at: String(row.trained_at),
          stats: JSON.parse(String(row.stats)) as ModelStats['stats'],
        }
  },
  async keep(model, labelsHash, at) {
    const { gaps: _, codes: __, ...stats } = model
    await runBatch(db, [
      db
        // As text, not as bytes: D1 hands out bytes as an array of numbers, which is slow for a megabyte.
        .prepare(`INSERT INTO models (version, trained_at, labels_hash, stats, body)
          VALUES ((SELECT COALESCE(MAX(version), 0) + 1 FROM models), ?, ?, ?, ?)`)
        .bind(at, labelsHash, JSON.stringify(stats), JSON.stringify(model)),
      raiseRegistry(db),
    ])
  },
  async labelledRoughly(articlesMin) {
    const row = await db
      .prepare("SELECT SUM(article_count) AS sum FROM topics WHERE origin != 'default' AND article_count >= ?")
      .bind(articlesMin)
      .first<Row>()
    return Number(row?.sum ?? 0)
  },
  async labelled(articlesMin) {
    const { results } = await db
      .prepare(`SELECT topic, COUNT(*) AS articles, TOTAL(sort_at) AS mark FROM article_topics WHERE origin = 'explicit'
        GROUP BY topic HAVING COUNT(*) >= ? ORDER BY topic`)
      .bind(articlesMin)
      .all<Row>()
    return results.map((row) => ({ topic: String(row.topic), articles: Number(row.articles), mark: Number(row.mark) }))
  },
  async labelledArticles(after, limit) {
    const { results } = await db
      .prepare(`SELECT DISTINCT article_id FROM article_topics WHERE article_id > ? AND origin = 'explicit'
        ORDER BY article_id LIMIT ?`)
      .bind(after, limit)
      .all<Row>()
    return results.map((row) => String(row.article_id))
  },
  async keepPage(job, after, body) {
    await db
      .prepare('INSERT OR REPLACE INTO training_pages (job, after, body) VALUES (?, ?, ?)')
      .bind(job, after, body)
      .run()
  },
  async pageBytes(job) {
    const row = await db
      .prepare('SELECT SUM(LENGTH(body)) AS bytes FROM training_pages WHERE job = ?')
      .bind(job)
      .first<Row>()
    return Number(row?.bytes ?? 0)
  },
  async pages(job) {
    const { results } = await db
      .prepare('SELECT body FROM training_pages WHERE job = ? ORDER BY after')
      .bind(job)
      .all<Row>()
    return results.map((row) => bytesOf(row.body as ArrayBuffer))
  },
  async dropPages(job) {
    await db.prepare('DELETE FROM training_pages WHERE job = ?').bind(job).run()
  },
})

import type { Row } from './d1.ts'
import { editionCursor, readEditionCursor } from './editionCursor.ts'

export const editionsKeptDays = 30
export const dailyEditionsKeptDays = 365

/** What is thrown away, and when. */
export interface RetentionStore {
  /**
   * Looks at the next `limit` editions after `cursor` (empty at first) and at the `limit` oldest rows of what only grows, and drops
   * those that have had their time. How many were dropped, where the next page begins, and whether there is one.
   */
  drop(
    now: number,
    cursor: string,
    limit: number,
  ): Promise<Readonly<{ dropped: number; cursor: string; more: boolean }>>
}

const dayMs = 86_400_000

export const d1RetentionStore = (db: D1Database): RetentionStore => ({
  async drop(now, cursor, limit) {
    const before = (days: number): string => new Date(now - days * dayMs).toISOString()
    const [slug, number] = readEditionCursor(cursor)
    const { results: page } = await db
      .prepare('SELECT topic, edition FROM editions WHERE (topic, edition) > (?, ?) ORDER BY topic, edition LIMIT ?')
      .bind(slug, number, limit)
      .all<Row>()
    const last = page.at(-1)
    // Rows of these are never changed, so that the lowest ids are the oldest.
    const oldest = (table: string, time: string): string =>
      `DELETE FROM ${table} WHERE id IN (SELECT id FROM (SELECT id, ${time} AS at FROM ${table} ORDER BY id LIMIT ?2) WHERE at < ?1)`
    const [runs, audit, editions, ...others] = await db.batch<Row>([
      db.prepare(oldest('runs', 'started_at')).bind(before(30), limit),
      db.prepare(oldest('audit', 'at')).bind(before(365), limit),
      // After 30 days only the last edition of each day is kept, and after a year not even that; the current one always.
      db
        .prepare(`DELETE FROM editions WHERE (topic, edition) > (?3, ?4) AND (topic, edition) <= (?5, ?6) AND superseded_at < ?1
          AND (superseded_at < ?2 OR EXISTS (SELECT 1 FROM editions later WHERE later.topic = editions.topic
            AND later.edition > editions.edition AND substr(later.generated_at, 1, 10) = substr(editions.generated_at, 1, 10)))`)
        .bind(
          before(editionsKeptDays),
          before(dailyEditionsKeptDays),
          slug,
          number,
          String(last?.topic ?? ''),
          Number(last?.edition ?? 0),
        ),
      db.prepare("DELETE FROM jobs WHERE status != 'running' AND updated_at < ?").bind(before(30)),
      db.prepare(
        "DELETE FROM training_pages WHERE job NOT IN (SELECT id FROM jobs WHERE status IN ('running', 'failed'))",
      ),
      db.prepare('DELETE FROM models WHERE version NOT IN (SELECT version FROM models ORDER BY version DESC LIMIT 3)'),
      db
        .prepare(
          "DELETE FROM counters WHERE (name LIKE 'rows:%' OR name LIKE 'kv_writes:%') AND substr(name, instr(name, ':') + 1) < ?",
        )
        .bind(before(30).slice(0, 10)),
    ])
    const rows = (result: D1Result<Row> | undefined): number => result?.meta.changes ?? 0
    return {
      dropped: [runs, audit, editions, ...others].reduce((sum, result) => sum + rows(result), 0),
      cursor: last === undefined ? cursor : editionCursor(last),
      more: page.length === limit || rows(runs) === limit || rows(audit) === limit,
    }
  },
})

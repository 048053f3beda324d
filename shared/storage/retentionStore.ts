import type { Row } from './d1.ts'

export const editionsKeptDays = 30
export const dailyEditionsKeptDays = 365

/** What is thrown away, and when. Each call is bounded by `limit` rows a table. */
export interface RetentionStore {
  /** Drops what has had its time; rows dropped, by table. */
  drop(now: number, limit: number): Promise<Readonly<Record<string, number>>>
}

const dayMs = 86_400_000

export const d1RetentionStore = (db: D1Database): RetentionStore => ({
  async drop(now, limit) {
    const before = (days: number): string => new Date(now - days * dayMs).toISOString()
    const statements: Record<string, D1PreparedStatement> = {
      // After 30 days only the last edition of each day is kept, and after a year not even that; the current one always.
      editions: db
        .prepare(`DELETE FROM editions WHERE (topic, edition) IN (SELECT e.topic, e.edition FROM editions e
          WHERE e.superseded_at IS NOT NULL AND e.superseded_at < ?1 AND (e.superseded_at < ?2 OR EXISTS (SELECT 1 FROM editions later
            WHERE later.topic = e.topic AND later.edition > e.edition AND substr(later.generated_at, 1, 10) = substr(e.generated_at, 1, 10))) LIMIT ?3)`)
        .bind(before(editionsKeptDays), before(dailyEditionsKeptDays), limit),
      runs: db
        .prepare('DELETE FROM runs WHERE id IN (SELECT id FROM runs WHERE started_at < ? LIMIT ?)')
        .bind(before(30), limit),
      audit: db
        .prepare('DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < ? ORDER BY id LIMIT ?)')
        .bind(before(365), limit),
      jobs: db.prepare("DELETE FROM jobs WHERE status != 'running' AND updated_at < ?").bind(before(30)),
      models: db.prepare(
        'DELETE FROM models WHERE version NOT IN (SELECT version FROM models ORDER BY version DESC LIMIT 3)',
      ),
      counters: db
        .prepare(
          "DELETE FROM counters WHERE (name LIKE 'rows:%' OR name LIKE 'kv_writes:%') AND substr(name, instr(name, ':') + 1) < ?",
        )
        .bind(before(30).slice(0, 10)),
    }
    const results = await db.batch<Row>(Object.values(statements))
    return Object.fromEntries(Object.keys(statements).map((name, index) => [name, results[index]?.meta.changes ?? 0]))
  },
})

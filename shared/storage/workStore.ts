import type { Row } from './d1.ts'

/** A note that something must be done after a commit. */
export type OutboxNote = Readonly<{
  kind: 'topic' | 'search'
  key: string
  sequence: number
  created_at: number
  /** How often it was taken up in vain. */
  attempts: number
}>

/** One run of scheduled work, as its row tells it. */
export type Run = Readonly<{
  id: number
  cron: string
  started_at: string
  ended_at: string | null
  did: Readonly<Record<string, number>>
  remains: number
  error: string | null
}>

/** The outbox, leases, runs and counters: what scheduled work stands on. */
export interface WorkStore {
  /** Notes of a kind, left at `before` at the latest: those taken up in vain the least often, and the oldest of them, first. */
  notes(kind: OutboxNote['kind'], before: number, limit: number): Promise<readonly OutboxNote[]>
  /** Notes of a kind after `cursor` by key: what a long way through them reads follows the page, not the outbox. */
  notesAfter(kind: OutboxNote['kind'], cursor: string, limit: number): Promise<readonly OutboxNote[]>
  /** Size and age of the outbox. `oldest` in milliseconds since 1970, null when it is empty. */
  outbox(): Promise<Readonly<{ size: number; oldest: number | null }>>
  /** These notes are taken up: until they are done with, others come before them. */
  tried(notes: readonly OutboxNote[]): Promise<void>
  /** Takes notes off, unless they were left again since. */
  done(kind: OutboxNote['kind'], notes: readonly OutboxNote[]): Promise<void>
  /** Takes a lease for `forMs`; false when somebody else holds it. */
  lease(name: string, holder: string, now: number, forMs: number): Promise<boolean>
  releaseLease(name: string, holder: string): Promise<void>
  startRun(cron: string, at: string): Promise<number>
  endRun(
    id: number,
    at: string,
    did: Readonly<Record<string, number>>,
    remains: number,
    error: string | null,
  ): Promise<void>
  /** The last run of a cron that came to its end, well or badly. */
  lastEnded(cron: string): Promise<Run | null>
  /** Of each of these crons the last run and the last one that came to its end, in order; one row where they are the same. */
  lastRuns(crons: readonly string[]): Promise<readonly Run[]>
  counter(name: string): Promise<number>
  counters(): Promise<Readonly<Record<string, number>>>
  /** Notes who did what; articles note it in their own batch. */
  audit(
    entry: Readonly<{ at: string; tokenId: string; action: string; target: string; requestId: string }>,
  ): Promise<void>
  meta(name: string): Promise<string | null>
  setMeta(name: string, value: string): Promise<void>
}

export const d1WorkStore = (db: D1Database): WorkStore => ({
  async notes(kind, before, limit) {
    const { results } = await db
      .prepare(
        `SELECT kind, key, sequence, created_at, attempts FROM outbox WHERE kind = ?1 AND (created_at <= ?2 OR created_at > ?2 + ?4)
          ORDER BY attempts, created_at, key LIMIT ?3`,
      )
      // A note from a later time was left by a clock that has since gone back.
      .bind(kind, before, limit, 60_000)
      .all<Row>()
    return results.map((row) => noteOf(kind, row))
  },
  async notesAfter(kind, cursor, limit) {
    const { results } = await db
      .prepare('SELECT key, sequence, created_at, attempts FROM outbox WHERE kind = ? AND key > ? ORDER BY key LIMIT ?')
      .bind(kind, cursor, limit)
      .all<Row>()
    return results.map((row) => noteOf(kind, row))
  },
  async tried(notes) {
    if (notes.length === 0) return
    await db
      .prepare(`UPDATE outbox SET attempts = attempts + 1 WHERE EXISTS (SELECT 1 FROM json_each(?)
        WHERE value ->> 'kind' = outbox.kind AND value ->> 'key' = outbox.key)`)
      .bind(JSON.stringify(notes))
      .run()
  },
  async outbox() {
    const row = await db.prepare('SELECT COUNT(*) AS size, MIN(created_at) AS oldest FROM outbox').first<Row>()
    return { size: Number(row?.size ?? 0), oldest: row?.oldest === null || row === null ? null : Number(row.oldest) }
  },
  async done(kind, notes) {
    if (notes.length === 0) return
    await db
      .prepare(`DELETE FROM outbox WHERE kind = ?1 AND outbox.key IN (SELECT value ->> 'key' FROM json_each(?2))
        AND sequence <= (SELECT MAX(value ->> 'sequence') FROM json_each(?2) WHERE value ->> 'key' = outbox.key)`)
      .bind(kind, JSON.stringify(notes))
      .run()
  },
  async lease(name, holder, now, forMs) {
    const row = await db
      .prepare(`INSERT INTO leases (name, holder, until) VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE until <= ?4 OR holder = excluded.holder OR until > ?5 RETURNING name`)
      // A lease that ends later than any lease can was written by a clock that has since gone back.
      .bind(name, holder, now + forMs, now, now + 2 * forMs)
      .first<Row>()
    return row !== null
  },
  async releaseLease(name, holder) {
    await db.prepare('DELETE FROM leases WHERE name = ? AND holder = ?').bind(name, holder).run()
  },
  async startRun(cron, at) {
    const row = await db
      .prepare('INSERT INTO runs (cron, started_at) VALUES (?, ?) RETURNING id')
      .bind(cron, at)
      .first<Row>()
    return Number(row?.id)
  },
  async endRun(id, at, did, remains, error) {
    await db
      .prepare('UPDATE runs SET ended_at = ?, did = ?, remains = ?, error = ? WHERE id = ?')
      .bind(at, JSON.stringify(did), remains, error, id)
      .run()
  },
  async lastEnded(cron) {
    const row = await db
      .prepare('SELECT * FROM runs WHERE cron = ? AND ended_at IS NOT NULL ORDER BY id DESC LIMIT 1')
      .bind(cron)
      .first<Row>()
    return row === null ? null : runOf(row)
  },
  async lastRuns(crons) {
    const { results } = await db
      .prepare(`SELECT r.* FROM json_each(?) c JOIN runs r ON r.id IN (
          (SELECT id FROM runs WHERE cron = c.value ORDER BY id DESC LIMIT 1),
          (SELECT id FROM runs WHERE cron = c.value AND ended_at IS NOT NULL ORDER BY id DESC LIMIT 1)) ORDER BY r.id`)
      .bind(JSON.stringify(crons))
      .all<Row>()
    return results.map(runOf)
  },
  async counter(name) {
    const row = await db.prepare('SELECT value FROM counters WHERE name = ?').bind(name).first<Row>()
    return Number(row?.value ?? 0)
  },
  async counters() {
    const { results } = await db.prepare('SELECT name, value FROM counters ORDER BY name').all<Row>()
    return Object.fromEntries(results.map((row) => [String(row.name), Number(row.value)]))
  },
  async audit(entry) {
    await db
      .prepare('INSERT INTO audit (at, token_id, action, target, request_id) VALUES (?, ?, ?, ?, ?)')
      .bind(entry.at, entry.tokenId, entry.action, entry.target, entry.requestId)
      .run()
  },
  async meta(name) {
    const row = await db.prepare('SELECT value FROM meta WHERE name = ?').bind(name).first<Row>()
    return row === null ? null : String(row.value)
  },
  async setMeta(name, value) {
    await db
      .prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .bind(name, value)
      .run()
  },
})

const noteOf = (kind: OutboxNote['kind'], row: Row): OutboxNote => ({
  kind,
  key: String(row.key),
  sequence: Number(row.sequence),
  created_at: Number(row.created_at),
  attempts: Number(row.attempts),
})

const runOf = (row: Row): Run => ({
  id: Number(row.id),
  cron: String(row.cron),
  started_at: String(row.started_at),
  ended_at: row.ended_at === null ? null : String(row.ended_at),
  did: JSON.parse(String(row.did)) as Record<string, number>,
  remains: Number(row.remains),
  error: row.error === null ? null : String(row.error),
})

import type { Row } from './d1.ts'

/** An answer as it was given, kept so that a repeat gets the same one. */
export type KeptAnswer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>

export type Claim = Readonly<
  { kind: 'claimed' } | { kind: 'running' } | { kind: 'other_request' } | { kind: 'answered'; answer: KeptAnswer }
>

/** A claim whose request died lapses after this long. */
export const claimLapsesMs = 10_000
/** Answers are kept for a day. */
export const answersKeptMs = 86_400_000

export interface IdempotencyStore {
  /** Claims a key for a request, or says what became of the request that holds it. */
  claim(key: string, requestHash: string, now: number): Promise<Claim>
  /** The request that holds the claim is still at work. */
  renew(key: string, now: number): Promise<void>
  /** Keeps the answer, unless an article that it tells of was erased meanwhile: the claim then lapses. */
  answer(key: string, answer: KeptAnswer): Promise<void>
  /** Gives a claim back, so that a refused or failed request may be tried again at once. */
  release(key: string): Promise<void>
  dropExpired(now: number, limit: number): Promise<number>
}

/** Every id in an answer's JSON, of an article or of anything else; that an article was erased may go on being said. */
const idsIn = (body: string): string[] =>
  [...body.matchAll(/"id":"([a-z0-9-]{8,64})"(?!,"status":"erased")/g)].map((match) => match[1] ?? '')

export const d1IdempotencyStore = (db: D1Database): IdempotencyStore => ({
  async claim(key, requestHash, now) {
    const claimed = await db
      .prepare(`INSERT INTO idempotency (key, request_hash, claimed_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (key) DO UPDATE SET request_hash = excluded.request_hash, claimed_at = excluded.claimed_at,
          status = NULL, headers = NULL, body = NULL
        WHERE (status IS NULL AND claimed_at <= ?4 AND request_hash = excluded.request_hash) OR claimed_at <= ?5
        RETURNING key`)
      .bind(key, requestHash, now, now - claimLapsesMs, now - answersKeptMs)
      .first<Row>()
    if (claimed !== null) return { kind: 'claimed' }
    const row = await db
      .prepare('SELECT request_hash, status, headers, body FROM idempotency WHERE key = ?')
      .bind(key)
      .first<Row>()
    if (row === null) return { kind: 'running' }
    if (row.request_hash !== requestHash) return { kind: 'other_request' }
    if (row.status === null) return { kind: 'running' }
    return {
      kind: 'answered',
      answer: {
        status: Number(row.status),
        headers: JSON.parse(String(row.headers)) as Record<string, string>,
        body: String(row.body),
      },
    }
  },
  async renew(key, now) {
    await db.prepare('UPDATE idempotency SET claimed_at = ? WHERE key = ? AND status IS NULL').bind(now, key).run()
  },
  async answer(key, answer) {
    await db
      .prepare(`UPDATE idempotency SET status = ?1, headers = ?2, body = ?3 WHERE key = ?4 AND NOT EXISTS
        (SELECT 1 FROM articles WHERE id IN (SELECT value FROM json_each(?5)) AND status = 'erased')`)
      .bind(answer.status, JSON.stringify(answer.headers), answer.body, key, JSON.stringify(idsIn(answer.body)))
      .run()
  },
  async release(key) {
    await db.prepare('DELETE FROM idempotency WHERE key = ? AND status IS NULL').bind(key).run()
  },
  async dropExpired(now, limit) {
    const { meta } = await db
      .prepare(
        'DELETE FROM idempotency WHERE key IN (SELECT key FROM idempotency WHERE claimed_at <= ? ORDER BY claimed_at LIMIT ?)',
      )
      .bind(now - answersKeptMs, limit)
      .run()
    return meta.changes
  },
})

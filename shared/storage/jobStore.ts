import type { Row } from './d1.ts'

export type JobKind = 'reindex' | 'refile' | 'train' | 'drift' | 'erase' | 'search' | 'release'

/** Which articles a job is about: every given part must hold. */
export type JobSelection = Readonly<{ topic?: string; source?: string; since?: string; article?: string }>

/** What else a job is told: to change nothing, or the hash of the labels that a model is made from. */
export type JobOptions = Readonly<{ dry_run?: boolean; labels?: string }>

/** A background job with its cursor: the id of the last article it is done with. */
export type Job = Readonly<{
  id: string
  kind: JobKind
  selection: JobSelection & JobOptions
  status: 'running' | 'done' | 'stopped' | 'failed'
  cursor: string
  done: number
  changed: number
  total: number | null
  created_at: string
  updated_at: string
  error: string | null
}>

/** What a page of a job did, and where the next one begins. */
export type JobStep = Readonly<{ cursor: string; done: number; changed: number; finished: boolean }>

export interface JobStore {
  /** Starts a job unless one of this id runs; the job as it now is. A finished one starts over. */
  start(job: Pick<Job, 'id' | 'kind' | 'selection'>, at: string): Promise<Job>
  byId(id: string): Promise<Job | null>
  /** Jobs that run, the longest without a sign of life first. */
  running(limit: number): Promise<readonly Job[]>
  /** Moves the cursor on from where it stood, unless the job was stopped or sent back meanwhile; false then. */
  advance(job: Pick<Job, 'id' | 'cursor'>, step: JobStep, at: string): Promise<boolean>
  fail(id: string, error: string, at: string): Promise<void>
  stop(id: string, at: string): Promise<boolean>
  /** Stops every other job of this kind that runs or failed: one does their work. */
  supersede(kind: JobKind, by: string, at: string): Promise<void>
  /** Sets jobs going again, where they were, that failed since `since`; at most `limit`. */
  retry(since: string, limit: number, at: string): Promise<void>
  /** Ids of the next articles of a selection after `cursor`, in id order. */
  page(selection: JobSelection, cursor: string, limit: number): Promise<readonly string[]>
  /** Marks articles as looked at by today's pipeline and registry, without any other change. */
  touched(ids: readonly string[], pipelineVersion: number, registryVersion: number): Promise<void>
}

export const d1JobStore = (db: D1Database): JobStore => ({
  async start(job, at) {
    const row = await db
      .prepare(`INSERT INTO jobs (id, kind, selection, status, total, created_at, updated_at)
        VALUES (?1, ?2, ?3, 'running', (SELECT SUM(value) FROM counters WHERE name IN ('articles:published', 'articles:held')), ?4, ?4)
        ON CONFLICT (id) DO UPDATE SET status = 'running', cursor = '', done = 0, changed = 0, error = NULL, selection = excluded.selection,
          created_at = excluded.created_at, updated_at = excluded.updated_at WHERE status != 'running' RETURNING *`)
      .bind(job.id, job.kind, JSON.stringify(job.selection), at)
      .first<Row>()
    return row === null ? ((await this.byId(job.id)) as Job) : jobOf(row)
  },
  async byId(id) {
    const row = await db.prepare('SELECT * FROM jobs WHERE id = ?').bind(id).first<Row>()
    return row === null ? null : jobOf(row)
  },
  async running(limit) {
    const { results } = await db
      .prepare("SELECT * FROM jobs WHERE status = 'running' ORDER BY updated_at, id LIMIT ?")
      .bind(limit)
      .all<Row>()
    return results.map(jobOf)
  },
  async advance(job, step, at) {
    const { meta } = await db
      .prepare(`UPDATE jobs SET cursor = ?, done = done + ?, changed = changed + ?, status = CASE WHEN ? THEN 'done' ELSE status END, updated_at = ?
        WHERE id = ? AND status = 'running' AND cursor = ?`)
      .bind(step.cursor, step.done, step.changed, step.finished ? 1 : 0, at, job.id, job.cursor)
      .run()
    return meta.changes > 0
  },
  async fail(id, error, at) {
    await db
      .prepare("UPDATE jobs SET status = 'failed', error = ?, updated_at = ? WHERE id = ?")
      .bind(error.slice(0, 300), at, id)
      .run()
  },
  async stop(id, at) {
    const { meta } = await db
      .prepare("UPDATE jobs SET status = 'stopped', updated_at = ? WHERE id = ? AND status = 'running'")
      .bind(at, id)
      .run()
    return meta.changes > 0
  },
  async supersede(kind, by, at) {
    await db
      .prepare(
        "UPDATE jobs SET status = 'stopped', error = 'superseded', updated_at = ? WHERE kind = ? AND id != ? AND status = 'running'",
      )
      .bind(at, kind, by)
      .run()
  },
  async retry(since, limit, at) {
    await db
      .prepare(`UPDATE jobs SET status = 'running', error = NULL, updated_at = ?1 WHERE id IN
        (SELECT id FROM jobs WHERE status = 'failed' AND kind != 'train' AND created_at >= ?2 ORDER BY updated_at, id LIMIT ?3)`)
      .bind(at, since, limit)
      .run()
  },
  async page(selection, cursor, limit) {
    const where = ['a.id > ?', "a.status IN ('published', 'held')"]
    const values: unknown[] = [cursor]
    if (selection.source !== undefined) {
      where.push('a.source_key = ?')
      values.push(selection.source)
    }
    if (selection.since !== undefined) {
      where.push('a.received_at >= ?')
      values.push(selection.since)
    }
    if (selection.topic !== undefined) {
      where.push('a.id IN (SELECT article_id FROM article_topics WHERE topic = ?)')
      values.push(selection.topic)
    }
    const { results } = await db
      .prepare(`SELECT a.id FROM articles a WHERE ${where.join(' AND ')} ORDER BY a.id LIMIT ?`)
      .bind(...values, limit)
      .all<Row>()
    return results.map((row) => String(row.id))
  },
  async touched(ids, pipelineVersion, registryVersion) {
    if (ids.length === 0) return
    await db.batch([
      db
        .prepare(`INSERT INTO counters (name, value) SELECT 'pipeline:' || pipeline_version, -COUNT(*) FROM articles
          WHERE id IN (SELECT value FROM json_each(?1)) AND pipeline_version != ?2 GROUP BY pipeline_version
          ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`)
        .bind(JSON.stringify(ids), pipelineVersion),
      db
        .prepare(`INSERT INTO counters (name, value) SELECT ?3, COUNT(*) FROM articles
          WHERE id IN (SELECT value FROM json_each(?1)) AND pipeline_version != ?2
          ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`)
        // The name is made here: a bound number is a real to SQLite, and joined to a text it would read `1.0`.
        .bind(JSON.stringify(ids), pipelineVersion, `pipeline:${pipelineVersion}`),
      db
        .prepare(`UPDATE articles SET pipeline_version = ?2, registry_version = ?3
          WHERE id IN (SELECT value FROM json_each(?1)) AND (pipeline_version != ?2 OR registry_version != ?3)`)
        .bind(JSON.stringify(ids), pipelineVersion, registryVersion),
    ])
  },
})

const jobOf = (row: Row): Job => ({
  id: String(row.id),
  kind: String(row.kind) as JobKind,
  selection: JSON.parse(String(row.selection)) as Job['selection'],
  status: String(row.status) as Job['status'],
  cursor: String(row.cursor),
  done: Number(row.done),
  changed: Number(row.changed),
  total: row.total === null ? null : Number(row.total),
  created_at: String(row.created_at),
  updated_at: String(row.updated_at),
  error: row.error === null ? null : String(row.error),
})

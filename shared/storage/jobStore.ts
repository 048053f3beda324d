import { type Row, runBatch } from './d1.ts'

export type JobKind = 'reindex' | 'refile' | 'train' | 'drift' | 'erase' | 'search' | 'release' | 'retention'

/** Which articles a job is about: every given part must hold. */
export type JobSelection = Readonly<{
  topic?: string
  source?: string
  since?: string
  article?: string
  /** Those that were looked at by an older version of the pipeline only. */
  pipeline_below?: number
}>

/** What else a job is told: to change nothing, or the hash of the labels that a model is made from. */
export type JobOptions = Readonly<{ dry_run?: boolean; labels?: string }>

/** The next articles of a job, each with the cursor that stands behind it, and whether there are others after them. */
export type JobPage = Readonly<{ entries: readonly Readonly<{ id: string; cursor: string }>[]; more: boolean }>

/** A background job with its cursor: where it stands behind the last thing that it is done with. */
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
  /** Jobs that run or have failed, the longest without a sign of life first. */
  unfinished(limit: number): Promise<readonly Job[]>
  /** Whether a job of this kind is being worked on. */
  isAtWork(kind: JobKind): Promise<boolean>
  /** Moves the cursor on from where it stood, unless the job was stopped or sent back meanwhile; false then. */
  advance(job: Pick<Job, 'id' | 'cursor'>, step: JobStep, at: string): Promise<boolean>
  fail(id: string, error: string, at: string): Promise<void>
  stop(id: string, at: string): Promise<boolean>
  /** Stops every other job of this kind that runs or failed: one does their work. */
  supersede(kind: JobKind, by: string, at: string): Promise<void>
  /** Sets jobs going again, where they were, that failed since `since`, and erasures however long ago; at most `limit`. */
  retry(since: string, limit: number, at: string): Promise<void>
  /** The next articles of a selection after `cursor`: at most `limit`, and no more than `bytesMax` of stored documents beyond the first. */
  page(selection: JobSelection, cursor: string, limit: number, bytesMax: number): Promise<JobPage>
  /** Marks articles as looked at by today's pipeline and registry, without any other change. */
  touched(ids: readonly string[], pipelineVersion: number, registryVersion: number, day: string): Promise<void>
}

/** Starts a job, for a batch of what it follows from: a job that is started afterwards is lost with whoever would start it. */
export const jobStart = (
  db: D1Database,
  job: Pick<Job, 'id' | 'kind' | 'selection'>,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO jobs (id, kind, selection, status, total, created_at, updated_at)
      VALUES (?1, ?2, ?3, 'running', ${totalOf(job.selection)}, ?4, ?4)
      ON CONFLICT (id) DO UPDATE SET status = 'running', cursor = '', done = 0, changed = 0, error = NULL, selection = excluded.selection,
        total = excluded.total, created_at = excluded.created_at, updated_at = excluded.updated_at WHERE status != 'running' RETURNING *`)
    .bind(job.id, job.kind, JSON.stringify(job.selection), at)

/** The job that takes an erased article out of the editions. */
export const eraseJob = (article: string): Pick<Job, 'id' | 'kind' | 'selection'> => ({
  id: `erase-${article}`,
  kind: 'erase',
  selection: { article },
})

/**
 * Lets erasures at work begin anew: what they look for may be behind their cursor now. The cursor is like no other, so that a page
 * at work does not move it on. Of one article, or of all.
 */
export const eraseAnew = (db: D1Database, article: string | null): D1PreparedStatement =>
  db
    .prepare(`UPDATE jobs SET cursor = ' 0 ' || hex(randomblob(8))
      WHERE kind = 'erase' AND status IN ('running', 'failed') AND id = COALESCE(?, id)`)
    .bind(article === null ? null : eraseJob(article).id)

export const d1JobStore = (db: D1Database): JobStore => ({
  async start(job, at) {
    const row = await jobStart(db, job, at).first<Row>()
    return row === null ? ((await this.byId(job.id)) as Job) : jobOf(row)
  },
  async byId(id) {
    const row = await db.prepare('SELECT * FROM jobs WHERE id = ?').bind(id).first<Row>()
    return row === null ? null : jobOf(row)
  },
  running: (limit) => jobsThatAre(db, ['running'], limit),
  unfinished: (limit) => jobsThatAre(db, ['running', 'failed'], limit),
  async isAtWork(kind) {
    const row = await db.prepare("SELECT 1 FROM jobs WHERE kind = ? AND status = 'running' LIMIT 1").bind(kind).first()
    return row !== null
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
        (SELECT id FROM jobs WHERE status = 'failed' AND kind != 'train' AND (created_at >= ?2 OR kind = 'erase') ORDER BY updated_at, id LIMIT ?3)`)
      .bind(at, since, limit)
      .run()
  },
  async page(selection, cursor, limit, bytesMax) {
    const { order, where, values } = selectionSql(selection, cursor)
    const { results } = await db
      .prepare(`SELECT a.id, a.pipeline_version, LENGTH(a.document) AS bytes FROM articles a
        WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`)
      .bind(...values, limit)
      .all<Row>()
    let bytes = 0
    const fitting = results.filter((row, index) => {
      bytes += Number(row.bytes)
      return index === 0 || bytes <= bytesMax
    })
    return {
      entries: fitting.map((row) => ({
        id: String(row.id),
        cursor: selection.pipeline_below === undefined ? String(row.id) : `${row.pipeline_version} ${row.id}`,
      })),
      more: results.length === limit || fitting.length < results.length,
    }
  },
  async touched(ids, pipelineVersion, registryVersion, day) {
    if (ids.length === 0) return
    // An erased one is counted no more.
    const these = "FROM articles WHERE id IN (SELECT value FROM json_each(?1)) AND status != 'erased'"
    const values = [JSON.stringify(ids), pipelineVersion, registryVersion]
    await runBatch(db, [
      db
        .prepare(`INSERT INTO counters (name, value) SELECT name, SUM(step) FROM (
            SELECT 'pipeline:' || pipeline_version AS name, -1 AS step ${these} AND pipeline_version != ?2
            -- A bound number is a REAL, whose text is '1.0'.
            UNION ALL SELECT 'pipeline:' || CAST(?2 AS INTEGER), 1 ${these} AND pipeline_version != ?2
            UNION ALL SELECT 'rows:' || ?4, 1 + (pipeline_version != ?2) ${these} AND (pipeline_version != ?2 OR registry_version != ?3)
          ) WHERE true GROUP BY name ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`)
        .bind(...values, day),
      db
        .prepare(`UPDATE articles SET pipeline_version = ?2, registry_version = ?3
          WHERE id IN (SELECT value FROM json_each(?1)) AND status != 'erased' AND (pipeline_version != ?2 OR registry_version != ?3)`)
        .bind(...values),
    ])
  },
})

const jobsThatAre = async (db: D1Database, statuses: readonly Job['status'][], limit: number): Promise<Job[]> => {
  const { results } = await db
    .prepare('SELECT * FROM jobs WHERE status IN (SELECT value FROM json_each(?)) ORDER BY updated_at, id LIMIT ?')
    .bind(JSON.stringify(statuses), limit)
    .all<Row>()
  return results.map(jobOf)
}

/** About how many articles a selection holds, from counters; SQL. */
const totalOf = ({ pipeline_below }: JobSelection): string =>
  pipeline_below === undefined
    ? "(SELECT SUM(value) FROM counters WHERE name IN ('articles:published', 'articles:held'))"
    : `(SELECT SUM(value) FROM counters WHERE name LIKE 'pipeline:%' AND CAST(substr(name, 10) AS INTEGER) < ${Number(pipeline_below)})`

/** What a selection takes after a cursor, and in which order. */
const selectionSql = (
  selection: JobSelection,
  cursor: string,
): { order: string; where: string[]; values: unknown[] } => {
  const where: string[] = []
  const values: unknown[] = []
  const and = (sql: string, ...bound: unknown[]): void => {
    where.push(sql)
    values.push(...bound)
  }
  if (selection.pipeline_below !== undefined) {
    const [version = '', id = ''] = cursor.split(' ')
    // One range of an index. Withdrawn ones too: they are marked, so that they are not looked for again.
    and('(a.pipeline_version, a.id) > (?, ?)', cursor === '' ? -1 : Number(version), id)
    and("a.pipeline_version < ? AND a.status != 'erased'", selection.pipeline_below)
  } else and("a.id > ? AND a.status IN ('published', 'held')", cursor)
  if (selection.source !== undefined) and('a.source_key = ?', selection.source)
  if (selection.since !== undefined) and('a.received_at >= ?', selection.since)
  if (selection.topic !== undefined)
    and('a.id IN (SELECT article_id FROM article_topics WHERE topic = ?)', selection.topic)
  return { order: selection.pipeline_below === undefined ? 'a.id' : 'a.pipeline_version, a.id', where, values }
}

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

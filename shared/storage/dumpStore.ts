import { type Cell, type Row, runBatch } from './d1.ts'

/** A row of a dump: its table and its columns, blobs as `{"base64": …}`. */
export type DumpedRow = Readonly<{ table: string; row: Readonly<Record<string, unknown>> }>

/** `without`: columns that say how one system stands at one time, and are neither dumped nor read back. */
type DumpedTable = Readonly<{ name: string; key: readonly string[]; where?: string; without?: readonly string[] }>

const settings = "name NOT IN ('awake_since', 'drift', 'import')"

/**
 * What a dump holds, in an order in which it can be read back: everything that truth is made of. Not in it: tokens (their
 * hashes would be worth stealing), idempotency, leases, the outbox and runs, which belong to one system at one time.
 */
const dumped: readonly DumpedTable[] = [
  { name: 'meta', key: ['name'], where: settings },
  // What KV was given, and what failed, is known to the publishers of each system.
  { name: 'topics', key: ['slug'], without: ['published_edition', 'failing_since', 'failure'] },
  { name: 'topic_redirects', key: ['slug'] },
  { name: 'articles', key: ['id'] },
  { name: 'identities', key: ['key'] },
  { name: 'raws', key: ['article_id', 'revision'] },
  { name: 'revisions', key: ['article_id', 'revision'] },
  { name: 'overrides', key: ['article_id'] },
  { name: 'faq_entries', key: ['article_id', 'position'] },
  { name: 'article_topics', key: ['topic', 'article_id'] },
  { name: 'story_keys', key: ['key', 'at', 'article_id'] },
  { name: 'editions', key: ['topic', 'edition'] },
  { name: 'models', key: ['version'] },
  { name: 'counters', key: ['name'], where: "name LIKE 'articles:%' OR name LIKE 'pipeline:%'" },
]

export const dumpVersion = 1

export interface DumpStore {
  /** Every row, table by table and key by key, read in pages: no more than one page is held. */
  dump(): AsyncIterable<DumpedRow>
  /** True when no article and no topic is there. */
  isEmpty(): Promise<boolean>
  /** Before the first page: the settings of the empty system give way to those that come. */
  begin(): Promise<void>
  /** Writes rows of one page. Rows that are there already stay as they are, so a page may be written twice. */
  restore(rows: readonly DumpedRow[]): Promise<number>
  /** After the last page: everything is published and indexed again. */
  announceAll(now: number): Promise<void>
}

const rowsPerPage = 50

export const d1DumpStore = (db: D1Database): DumpStore => ({
  async *dump() {
    for (const table of dumped) {
      let after: Cell[] | null = null
      for (;;) {
        const page: Row[] = await readPage(db, table, after)
        for (const row of page)
          yield {
            table: table.name,
            row: Object.fromEntries(kept(table, row).map(([name, cell]) => [name, encoded(cell)])),
          }
        const last = page.at(-1)
        if (page.length < rowsPerPage || last === undefined) break
        after = table.key.map((column) => last[column] ?? null)
      }
    }
  },
  async isEmpty() {
    const row = await db
      .prepare(
        'SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM articles LIMIT 1)) + (SELECT COUNT(*) FROM (SELECT 1 FROM topics LIMIT 1)) AS n',
      )
      .first<Row>()
    return Number(row?.n) === 0
  },
  async begin() {
    await db.prepare(`DELETE FROM meta WHERE ${settings}`).run()
  },
  async restore(rows) {
    const statements = rows.map(({ table, row }) => {
      const columns = Object.keys(row)
      return db
        .prepare(
          `INSERT OR IGNORE INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        )
        .bind(...columns.map((column) => decoded(row[column])))
    })
    const results = await runBatch(db, statements)
    return results.reduce((sum, result) => sum + result.meta.changes, 0)
  },
  async announceAll(now) {
    await runBatch(db, [
      db
        .prepare(
          "INSERT OR IGNORE INTO outbox (kind, key, sequence, created_at) SELECT 'topic', slug, sequence, ? FROM topics",
        )
        .bind(now),
      db
        .prepare(
          "INSERT OR IGNORE INTO outbox (kind, key, sequence, created_at) SELECT 'search', id, ?1, ?1 FROM articles WHERE status = 'published'",
        )
        .bind(now),
    ])
  },
})

const readPage = async (db: D1Database, table: DumpedTable, after: readonly Cell[] | null): Promise<Row[]> => {
  const key = table.key.map((column) => `"${column}"`).join(', ')
  const where = [
    table.where === undefined ? '1' : `(${table.where})`,
    ...(after === null ? [] : [`(${key}) > (${table.key.map(() => '?').join(', ')})`]),
  ]
  const { results } = await db
    .prepare(`SELECT * FROM ${table.name} WHERE ${where.join(' AND ')} ORDER BY ${key} LIMIT ${rowsPerPage}`)
    .bind(...(after ?? []))
    .all<Row>()
  return results
}

const encoded = (cell: Cell): unknown => {
  if (cell instanceof ArrayBuffer) return { base64: new Uint8Array(cell).toBase64() }
  if (Array.isArray(cell)) return { base64: Uint8Array.from(cell as readonly number[]).toBase64() }
  return cell
}

const decoded = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value ? Uint8Array.fromBase64(String(value.base64)) : value

const columnPattern = /^[a-z_]{1,40}$/

/** A line of a dump as a row, or null when it is none: an unknown table or an impossible column is never bound into SQL. */
export const parseDumpedRow = (value: unknown): DumpedRow | null => {
  if (typeof value !== 'object' || value === null || !('table' in value) || !('row' in value)) return null
  const table = dumped.find(({ name }) => name === value.table)
  const row = value.row
  if (table === undefined || typeof row !== 'object' || row === null) return null
  return Object.keys(row).every((column) => columnPattern.test(column))
    ? { table: table.name, row: Object.fromEntries(kept(table, row as Record<string, unknown>)) }
    : null
}

/** The columns of a row that belong in a dump. */
const kept = <Value>(table: DumpedTable, row: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(row).filter(([column]) => table.without?.includes(column) !== true)

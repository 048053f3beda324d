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

const isLeftOut = (table: DumpedTable, column: string): boolean => table.without?.includes(column) === true

export const dumpVersion = 1

export interface DumpStore {
  /** Every row, table by table and key by key, read in pages of bounded bytes: no more than one page is held. */
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

const rowsPerPage = 1_000
const bytesPerPage = 500_000

export const d1DumpStore = (db: D1Database): DumpStore => ({
  async *dump() {
    for (const table of dumped) {
      const columns = await columnsOf(db, table)
      let after: readonly Cell[] = []
      for (;;) {
        const page = await readPage(db, table, columns, after)
        for (const row of page)
          yield {
            table: table.name,
            row: Object.fromEntries(columns.map((column) => [column.name, encoded(column, row[column.name] ?? null)])),
          }
        const last = page.at(-1)
        if (last === undefined) break
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
    const results = await runBatch(
      db,
      groupAlike(rows).flatMap((group) => insertAll(db, group)),
    )
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

type Column = Readonly<{ name: string; blob: boolean }>

const columnsOf = async (db: D1Database, table: DumpedTable): Promise<readonly Column[]> => {
  const { results } = await db.prepare('SELECT name, type FROM pragma_table_info(?)').bind(table.name).all<Row>()
  return results
    .map((row) => ({ name: String(row.name), blob: row.type === 'BLOB' }))
    .filter(({ name }) => !isLeftOut(table, name))
}

/** The next rows in key order: as many as a page's bytes hold, one at least. What they weigh is asked before they are read. */
const readPage = async (
  db: D1Database,
  table: DumpedTable,
  columns: readonly Column[],
  after: readonly Cell[],
): Promise<Row[]> => {
  const key = table.key.map((column) => `"${column}"`).join(', ')
  const where = [
    ...(table.where === undefined ? ['1'] : [`(${table.where})`]),
    ...(after.length === 0 ? [] : [`(${key}) > (${after.map(() => '?').join(', ')})`]),
  ]
  const size = columns.map(({ name }) => `COALESCE(LENGTH("${name}"), 0)`).join(' + ')
  const { results } = await db
    .prepare(`WITH heads AS (SELECT ${key}, ${size} AS size FROM ${table.name} WHERE ${where.join(' AND ')} ORDER BY ${key} LIMIT ${rowsPerPage}),
        sums AS (SELECT ${key}, SUM(size) OVER (ORDER BY ${key}) - size AS before FROM heads)
      SELECT ${columns.map(selected).join(', ')} FROM sums JOIN ${table.name} USING (${key})
      WHERE before < ${bytesPerPage} ORDER BY ${key}`)
    .bind(...after)
    .all<Row>()
  return results
}

/** What D1 lets a value have (2 MB), in hexadecimal digits. */
const hexedBytesMax = 900_000

/**
 * Bytes come as hexadecimal digits, since D1 gives them as a JSON array of numbers, four times as long. A text in such a
 * column (no digit is a `t`) stays one, and what is too long for digits comes as it is.
 */
const selected = ({ name, blob }: Column): string =>
  blob
    ? `CASE WHEN typeof("${name}") = 'text' THEN 't' || "${name}" WHEN LENGTH("${name}") <= ${hexedBytesMax} THEN hex("${name}") ELSE "${name}" END AS "${name}"`
    : `"${name}"`

const encoded = ({ blob }: Column, cell: Cell): unknown => {
  if (!blob || cell === null || typeof cell === 'number') return cell
  if (typeof cell !== 'string') return { base64: new Uint8Array(cell).toBase64() }
  return cell.startsWith('t') ? cell.slice(1) : { base64: Uint8Array.fromHex(cell).toBase64() }
}

const isEncoded = (value: unknown): value is Readonly<{ base64: string }> =>
  typeof value === 'object' && value !== null && 'base64' in value

/** Rows of one table with the same columns, and bytes in the same of them: one statement can write them. */
type AlikeRows = Readonly<{ table: string; columns: readonly Column[]; rows: DumpedRow['row'][] }>

const groupAlike = (rows: readonly DumpedRow[]): readonly AlikeRows[] => {
  const groups = new Map<string, AlikeRows>()
  for (const { table, row } of rows) {
    const columns = Object.entries(row).map(([name, value]) => ({ name, blob: isEncoded(value) }))
    const key = JSON.stringify([table, columns])
    const group = groups.get(key) ?? { table, columns, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A bound value has 2 MB at the most, and a character up to three bytes. */
const jsonLengthMax = 600_000

/** Writes rows as one JSON value, which costs a tenth of a statement each; what is too long for that by itself. */
const insertAll = (db: D1Database, { table, columns, rows }: AlikeRows): D1PreparedStatement[] => {
  const into = `INSERT OR IGNORE INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})`
  const json = JSON.stringify(rows.map((row) => columns.map(({ name }) => hexed(row[name]))))
  if (json.length <= jsonLengthMax) {
    const values = columns.map(({ blob }, at) => (blob ? `unhex(value ->> ${at})` : `value ->> ${at}`))
    return [db.prepare(`${into} SELECT ${values.join(', ')} FROM json_each(?)`).bind(json)]
  }
  const holes = columns.map(() => '?').join(', ')
  return rows.map((row) =>
    db.prepare(`${into} VALUES (${holes})`).bind(...columns.map(({ name }) => decoded(row[name]))),
  )
}

const hexed = (value: unknown): unknown =>
  isEncoded(value) ? Uint8Array.fromBase64(String(value.base64)).toHex() : value

const decoded = (value: unknown): unknown => (isEncoded(value) ? Uint8Array.fromBase64(String(value.base64)) : value)

const columnPattern = /^[a-z_]{1,40}$/

/** A line of a dump as a row, or null when it is none: an unknown table or an impossible column is never bound into SQL. */
export const parseDumpedRow = (value: unknown): DumpedRow | null => {
  if (typeof value !== 'object' || value === null || !('table' in value) || !('row' in value)) return null
  const table = dumped.find(({ name }) => name === value.table)
  const row = value.row
  if (table === undefined || typeof row !== 'object' || row === null) return null
  return Object.keys(row).every((column) => columnPattern.test(column))
    ? {
        table: table.name,
        row: Object.fromEntries(Object.entries(row).filter(([column]) => !isLeftOut(table, column))),
      }
    : null
}

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

/** Where a page of a dump begins: behind the row of a table that has the key `after`, which is empty before the first. */
export type DumpPlace = Readonly<{ table: string; after: readonly (string | number)[] }>

export const dumpStart: DumpPlace = { table: 'meta', after: [] }

export interface DumpStore {
  /** The next rows of one table, in the order of its key and of bounded bytes; `next` is null after the last table. */
  page(place: DumpPlace): Promise<Readonly<{ rows: readonly DumpedRow[]; next: DumpPlace | null }>>
  /** What reads a line of a dump as a row, or as null when it is none: an unknown table or column is never bound into SQL. */
  rowReader(): Promise<(value: unknown) => DumpedRow | null>
  /** True when no article and no topic is there. */
  isEmpty(): Promise<boolean>
  /** Before the first page: the settings of the empty system give way to those that come. */
  begin(): Promise<void>
  /** Writes rows of one page. Rows that are there already stay as they are, so a page may be written twice. */
  restore(rows: readonly DumpedRow[]): Promise<number>
  /** After the last page: everything is published and indexed again. */
  announceAll(now: number): Promise<void>
}

const rowsPerPage = 500
const bytesPerPage = 500_000

export const d1DumpStore = (db: D1Database): DumpStore => {
  let columns: Columns | undefined
  return {
    async page(place) {
      columns ??= await readColumns(db)
      const at = dumped.findIndex(({ name }) => name === place.table)
      const table = dumped[at]
      if (table === undefined) throw new RangeError(`no table ${place.table} is dumped`)
      const own = columns.get(table.name) ?? []
      const page = await readPage(db, table, own, place.after)
      const last = page.at(-1)
      const following = dumped[at + 1]
      return {
        rows: page.map((row) => ({
          table: table.name,
          row: Object.fromEntries(own.map((column) => [column.name, encoded(column, row[column.name] ?? null)])),
        })),
        next:
          last !== undefined
            ? { table: table.name, after: table.key.map((column) => keyCell(last[column])) }
            : following === undefined
              ? null
              : { table: following.name, after: [] },
      }
    },
    async rowReader() {
      columns ??= await readColumns(db)
      const known = new Map([...columns].map(([table, own]) => [table, new Set(own.map(({ name }) => name))]))
      return (value) => {
        if (typeof value !== 'object' || value === null || !('table' in value) || !('row' in value)) return null
        const table = dumped.find(({ name }) => name === value.table)
        if (table === undefined || typeof value.row !== 'object' || value.row === null) return null
        const cells = Object.entries(value.row).filter(([name]) => !isLeftOut(table, name))
        return cells.every(([name]) => known.get(table.name)?.has(name))
          ? { table: table.name, row: Object.fromEntries(cells) }
          : null
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
  }
}

type Column = Readonly<{ name: string; blob: boolean }>
/** By table. */
type Columns = ReadonlyMap<string, readonly Column[]>

/** The columns of every table that is dumped. */
const readColumns = async (db: D1Database): Promise<Columns> => {
  const { results } = await db
    .prepare(
      'SELECT tables.value AS owner, columns.name, columns.type FROM json_each(?) AS tables JOIN pragma_table_info(tables.value) AS columns ORDER BY tables.key, columns.cid',
    )
    .bind(JSON.stringify(dumped.map(({ name }) => name)))
    .all<Row>()
  return new Map(
    dumped.map((table) => [
      table.name,
      results
        .filter(({ owner, name }) => owner === table.name && !isLeftOut(table, String(name)))
        .map((row) => ({ name: String(row.name), blob: row.type === 'BLOB' })),
    ]),
  )
}

const keyCell = (cell: Cell | undefined): string | number => (typeof cell === 'number' ? cell : String(cell))

/** A value as a place in a dump, or null when it is none: an unknown table or an impossible key is never bound into SQL. */
export const readDumpPlace = (value: unknown): DumpPlace | null => {
  if (typeof value !== 'object' || value === null || !('table' in value) || !('after' in value)) return null
  const table = dumped.find(({ name }) => name === value.table)
  const { after } = value
  if (table === undefined || !Array.isArray(after)) return null
  const cells = after.filter((cell) => typeof cell === 'string' || typeof cell === 'number')
  return cells.length === after.length && (cells.length === 0 || cells.length === table.key.length)
    ? { table: table.name, after: cells }
    : null
}

/** The next rows in key order: as many as a page's bytes hold, one at least. What they weigh is asked before they are read. */
const readPage = async (
  db: D1Database,
  table: DumpedTable,
  columns: readonly Column[],
  after: DumpPlace['after'],
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

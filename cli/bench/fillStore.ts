import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Topics that the copies are spread over, so that each of them is of a usual size. */
const topicsOfCopies = 5_000

/** Columns of a copy that differ from its original's; the others are taken as they are. */
type Changes = Readonly<Record<string, string>>

type Tables = readonly (readonly [string, Changes])[]

const copied = { article_id: "article_id || '-' || k" }

const tables: Tables = [
  [
    'articles',
    {
      id: "id || '-' || k",
      fingerprint: "fingerprint || '-' || k",
      url: "url || '/' || k",
      story: "story || '-' || k",
      title: "title || ' ' || k",
      sort_at: 'sort_at - 60000 * k',
    },
  ],
  ['identities', { ...copied, key: "key || '-' || k" }],
  [
    'article_topics',
    {
      ...copied,
      topic: `'copies-' || ((rowNumber + k) % ${topicsOfCopies})`,
      sort_at: 'sort_at - 60000 * k',
    },
  ],
  // Half of the keys are shared by ten copies, as the words of one event are: look-ups must bear what they find.
  [
    'story_keys',
    {
      ...copied,
      key: "key || '-' || CASE WHEN rowNumber % 2 THEN k / 10 ELSE k END",
      at: 'at - 60000 * k',
    },
  ],
]

/** What copies were made from. */
const submissions: Tables = [
  ['raws', copied],
  ['faq_entries', copied],
]

/** For copies that background work can do everything with: filed as their originals are, with what they were made from. */
const wholeTables: Tables = [
  ...tables.map(([table, changes]): Tables[number] =>
    table === 'article_topics' ? [table, { ...changes, topic: 'topic' }] : [table, changes],
  ),
  ...submissions,
]

/**
 * Copies the articles of a store that is not being served until there are `wanted`, by SQL alone: what a store of that size
 * costs is measured, not the filling. Copies are older than their originals and in other topics; `whole` ones are in the same, and
 * bring their submissions along; with `history` they bring those and their revisions. `before` may change what was filled
 * before it is served.
 */
export const fillStore = (
  stateDir: string,
  wanted: number,
  {
    whole = false,
    history = false,
    before = () => {},
  }: Readonly<{ whole?: boolean; history?: boolean; before?: (main: DatabaseSync) => void }> = {},
): { articles: number } => {
  const main = openHolding(stateDir, 'articles')
  const originals = count(main, 'articles')
  const copies = Math.ceil(wanted / originals) - 1
  const filled = whole ? wholeTables : history ? [...tables, ...submissions, ['revisions', copied] as const] : tables
  for (const [table, changes] of filled) copyRows(main, table, changes, copies)
  before(main)
  const articles = count(main, 'articles')
  main.exec('ANALYZE')
  main.close()
  const search = openHolding(stateDir, 'documents')
  copyRows(
    search,
    'documents',
    {
      // As the index places them: by the minute, each original's copies beside the others'.
      rowid: '(sort_at / 60000 - k) * 2097152 + 1000 + rowNumber',
      article_id: "article_id || '-' || k",
      title: "title || ' ' || k",
      topics: `' copies-' || (k % ${topicsOfCopies}) || ' '`,
      sort_at: 'sort_at - 60000 * k',
    },
    copies,
  )
  search.close()
  return { articles }
}

const openHolding = (stateDir: string, table: string): DatabaseSync => {
  const folder = join(stateDir, 'store/d1/miniflare-D1DatabaseObject')
  for (const name of readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file))) {
    const database = new DatabaseSync(join(folder, name))
    if (database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined) {
      database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
      return database
    }
    database.close()
  }
  throw new Error(`no database in ${folder} holds ${table}`)
}

const count = (database: DatabaseSync, table: string): number =>
  Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)

const copyRows = (database: DatabaseSync, table: string, changes: Changes, copies: number): void => {
  const columns = database
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((column) => String(column.name))
  const values = columns.map((column) => changes[column] ?? column)
  database.exec(`CREATE TEMP TABLE originals AS SELECT *, row_number() OVER () AS rowNumber FROM ${table}`)
  database.exec('BEGIN')
  const insert = database.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM originals, (SELECT CAST(? AS INTEGER) AS k)`,
  )
  for (let k = 1; k <= copies; k += 1) insert.run(k)
  database.exec('COMMIT')
  database.exec('DROP TABLE originals')
}

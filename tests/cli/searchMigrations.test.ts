import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { placeOf } from '#storage/searchPlace'

const folder = join(import.meta.dirname, '../../shared/storage/search-migrations')
const migrations = readdirSync(folder).sort()
const apply = (database: DatabaseSync, names: readonly string[]): void => {
  for (const name of names) database.exec(readFileSync(join(folder, name), 'utf8'))
}

describe('the search database', () => {
  it('takes what an older one held along, in the order of time', () => {
    const database = new DatabaseSync(':memory:')
    const byTime = migrations.findIndex((name) => name.startsWith('0003'))
    apply(database, migrations.slice(0, byTime))
    const insert = database.prepare(
      "INSERT INTO documents (article_id, revision, title, body, language, topics, sort_at) VALUES (?, 1, ?, 'A storm.', 'en', ' sea ', ?)",
    )
    const dates = { 'a-new': '2023-11-15', 'a-old': '1923-11-15', 'a-same-minute': '2023-11-15T00:00:59Z' }
    for (const [id, date] of Object.entries(dates)) insert.run(id, `Note ${id}`, Date.parse(date))
    apply(database, migrations.slice(byTime))

    const found = database
      .prepare("SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'storm AND topics : sea' ORDER BY rowid")
      .all()
      .map((row) => Number(row.rowid))
    const places = database.prepare('SELECT article_id, rowid FROM documents ORDER BY rowid').all()
    expect(places.map((row) => row.article_id)).toEqual(['a-old', 'a-new', 'a-same-minute'])
    expect(found).toEqual(places.map((row) => Number(row.rowid)))
    expect(found).toEqual([
      placeOf(Date.parse('1923-11-15')) + 1,
      placeOf(Date.parse('2023-11-15')) + 1,
      placeOf(Date.parse('2023-11-15')) + 2,
    ])
  })
})

describe('placeOf', () => {
  it('is in the order of time, and a number that loses nothing', () => {
    const times = [-Infinity, -8.64e15, -60_001, -60_000, -1, 0, 59_999, 60_000, 8.64e15, Infinity]
    const places = times.map(placeOf)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every(Number.isSafeInteger)).toBe(true)
    expect(placeOf(-1)).toBe(placeOf(-60_000))
  })
})

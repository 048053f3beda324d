import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import type { WorkerEnvironment } from './readWranglerConfig.ts'

/** The record that wrangler keeps, so that a database can move between the two. */
const recordTable = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Applies the migrations that a worker's databases have not had yet, each in one transaction; says which. */
export const applyMigrations = async (
  miniflare: Miniflare,
  root: string,
  worker: string,
  environment: WorkerEnvironment,
): Promise<string[]> => {
  const applied: string[] = []
  for (const { binding, database_name, migrations_dir } of environment.d1_databases) {
    const folder = join(root, migrations_dir)
    const database = await miniflare.getD1Database(binding, worker)
    await database.prepare(recordTable).run()
    const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
    const done = new Set(results.map((row) => row.name))
    const pending = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort()
    if (pending.length === 0) continue
    // Large, and needed on first starts and upgrades alone.
    const { unstable_splitSqlQuery: splitSql } = await import('wrangler')
    for (const name of pending) {
      const statements = splitSql(await readFile(join(folder, name), 'utf8'))
      await database.batch([
        ...statements.map((statement) => database.prepare(statement)),
        database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
      ])
      applied.push(`${database_name}/${name}`)
    }
  }
  return applied
}

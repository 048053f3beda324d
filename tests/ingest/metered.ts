import { depsOf } from '../../workers/ingest/deps.ts'
import { testDeps, testEnv } from './system.ts'

type Spent = { trips: number; statements: number; rows_written: number; rows_read: number }

/** Counts what a database is asked: trips, statements, and rows written as D1 bills them. */
const metered = (db: D1Database, spent: Spent): D1Database => {
  const note = (results: D1Result[]): void => {
    spent.trips += 1
    spent.statements += results.length
    for (const result of results) {
      spent.rows_written += result.meta.rows_written ?? 0
      spent.rows_read += result.meta.rows_read ?? 0
    }
  }
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrapped(target.bind(...values))
        if (name === 'inner') return target
        if (name === 'first')
          return async () => {
            const result = await target.all()
            note([result])
            return result.results[0] ?? null
          }
        if (name === 'all' || name === 'run')
          return async () => {
            const result = await target.all()
            note([result])
            return result
          }
        return Reflect.get(target, name)
      },
    })
  return new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => wrapped(target.prepare(sql))
      if (name === 'batch')
        return async (statements: (D1PreparedStatement & { inner: D1PreparedStatement })[]) => {
          const results = await target.batch(statements.map((statement) => statement.inner))
          note(results)
          return results
        }
      return Reflect.get(target, name)
    },
  })
}

/** The worker's environment with a database that counts; with `search` also what the search database is asked. */
export const meteredEnv = ({ search = false } = {}) => {
  const spent: Spent = { trips: 0, statements: 0, rows_written: 0, rows_read: 0 }
  const { DIGEST, TOPIC, INDEXER } = testEnv
  const env = {
    ...testEnv,
    DB: metered(testEnv.DB, spent),
    SEARCH: search ? metered(testEnv.SEARCH, spent) : testEnv.SEARCH,
    DIGEST,
    TOPIC,
    INDEXER,
  }
  return { env, spent }
}

/** The worker's own ports in such an environment. */
export const meteredDeps = (counted: Parameters<typeof meteredEnv>[0] = {}) => {
  const { env, spent } = meteredEnv(counted)
  return { deps: { ...testDeps(), ...depsOf(env) }, spent }
}

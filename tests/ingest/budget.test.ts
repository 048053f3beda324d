import { describe, expect, it } from 'vitest'
import { depsOf } from '../../workers/ingest/deps.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { submit, testDeps, testEnv } from './system.ts'

/** Counts what a database is asked: trips, statements, and rows written as D1 bills them. */
const metered = (db: D1Database) => {
  const spent = { trips: 0, statements: 0, rows_written: 0, rows_read: 0 }
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
  const meter = new Proxy(db, {
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
  return { meter, spent }
}

const meteredDeps = () => {
  const { meter, spent } = metered(testEnv.DB)
  return {
    deps: {
      ...testDeps(),
      ...depsOf({ ...testEnv, DB: meter, DIGEST: testEnv.DIGEST, TOPIC: testEnv.TOPIC, INDEXER: testEnv.INDEXER }),
    },
    spent,
  }
}

const article = (serial: number) => ({
  title: `Mill number ${serial} grinds again`,
  content: Array.from(
    { length: 12 },
    (_, paragraph) =>
      `Paragraph ${paragraph} about mill ${serial}: the stones were dressed, the sails were mended, and flour was sold at the door to ${paragraph + 3} families.`,
  ).join('\n\n'),
  topics: ['Mills', 'Flour'],
  faq: [
    { question: 'Who runs the mill?', answer: 'A cooperative of nine bakers.' },
    { question: 'When can it be visited?', answer: 'On Saturdays.' },
  ],
})

describe('what a submission costs', () => {
  it('is at most 50 statements in four trips, as the free plan’s request allows, and under 100 written rows', async () => {
    const { deps, spent } = meteredDeps()
    await submit(deps, article(1))
    Object.assign(spent, { trips: 0, statements: 0, rows_written: 0, rows_read: 0 })
    await submit(deps, article(2))
    console.log(`a new article: ${JSON.stringify(spent)}`)
    expect(spent.trips).toBeLessThanOrEqual(5)
    expect(spent.statements).toBeLessThanOrEqual(40)
    expect(spent.rows_written).toBeLessThanOrEqual(100)
  })

  it('is nothing written when it changes nothing', async () => {
    const { deps, spent } = meteredDeps()
    await submit(deps, article(1))
    expect(spent.rows_written).toBe(0)
  })
})

describe('what an edition costs', () => {
  it('is a handful of rows, and none but bookkeeping when nothing changed', async () => {
    const { deps, spent } = meteredDeps()
    await submit(testDeps(), article(3))
    const first = await publishTopic(deps, 'mills', { edition: 0, sequence: 0 })
    console.log(`an edition: ${JSON.stringify(spent)}`)
    expect(first.published).toBe(true)
    expect(spent.rows_written).toBeLessThanOrEqual(8)
    Object.assign(spent, { trips: 0, statements: 0, rows_written: 0, rows_read: 0 })
    await publishTopic(deps, 'mills', first)
    expect(spent.rows_written).toBeLessThanOrEqual(1)
  })
})

import { describe, expect, it } from 'vitest'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import { searchPage } from '../../workers/ingest/indexer/searchPage.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { meteredDeps } from './metered.ts'
import { submit, testDeps, testEnv } from './system.ts'

/** Leaves so many notes for articles that there are not. */
const leaveNotes = (notes: number): Promise<unknown> =>
  testEnv.DB.prepare(
    `INSERT OR IGNORE INTO outbox (kind, key, sequence, created_at)
      WITH RECURSIVE serial (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM serial WHERE n < ?) SELECT 'search', 'none-' || n, 1, 1 FROM serial`,
  )
    .bind(notes)
    .run()

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

describe('what a cron costs', () => {
  it('is at most 50 statements a run, however much there is to do', async () => {
    const { deps, spent } = meteredDeps({ search: true })
    const unmarked = testDeps({
      publisher: () => ({
        mark: () => Promise.reject(new Error('lost')),
        status: () => Promise.reject(new Error('lost')),
        rebuildNow: () => Promise.reject(new Error('lost')),
      }),
    })
    for (let serial = 20; serial < 50; serial += 1) await submit(unmarked, article(serial))
    await testEnv.DB.prepare(
      "UPDATE articles SET status = 'held', release_at = 1 WHERE id = (SELECT MIN(id) FROM articles)",
    ).run()
    await testEnv.DB.batch([
      testEnv.DB.prepare("INSERT INTO counters (name, value) VALUES ('pipeline:0', 30)"),
      testEnv.DB.prepare("INSERT INTO meta (name, value) VALUES ('registry_version', '7')"),
    ])
    const later = { ...deps, now: () => Date.now() + 60_000, indexer: () => ({ wake: async () => ({ alarm: 0 }) }) }
    for (const { cron, name } of schedules) {
      spent.statements = 0
      await runSchedule(later, cron, name)
      console.log(`cron ${name}: ${spent.statements} statements`)
      expect(spent.statements).toBeLessThanOrEqual(50)
    }
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

describe('what a page of search notes reads', () => {
  it('is the same however many notes wait', async () => {
    const { deps, spent } = meteredDeps()
    await deps.jobs.start({ id: 'many-notes', kind: 'search', selection: {} }, new Date().toISOString())
    const page = async () => {
      const job = await deps.jobs.byId('many-notes')
      const before = spent.rows_read
      if (job !== null) await searchPage(deps, job)
      return spent.rows_read - before
    }
    await leaveNotes(100)
    const few = await page()
    await leaveNotes(3_000)
    const many = await page()
    expect(few).toBeGreaterThan(20)
    expect(many).toBeLessThanOrEqual(few)
    await testEnv.DB.prepare("DELETE FROM outbox WHERE key LIKE 'none-%'").run()
  })
})

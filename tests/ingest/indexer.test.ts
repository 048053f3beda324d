import { describe, expect, it } from 'vitest'
import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import type { Deps } from '../../workers/ingest/deps.ts'
import { eraseForGood, withdrawArticle } from '../../workers/ingest/flows/editArticle.ts'
import { runPage } from '../../workers/ingest/indexer/runPage.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { meteredDeps } from './metered.ts'
import { count, submit, testDeps, testEnv, testToken } from './system.ts'

const { DB } = testEnv
const hourly = schedules[1]?.cron ?? ''
const at = () => new Date().toISOString()
const asleep: Pick<Deps, 'indexer'> = { indexer: () => ({ wake: async () => ({ alarm: 0 }) }) }
const quiet: Pick<Deps, 'publisher' | 'indexer'> = {
  ...asleep,
  publisher: () => ({
    mark: async (sequence) => ({ wanted: sequence }),
    status: () => Promise.reject(new Error('not asked')),
    rebuildNow: async () => ({ published: false }),
  }),
}
const still = testDeps(quiet)

const write = (topic: string, serial: number, deps: Deps = still) =>
  submit(deps, {
    id: `${topic}-${serial}`,
    source: { name: 'Page Turner' },
    title: `Page ${serial} of the ${topic} ledger`,
    content: `The ${topic} ledger was opened at page ${serial}. Clerk number ${serial * 7} wrote ${serial + 3} lines about the ${topic}.`,
    topics: [topic],
    faq: [{ question: `Who keeps page ${serial}?`, answer: `Clerk number ${serial * 7}.` }],
  })

/** What raising the pipeline's version leaves behind: every stored article is of an older one. */
const grow = async (): Promise<void> => {
  await DB.batch([
    DB.prepare("UPDATE articles SET pipeline_version = 0 WHERE status != 'erased'"),
    DB.prepare("DELETE FROM counters WHERE name LIKE 'pipeline:%'"),
    DB.prepare(
      "INSERT INTO counters (name, value) SELECT 'pipeline:0', COUNT(*) FROM articles WHERE status != 'erased'",
    ),
  ])
}
/** Makes an article's stored text another than its submission gives, as an older pipeline would have. */
const makeOld = async (id: string): Promise<void> => {
  const known = await still.articles.byId(id)
  if (known === null) throw new Error('no such article')
  const { document } = known.article
  const bytes = new Response(
    new Blob([JSON.stringify({ ...document, title: 'As an older pipeline had it' })])
      .stream()
      .pipeThrough(new CompressionStream('gzip')),
  )
  await DB.prepare('UPDATE articles SET document = ? WHERE id = ?')
    .bind(new Uint8Array(await bytes.arrayBuffer()), id)
    .run()
}
const versions = async () =>
  Object.fromEntries(
    Object.entries(await still.work.counters()).filter(([name, value]) => name.startsWith('pipeline:') && value !== 0),
  )
const truth = async () =>
  Object.fromEntries(
    (
      await DB.prepare(
        "SELECT 'pipeline:' || pipeline_version AS name, COUNT(*) AS n FROM articles WHERE status != 'erased' GROUP BY 1",
      ).all<{ name: string; n: number }>()
    ).results.map(({ name, n }) => [name, n]),
  )
const start = (id: string, kind: Parameters<Deps['jobs']['start']>[0]['kind'], selection = {}) =>
  still.jobs.start({ id, kind, selection }, at())
const finish = async (id: string, deps: Deps = still): Promise<number> => {
  let pages = 1
  while (await runPage(deps, id)) pages += 1
  return pages
}
const job = `reindex-pipeline-${pipelineVersion}`

describe('after the pipeline’s version was raised', () => {
  it('the hourly run brings every stored article to it, withdrawn ones too, and then finds nothing more to do', async () => {
    for (let serial = 0; serial < 4; serial += 1) await write('sealing', serial)
    const gone = await write('sealing', 9)
    await withdrawArticle(still, { id: gone.article.id, ifMatch: null, token: testToken, requestId: 'test' })
    await publishTopic(still, 'sealing', { edition: 0, sequence: 0 })
    const standings = () => DB.prepare('SELECT slug, sequence, edition, edition_hash FROM topics ORDER BY slug').all()
    const before = (await standings()).results
    await grow()

    await runSchedule(still, hourly, 'one')
    expect(await still.jobs.byId(job)).toMatchObject({ status: 'running', total: 5 })
    await finish(job)
    expect(await still.jobs.byId(job)).toMatchObject({ status: 'done', done: 5, changed: 0 })
    expect(await versions()).toEqual({ [`pipeline:${pipelineVersion}`]: 5 })
    expect((await standings()).results).toEqual(before)

    const { updated_at } = (await still.jobs.byId(job)) ?? {}
    await runSchedule(still, hourly, 'two')
    expect(await still.jobs.byId(job)).toMatchObject({ status: 'done', updated_at })
  })

  it('an unchanged article costs its version’s mark: one row and one of the index', async () => {
    for (let serial = 0; serial < 20; serial += 1) await write('marking', serial)
    await grow()
    const { deps, spent } = meteredDeps()
    await start('mark-only', 'reindex', { pipeline_below: pipelineVersion })
    const stored = await count("articles WHERE status != 'erased'")
    await finish('mark-only', { ...deps, ...quiet })
    const perPage = 4
    expect(spent.rows_written).toBeLessThanOrEqual(2 * stored + 2 * perPage)
    expect(await still.jobs.byId('mark-only')).toMatchObject({ changed: 0, done: stored })
  })

  it('is found by an index, in the middle of a pass too', async () => {
    const plans: string[] = []
    const spying = new Proxy(DB, {
      get(target, name) {
        if (name === 'prepare')
          return (sql: string) => {
            if (sql.includes('pipeline_version < ?')) plans.push(sql)
            return target.prepare(sql)
          }
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const { d1JobStore } = await import('#storage/jobStore')
    await d1JobStore(spying).page({ pipeline_below: 5 }, '1 a-00000000', 10, 1_000)
    expect(plans).toHaveLength(1)
    const { results } = await DB.prepare(`EXPLAIN QUERY PLAN ${plans[0]}`)
      .bind(1, 'a-00000000', 5, 10)
      .all<{ detail: string }>()
    const details = results.map(({ detail }) => detail).join('\n')
    expect(details).toMatch(/SEARCH a USING INDEX articles_by_pipeline/)
    expect(details).not.toMatch(/TEMP B-TREE/)
  })

  it('counters follow what happens to an article that was only marked', async () => {
    const edited = await write('counting', 1)
    const erased = await write('counting', 2)
    await grow()
    await start('mark-and-go', 'reindex', { pipeline_below: pipelineVersion })
    await finish('mark-and-go')
    const request = { ifMatch: null, token: testToken, requestId: 'test' }
    await withdrawArticle(still, { id: edited.article.id, ...request })
    await eraseForGood(still, { id: erased.article.id, ...request })
    // A page that had read it before it was erased marks it only now.
    await still.jobs.touched([erased.article.id], pipelineVersion + 1, 1, at().slice(0, 10))
    expect(await versions()).toEqual(await truth())
    expect(await versions()).not.toHaveProperty('pipeline:0')
  })

  it('keeps what comes out different as a revision, in pages that stay within the plan’s queries', async () => {
    const ids: string[] = []
    for (let serial = 0; serial < 6; serial += 1) ids.push((await write('binding', serial)).article.id)
    for (const id of ids.slice(0, 3)) await makeOld(id)
    await grow()
    await start('changing', 'reindex', { pipeline_below: pipelineVersion })
    const pages = await finish('changing', testDeps({ ...quiet, settings: { ...still.settings, d1QueriesMax: 50 } }))
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(await still.jobs.byId('changing')).toMatchObject({ status: 'done', changed: 3 })
    const known = await still.articles.byIds(ids)
    expect(known.map(({ article }) => article.document.title)).not.toContain('As an older pipeline had it')
    expect(known.filter(({ article }) => article.revision === 2)).toHaveLength(3)
    expect(await versions()).toEqual(await truth())
    // The same again changes nothing.
    await start('changing-again', 'reindex')
    await finish('changing-again')
    expect(await still.jobs.byId('changing-again')).toMatchObject({ changed: 0 })
  })

  it('makes new features although the text stays, and no revision of it', async () => {
    const { article } = await write('featuring', 1)
    const empty = new Response(new Blob(['{"terms":[]}']).stream().pipeThrough(new CompressionStream('gzip')))
    await DB.prepare('UPDATE articles SET features = ? WHERE id = ?')
      .bind(new Uint8Array(await empty.arrayBuffer()), article.id)
      .run()
    await start('featuring', 'reindex', { source: article.source_key ?? '' })
    await finish('featuring')
    expect((await still.articles.features([article.id])).get(article.id)).toContain('signature')
    expect((await still.articles.byId(article.id))?.article.revision).toBe(1)
  })

  it('goes on behind an article that the pipeline stumbles over, and tries that one again in an hour', async () => {
    const { article } = await write('stumbling', 1)
    await write('stumbling', 2)
    await grow()
    await DB.prepare('UPDATE raws SET content_type = ?, body = ? WHERE article_id = ?')
      .bind('application/json', new Uint8Array(await gzipped('{"content": ')), article.id)
      .run()
    await start('stumbling', 'reindex', { pipeline_below: pipelineVersion })
    await finish('stumbling')
    expect(await still.jobs.byId('stumbling')).toMatchObject({ status: 'done' })
    expect((await versions())['pipeline:0']).toBe(1)
    await runSchedule(still, hourly, 'again')
    expect(await still.jobs.byId(job)).toMatchObject({ status: 'running', total: 1 })
    await finish(job)
    await DB.prepare('UPDATE articles SET pipeline_version = ? WHERE id = ?').bind(pipelineVersion, article.id).run()
    await DB.prepare('DELETE FROM raws WHERE article_id = ?').bind(article.id).run()
  })

  it('does not start again what an operator stopped', async () => {
    await grow()
    await still.jobs.start({ id: job, kind: 'reindex', selection: { pipeline_below: pipelineVersion } }, at())
    await still.jobs.stop(job, at())
    await runSchedule(still, hourly, 'stopped')
    expect(await still.jobs.byId(job)).toMatchObject({ status: 'stopped' })
    await DB.prepare('DELETE FROM jobs WHERE id = ?').bind(job).run()
    await runSchedule(still, hourly, 'forgotten')
    await finish(job)
    expect(await versions()).toEqual(await truth())
  })

  it('takes fewer large documents in one page', async () => {
    const { jobs } = still
    const all = await jobs.page({}, '', 100, 1_000_000)
    expect(all).toMatchObject({ more: false })
    expect(all.entries.length).toBeGreaterThan(20)
    const few = await jobs.page({}, '', 100, 3_000)
    expect(few.more).toBe(true)
    expect(few.entries.length).toBeGreaterThan(0)
    expect(few.entries.length).toBeLessThan(all.entries.length)
    expect(await jobs.page({}, '', 100, 1)).toMatchObject({ more: true, entries: [all.entries[0]] })
  })
})

const gzipped = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

describe('an alarm’s page', () => {
  /** The most statements that any page of a job takes, under the free plan's settings. */
  const most = async (id: string): Promise<number> => {
    const { deps, spent } = meteredDeps({ search: true })
    let highest = 0
    for (let more = true; more; ) {
      spent.statements = 0
      more = await runPage({ ...deps, ...quiet }, id)
      highest = Math.max(highest, spent.statements)
    }
    console.log(`a page of ${id}: ${highest} statements`)
    return highest
  }

  it('asks at most 50 statements of any kind of job, whatever it finds to do', async () => {
    const ids: string[] = []
    for (let serial = 20; serial < 60; serial += 1) ids.push((await write('budgeting', serial)).article.id)
    for (let serial = 0; serial < 25; serial += 1) {
      await write('budgeting', 100 + serial)
      await publishTopic(still, 'budgeting', { edition: 0, sequence: 0 })
    }
    for (const id of ids.slice(0, 5)) await makeOld(id)
    await grow()
    const first = ids[0] ?? ''
    const rule = { any: ['ledger'], all: [], none: [], weights: {}, threshold: 1, sources: [], languages: [] }
    await start('most-reindex', 'reindex', { pipeline_below: pipelineVersion })
    expect(await most('most-reindex')).toBeLessThanOrEqual(50)
    await still.registry.put(
      { slug: 'ledgers', name: 'Ledgers', description: '', aliases: [], parent: null, rules: rule },
      at(),
    )
    await start('most-refile', 'refile')
    expect(await most('most-refile')).toBeLessThanOrEqual(50)
    await start('most-search', 'search')
    expect(await most('most-search')).toBeLessThanOrEqual(50)
    await start('most-drift', 'drift')
    expect(await most('most-drift')).toBeLessThanOrEqual(50)
    await start('most-train', 'train', { labels: 'most' })
    expect(await most('most-train')).toBeLessThanOrEqual(50)
    await eraseForGood(still, { id: first, ifMatch: null, token: testToken, requestId: 'test' })
    expect(await most(`erase-${first}`)).toBeLessThanOrEqual(50)
    await DB.prepare("UPDATE articles SET status = 'held', release_at = 1 WHERE id IN (SELECT value FROM json_each(?))")
      .bind(JSON.stringify(ids.slice(10, 14)))
      .run()
    await start('most-release', 'release')
    expect(await most('most-release')).toBeLessThanOrEqual(50)
    expect(await still.jobs.byId('most-release')).toMatchObject({ changed: 4 })
  }, 60_000)
})

import { describe, expect, it } from 'vitest'
import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import { withdrawArticle } from '../../workers/ingest/flows/editArticle.ts'
import { readHealth } from '../../workers/ingest/flows/readHealth.ts'
import { count, submit, testDeps, testEnv, testToken } from './system.ts'

const [sweep, index, daily] = schedules.map((schedule) => schedule.cron) as [string, string, string]
const later = (ms: number) => testDeps({ now: () => Date.now() + ms })
const lastRun = (cron: string) =>
  testEnv.DB.prepare('SELECT * FROM runs WHERE cron = ? ORDER BY id DESC')
    .bind(cron)
    .first<Record<string, string | number | null>>()

describe('the sweep', () => {
  it('marks topics whose note was lost, and leaves a row that says so', async () => {
    await submit(testDeps(), {
      content: 'The lighthouse at the point was repainted in red and white.',
      topics: ['Lighthouses'],
    })
    const marked: [string, number][] = []
    const deps = testDeps({
      now: () => Date.now() + 60_000,
      publisher: (slug) => ({
        mark: async (sequence) => {
          marked.push([slug, sequence])
          return { wanted: sequence }
        },
        status: () => Promise.reject(new Error('not asked')),
        rebuildNow: () => Promise.reject(new Error('not asked')),
      }),
    })
    await runSchedule(deps, sweep, 'one')
    expect(marked).toContainEqual(['lighthouses', 1])
    const run = await lastRun(sweep)
    expect(run?.ended_at).not.toBeNull()
    expect(run?.error).toBeNull()
    expect(JSON.parse(String(run?.did)).topics_marked).toBe(marked.length)
  })

  it('takes a deleted topic from what is served, and a renamed one anew, when the word of it was lost', async () => {
    const deps = testDeps()
    await submit(deps, { content: 'The towpath was closed for the whole of March.', topics: ['Towpaths', 'Locks'] })
    const served = () => deps.digest.inspect(['towpaths', 'locks'])
    await Promise.all(['towpaths', 'locks'].map((slug) => deps.publisher(slug).mark(1)))
    await expect.poll(served, { timeout: 10_000 }).toHaveLength(2)

    const at = new Date().toISOString()
    await deps.registry.remove('towpaths', at)
    await deps.registry.put(
      { slug: 'locks', name: 'Canal locks', description: '', aliases: [], parent: null, rules: null },
      at,
    )
    await runSchedule(later(60_000), sweep, 'lost-registry-words')
    await expect.poll(served, { timeout: 10_000 }).toMatchObject([{ slug: 'locks', edition: 2 }])
    await expect.poll(() => count("outbox WHERE kind = 'topic' AND key IN ('towpaths', 'locks')")).toBe(0)
  })

  it('releases a held article when its time has come', async () => {
    const release = new Date(Date.now() + 3_600_000).toISOString()
    const { article } = await submit(testDeps(), {
      content: 'The new timetable starts on Monday morning at six.',
      topics: ['Timetables'],
      published_at: release,
    })
    expect(article.status).toBe('held')
    await runSchedule(testDeps(), sweep, 'early')
    expect((await testDeps().articles.byId(article.id))?.article.status).toBe('held')
    await runSchedule(later(3_700_000), sweep, 'due')
    const released = await testDeps().articles.byId(article.id)
    expect(released?.article).toMatchObject({ status: 'published', revision: 1, release_at: null })
    expect(await count("article_topics WHERE topic = 'timetables' AND visible = 1")).toBe(1)
  })

  it('brings the search database up to date with what was kept, edited and withdrawn', async () => {
    const deps = testDeps()
    const { article } = await submit(deps, {
      content: 'The quaggamire exhibit opens in the old tannery.',
      topics: ['Exhibits'],
    })
    await runSchedule(later(10_000), sweep, 'search')
    const hits = async () =>
      (await deps.search.query({ q: 'quaggamire', limit: 5, offset: 0 })).map((hit) => hit.article_id)
    await expect.poll(hits, { timeout: 10_000 }).toEqual([article.id])
    await withdrawArticle(deps, { id: article.id, ifMatch: null, token: testToken, requestId: 'test' })
    await runSchedule(later(20_000), sweep, 'search')
    await expect.poll(hits, { timeout: 10_000 }).toEqual([])
    await expect.poll(() => count("outbox WHERE kind = 'search' AND key = ?", article.id), { timeout: 10_000 }).toBe(0)
  })

  it('drops idempotency rows after a day', async () => {
    await testDeps().idempotency.claim('old', 'request', Date.now())
    await runSchedule(later(25 * 3_600_000), sweep, 'tomorrow')
    expect(await count("idempotency WHERE key = 'old'")).toBe(0)
  })

  it('runs once at a time: a second one beside it does nothing', async () => {
    await testEnv.DB.prepare('DELETE FROM leases').run()
    const before = await count('runs')
    await testDeps().work.lease('sweep', 'somebody', Date.now(), 60_000)
    await runSchedule(testDeps(), sweep, 'somebody-else')
    expect(await count('runs')).toBe(before)
    await testDeps().work.releaseLease('sweep', 'somebody')
  })

  it('takes over a lease that a clock far ahead wrote', async () => {
    await testDeps().work.lease('sweep', 'from-the-future', Date.now() + 86_400_000, 60_000)
    expect(await testDeps().work.lease('sweep', 'now', Date.now(), 60_000)).toBe(true)
    await testDeps().work.releaseLease('sweep', 'now')
  })

  it('leaves the error in its row when it fails', async () => {
    const deps = testDeps({
      idempotency: { ...testDeps().idempotency, dropExpired: () => Promise.reject(new Error('disk on fire')) },
    })
    await expect(runSchedule(deps, sweep, 'failing')).rejects.toThrow('disk on fire')
    expect((await lastRun(sweep))?.error).toContain('disk on fire')
  })
})

describe('the hourly run', () => {
  it('files stored articles anew when the registry has changed, page by page, and only what changes', async () => {
    const deps = testDeps()
    const { article } = await submit(deps, {
      content: 'A walrus was seen on the pier. The walrus slept for two days.',
      title: 'Walrus on the pier',
    })
    await submit(deps, { content: 'A gull was seen on the pier and flew off again.', title: 'Gull on the pier' })
    await deps.registry.put(
      {
        slug: 'walruses',
        name: 'Walruses',
        description: '',
        aliases: [],
        parent: null,
        rules: { any: ['walrus'], all: [], none: [], weights: {}, threshold: 1, sources: [], languages: [] },
      },
      new Date().toISOString(),
    )
    await runSchedule(deps, index, 'hourly')
    await expect
      .poll(async () => (await deps.articles.byId(article.id))?.topics.map((topic) => topic.slug), { timeout: 10_000 })
      .toContain('walruses')
    expect(await count("article_topics WHERE topic = 'walruses'")).toBe(1)
    const walrus = (await deps.articles.byId(article.id))?.topics.find((topic) => topic.slug === 'walruses')
    expect(walrus).toMatchObject({ origin: 'rule' })
    expect(walrus?.why[0]).toMatchObject({ term: 'walrus', where: expect.arrayContaining(['title']) })
    expect((await deps.articles.byId(article.id))?.article.revision).toBe(1)
  })

  it('counts what it brought to the pipeline of today under that version', async () => {
    const deps = testDeps()
    await submit(deps, {
      content: 'The sluice at the mill was oiled on Thursday, the miller said.',
      topics: ['Sluices'],
    })
    const before = await deps.work.counters()
    await testEnv.DB.batch([
      testEnv.DB.prepare(
        "UPDATE articles SET pipeline_version = 0 WHERE id IN (SELECT article_id FROM article_topics WHERE topic = 'sluices')",
      ),
      testEnv.DB.prepare("INSERT INTO counters (name, value) VALUES ('pipeline:0', 1)"),
      testEnv.DB.prepare('UPDATE counters SET value = value - 1 WHERE name = ?').bind(`pipeline:${pipelineVersion}`),
    ])
    await deps.jobs.start({ id: 'reindex-old', kind: 'reindex', selection: {} }, new Date().toISOString())
    await deps.indexer('reindex-old').wake()
    await expect.poll(async () => (await deps.jobs.byId('reindex-old'))?.status, { timeout: 10_000 }).toBe('done')
    const under = (counters: Readonly<Record<string, number>>) =>
      Object.entries(counters).filter(([name, value]) => name.startsWith('pipeline:') && value !== 0)
    expect(under(await deps.work.counters())).toEqual(under(before))
  })

  it('changes no edition when it re-indexes under an unchanged pipeline', async () => {
    const deps = testDeps()
    await submit(deps, {
      content: 'The orchard gave four tons of apples this year, said the growers on Friday.',
      topics: ['Orchards'],
    })
    await deps.publisher('orchards').mark(1)
    await expect.poll(() => count("editions WHERE topic = 'orchards'"), { timeout: 10_000 }).toBe(1)
    const sequences = () => testEnv.DB.prepare('SELECT slug, sequence, edition FROM topics ORDER BY slug').all()
    const before = (await sequences()).results
    await deps.jobs.start({ id: 'reindex-all', kind: 'reindex', selection: {} }, new Date().toISOString())
    await deps.indexer('reindex-all').wake()
    await expect.poll(async () => (await deps.jobs.byId('reindex-all'))?.status, { timeout: 10_000 }).toBe('done')
    expect(await deps.jobs.byId('reindex-all')).toMatchObject({ changed: 0 })
    expect((await sequences()).results).toEqual(before)
  })
})

describe('the daily run', () => {
  const driftDone = (name: string) =>
    expect.poll(async () => (await testDeps().jobs.byId(name))?.status, { timeout: 15_000 }).toBe('done')
  const checkDrift = async (name: string) => {
    await testDeps().jobs.start({ id: name, kind: 'drift', selection: {} }, new Date().toISOString())
    await testDeps().indexer(name).wake()
    await driftDone(name)
  }

  it('publishes again what KV lost or holds wrongly, and counts it', async () => {
    const deps = testDeps()
    await submit(deps, {
      content: 'The vineyard on the south slope was pruned in February by volunteers.',
      topics: ['Vineyards'],
    })
    await deps.publisher('vineyards').mark(1)
    await expect.poll(() => deps.digest.inspect(['vineyards']), { timeout: 10_000 }).toHaveLength(1)
    await deps.digest.retire('vineyards')
    await checkDrift('drift-lost-key')
    expect(await deps.digest.inspect(['vineyards'])).toMatchObject([{ edition: 1 }])
    expect((await deps.jobs.byId('drift-lost-key'))?.changed).toBeGreaterThanOrEqual(1)
    await checkDrift('drift-nothing')
    expect(await deps.jobs.byId('drift-nothing')).toMatchObject({ changed: 0 })
  })

  it('builds what a lost alarm and a lost note together left unbuilt', async () => {
    const deps = testDeps({
      publisher: () => ({
        mark: () => Promise.reject(new Error('lost')),
        status: () => Promise.reject(new Error('lost')),
        rebuildNow: () => Promise.reject(new Error('lost')),
      }),
    })
    await submit(deps, { content: 'The windmill turns again after eleven years of repair.', topics: ['Windmills'] })
    await testEnv.DB.prepare("DELETE FROM outbox WHERE key = 'windmills'").run()
    expect(await count("editions WHERE topic = 'windmills'")).toBe(0)
    await checkDrift('drift-lost-note')
    expect(await count("editions WHERE topic = 'windmills'")).toBe(1)
  })

  it('keeps editions for 30 days, the last of each day for a year, and the current one always', async () => {
    const { DB } = testEnv
    const day = (ago: number, hour: number) =>
      `${new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 11)}0${hour}:00:00.000Z`
    const insert = (number: number, generated: string, superseded: string | null) =>
      DB.prepare(
        "INSERT INTO editions (topic, edition, hash, sequence, generated_at, superseded_at, articles, body) VALUES ('kept', ?, 'h', 1, ?, ?, 1, x'00')",
      ).bind(number, generated, superseded)
    await DB.batch([
      insert(1, day(400, 1), day(399, 1)),
      insert(2, day(40, 1), day(40, 2)),
      insert(3, day(40, 2), day(39, 1)),
      insert(4, day(5, 1), day(5, 2)),
      insert(5, day(5, 2), null),
    ])
    await runSchedule(testDeps(), daily, 'daily')
    const kept = async () =>
      (await DB.prepare("SELECT edition FROM editions WHERE topic = 'kept' ORDER BY edition").all()).results.map(
        (row) => row.edition,
      )
    await expect.poll(kept, { timeout: 10_000 }).toEqual([3, 4, 5])
  })
})

describe('health', () => {
  it('is fine on a fresh system and overdue once crons stop', async () => {
    expect((await readHealth(testDeps())).overdue).toEqual([])
    expect((await readHealth(later(3 * 3_600_000))).overdue).toEqual(
      expect.arrayContaining(['cron sweep', 'cron index']),
    )
  })

  it('tells that one cron stopped while the sweep goes on, and that a change waits too long', async () => {
    const minute = 60_000
    const start = Date.now() + 20 * 86_400_000
    const at = (minutes: number) =>
      testDeps({
        now: () => start + minutes * minute,
        publisher: () => ({
          mark: () => Promise.reject(new Error('lost')),
          status: () => Promise.reject(new Error('lost')),
          rebuildNow: () => Promise.reject(new Error('lost')),
        }),
      })
    await runSchedule(at(0), sweep, 'awake')
    await submit(at(1), { content: 'The chain ferry was hauled out for its yearly survey.', topics: ['Chains'] })
    for (let minutes = 10; minutes <= 150; minutes += 10) await runSchedule(at(minutes), sweep, 'awake')
    const { overdue } = await readHealth(at(151))
    expect(overdue).toEqual(expect.arrayContaining(['cron index', 'outbox']))
    expect(overdue).not.toContain('cron sweep')
  })

  it('is fine again after a long sleep, as soon as a sweep ran', async () => {
    await runSchedule(later(40 * 86_400_000), sweep, 'after-sleep')
    expect((await readHealth(later(40 * 86_400_000 + 1_000))).overdue).not.toContain('cron index')
  })
})

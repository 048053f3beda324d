/// <reference types="@cloudflare/vitest-plugin/types" />
import { runInDurableObject } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#domain/edition'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import type { Deps } from '../../workers/ingest/deps.ts'
import { readHealth } from '../../workers/ingest/flows/readHealth.ts'
import { currentRegistry } from '../../workers/ingest/flows/registry.ts'
import { runPage } from '../../workers/ingest/indexer/runPage.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { meteredDeps } from './metered.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const { DB } = testEnv
const [sweep, hourly, daily] = schedules.map((schedule) => schedule.cron) as [string, string, string]
const never = { edition: 0, sequence: 0 }
const minute = 60_000
const dayMs = 86_400_000
const at = (ms = 0) => new Date(Date.now() + ms).toISOString()

const publisher: Deps['publisher'] = () => ({
  mark: async (sequence) => ({ wanted: sequence }),
  status: () => Promise.reject(new Error('not asked')),
  rebuildNow: async () => ({ published: false }),
})
const quiet: Partial<Deps> = { publisher, indexer: () => ({ wake: async () => ({ alarm: 0 }) }) }
const still = testDeps(quiet)
const write = (topic: string, serial = 1) =>
  submit(still, {
    id: `${topic}-${serial}`,
    source: { name: 'Recovery Review' },
    title: `Report ${serial} on the ${topic}`,
    content: `Report ${serial}: the ${topic} was looked at by ${serial + 2} wardens, who wrote ${serial * 3} pages about it.`,
    topics: [topic],
  })
const outboxOf = (key: string) => count('outbox WHERE key = ?', key)
const topicNamed = (slug: string) => ({ slug, name: slug, description: '', aliases: [], parent: null, rules: null })

describe('what always fails', () => {
  it('does not keep the sweep from topics whose note came later', async () => {
    const old = Array.from({ length: 25 }, (_, index) => `poison-${String(index).padStart(2, '0')}`)
    await DB.batch([
      DB.prepare('DELETE FROM outbox'),
      ...old.map((slug) =>
        DB.prepare("INSERT INTO outbox (kind, key, sequence, created_at) VALUES ('topic', ?, 1, 1)").bind(slug),
      ),
    ])
    await write('healthy')
    const marked: string[] = []
    const deps = testDeps({
      ...quiet,
      now: () => Date.now() + minute,
      publisher: (slug) => ({
        ...publisher(slug),
        mark: async (sequence) => ({ wanted: marked.push(slug) && sequence }),
      }),
    })
    await runSchedule(deps, sweep, 'first')
    expect(marked).not.toContain('healthy')
    await runSchedule(deps, sweep, 'second')
    expect(marked).toContain('healthy')
    await DB.prepare('DELETE FROM outbox').run()
  })

  it('does not keep search from the articles behind it', async () => {
    await DB.prepare('DELETE FROM outbox').run()
    const first = await write('unreadables', 1)
    const others: string[] = []
    for (let serial = 2; serial < 30; serial += 1) others.push((await write('unreadables', serial)).article.id)
    const deps = testDeps({
      ...quiet,
      now: () => Date.now() + minute,
      search: {
        ...still.search,
        put: async (documents) => {
          if (documents.some((document) => document.article_id === first.article.id)) throw new Error('a broken row')
          await still.search.put(documents)
        },
      },
    })
    await still.jobs.start({ id: 'search-notes', kind: 'search', selection: {} }, at())
    let failures = 0
    for (let turn = 0; turn < 60; turn += 1)
      try {
        if (!(await runPage(deps, 'search-notes'))) break
      } catch {
        failures += 1
      }
    expect(failures).toBeGreaterThan(0)
    expect(await count("outbox WHERE kind = 'search'")).toBe(1)
    expect(await outboxOf(first.article.id)).toBe(1)
    const { results } = await testEnv.SEARCH.prepare('SELECT article_id FROM documents').all<{ article_id: string }>()
    expect(results.map((row) => row.article_id)).toEqual(expect.arrayContaining(others))
    await still.jobs.stop('search-notes', at())
  })

  it('does not keep the drift check from the topics behind it, and is left to its publisher', async () => {
    for (const topic of ['aaa-broken', 'bbb-lost']) {
      await write(topic)
      await publishTopic(still, topic, never)
    }
    await still.digest.retire('bbb-lost')
    const marked: string[] = []
    const deps = testDeps({
      ...quiet,
      publisher: (slug) => ({
        mark: async (sequence) => ({ wanted: marked.push(slug) && sequence }),
        status: () => Promise.reject(new Error('not asked')),
        rebuildNow: () => {
          if (slug === 'aaa-broken') return Promise.reject(new Error('cannot be built'))
          return publishTopic(still, slug, never)
        },
      }),
    })
    await still.jobs.start({ id: 'drift-poison', kind: 'drift', selection: {} }, at())
    while (await runPage(deps, 'drift-poison'));
    expect(await still.jobs.byId('drift-poison')).toMatchObject({ status: 'done' })
    expect(marked).toEqual(['aaa-broken'])
    expect(await still.digest.inspect(['bbb-lost'])).toHaveLength(1)
  })

  it('does not keep the hourly run from the jobs behind it', async () => {
    for (const id of ['erase-x-unreached', 'erase-y-reached'])
      await still.jobs.start({ id, kind: 'erase', selection: { article: id } }, at())
    const woken: string[] = []
    const deps = testDeps({
      ...quiet,
      indexer: (job) => ({
        wake: () =>
          job === 'erase-x-unreached'
            ? Promise.reject(new Error('no object'))
            : Promise.resolve({ alarm: woken.push(job) }),
      }),
    })
    await runSchedule(deps, hourly, 'unreached')
    expect(woken).toContain('erase-y-reached')
    for (const id of ['erase-x-unreached', 'erase-y-reached']) await still.jobs.stop(id, at())
  })
})

describe('health', () => {
  it('does not count runs that begin and are cut off', async () => {
    const start = Date.now() + 90 * dayMs
    const deps = (minutes: number) => testDeps({ ...quiet, now: () => start + minutes * minute })
    await runSchedule(deps(0), sweep, 'ended')
    for (let minutes = 5; minutes <= 30; minutes += 5)
      await still.work.startRun(sweep, new Date(start + minutes * minute).toISOString())
    expect((await readHealth(deps(31))).overdue).toContain('cron sweep')
    await runSchedule(deps(35), sweep, 'ended')
    expect((await readHealth(deps(36))).overdue).not.toContain('cron sweep')
    await DB.prepare('DELETE FROM runs').run()
  })

  it('reads a few rows, however many runs there were', async () => {
    await DB.prepare(
      `INSERT INTO runs (cron, started_at, ended_at) SELECT ?1, '2026-01-01', '2026-01-01' FROM json_each(?2)`,
    )
      .bind(sweep, JSON.stringify(Array.from({ length: 5_000 })))
      .run()
    await DB.prepare('DELETE FROM outbox').run()
    const { deps, spent } = meteredDeps()
    await readHealth(deps)
    expect(spent.rows_read).toBeLessThan(50)
    await DB.prepare('DELETE FROM runs').run()
  })
})

describe('retention', () => {
  it('drops all that has had its time, however much it is', async () => {
    const old = (ago: number) => new Date(Date.now() - ago * dayMs).toISOString()
    const many = JSON.stringify(Array.from({ length: 1_300 }, (_, index) => index + 1))
    await DB.batch([
      DB.prepare(`INSERT INTO editions (topic, edition, hash, sequence, generated_at, superseded_at, articles, body)
        SELECT 'many', value, 'h', 1, ?1, ?1, 1, x'00' FROM json_each(?2)`).bind(old(400), many),
      DB.prepare(`INSERT INTO editions (topic, edition, hash, sequence, generated_at, superseded_at, articles, body)
        SELECT 'none', value, 'h', 1, ?1, NULL, 1, x'00' FROM json_each(?2) WHERE value <= 3`).bind(old(0), many),
      DB.prepare(`INSERT INTO runs (cron, started_at) SELECT 'x', ?1 FROM json_each(?2)`).bind(old(40), many),
      DB.prepare(
        `INSERT INTO audit (at, token_id, action, target, request_id) SELECT ?1, 't', 'a', 'x', 'r' FROM json_each(?2)`,
      ).bind(old(400), many),
      DB.prepare("INSERT INTO training_pages (job, after, body) VALUES ('train-forgotten', '', x'00')"),
    ])
    await DB.prepare("DELETE FROM audit WHERE target != 'x'").run()
    await runSchedule(still, daily, 'daily')
    const id = `retention-${at().slice(0, 10)}`
    let pages = 1
    while (await runPage(still, id)) pages += 1
    expect(pages).toBeGreaterThan(2)
    expect(await count("editions WHERE topic = 'many'")).toBe(0)
    expect(await count("editions WHERE topic = 'none'")).toBe(3)
    expect(await count("runs WHERE cron = 'x'")).toBe(0)
    expect(await count("audit WHERE target = 'x'")).toBe(0)
    expect(await count('training_pages')).toBe(0)
    await DB.prepare("DELETE FROM editions WHERE topic = 'none'").run()
  })

  it('starts although the drift check cannot be', async () => {
    const started: string[] = []
    const deps = testDeps({
      ...quiet,
      jobs: {
        ...still.jobs,
        start: (job, when) => {
          if (job.kind === 'drift') return Promise.reject(new Error('not now'))
          started.push(job.kind)
          return still.jobs.start(job, when)
        },
      },
    })
    await expect(runSchedule(deps, daily, 'daily')).rejects.toThrow('not now')
    expect(started).toEqual(['retention'])
  })
})

describe('when the clock goes back', () => {
  it('a topic whose alarm lies far ahead is published all the same', async () => {
    await write('sundials')
    const stub = testEnv.TOPIC.get(testEnv.TOPIC.idFromName('sundials'))
    const door = testDeps().publisher('sundials')
    await runInDurableObject(stub, (_object, state) => state.storage.setAlarm(Date.now() + dayMs))
    await door.mark(1)
    expect((await door.status()).alarm).toBeLessThan(Date.now() + minute)
  })

  it('a job whose alarm lies far ahead goes on', async () => {
    const stub = testEnv.INDEXER.get(testEnv.INDEXER.idFromName('job-of-tomorrow'))
    await runInDurableObject(stub, (_object, state) => state.storage.setAlarm(Date.now() + dayMs))
    expect((await testDeps().indexer('job-of-tomorrow').wake()).alarm).toBeLessThan(Date.now() + 2 * minute)
  })

  it('an edition that KV holds under the same number, of a later time, is passed over', async () => {
    await write('hourglasses')
    const frozen: { edition?: Edition } = {}
    const deps = testDeps({
      ...quiet,
      digest: {
        publish: async (slug, edition) => {
          // Another edition of this number got there first, at a time that has not come yet.
          if (frozen.edition === undefined) {
            frozen.edition = { ...edition, hash: 'another', generated_at: at(dayMs) }
            await testEnv.DIGEST.publish(slug, frozen.edition)
          }
          return testEnv.DIGEST.publish(slug, edition)
        },
        inspect: (slugs) => testEnv.DIGEST.inspect(slugs),
        retire: (slug) => testEnv.DIGEST.retire(slug),
        purge: () => Promise.resolve(),
      },
    })
    const outcome = await publishTopic(deps, 'hourglasses', never)
    expect(outcome.published).toBe(true)
    const [copy] = await still.digest.inspect(['hourglasses'])
    expect(copy?.edition).toBe(outcome.edition)
    expect(copy?.hash).not.toBe('another')
    expect(await still.editions.edition('hourglasses', outcome.edition)).toMatchObject({ hash: copy?.hash })
  })
})

describe('when D1 was restored to an hour ago', () => {
  it('the registry is read again, although its version came round once more', async () => {
    await still.registry.put(topicNamed('before-restore'), at())
    const { results: earlier } = await DB.prepare("SELECT name, value FROM meta WHERE name LIKE 'registry_%'").all()
    const put = (slug: string) => still.registry.put({ ...topicNamed(slug), aliases: [`alias of ${slug}`] }, at())
    await put('first-hour')
    expect((await currentRegistry(still)).snapshot.topics.map(({ slug }) => slug)).toContain('first-hour')
    await DB.batch([
      DB.prepare("DELETE FROM topics WHERE slug = 'first-hour'"),
      ...earlier.map((row) =>
        DB.prepare('UPDATE meta SET value = ?2 WHERE name = ?1').bind(String(row.name), String(row.value)),
      ),
    ])
    await put('second-hour')
    const slugs = (await currentRegistry(still)).snapshot.topics.map(({ slug }) => slug)
    expect(slugs).toContain('second-hour')
    expect(slugs).not.toContain('first-hour')
  })

  it('a job goes on from the cursor it had then, and the object of one that is gone has nothing to do', async () => {
    await write('ledgers')
    await still.jobs.start({ id: 'reindex-hour-ago', kind: 'reindex', selection: {} }, at())
    while (await runPage(still, 'reindex-hour-ago'));
    await DB.prepare("UPDATE jobs SET status = 'running', cursor = '' WHERE id = 'reindex-hour-ago'").run()
    const before = await count('revisions')
    while (await runPage(still, 'reindex-hour-ago'));
    expect(await still.jobs.byId('reindex-hour-ago')).toMatchObject({ status: 'done', changed: 0 })
    expect(await count('revisions')).toBe(before)
    expect(await runPage(still, 'a-job-of-the-last-hour')).toBe(false)
  })
})

describe('a topic that is deleted and made again', () => {
  it('while its publisher takes it out of KV is published', async () => {
    await write('phoenixes')
    await publishTopic(still, 'phoenixes', never)
    await still.registry.remove('phoenixes', at())
    const racing = testDeps({
      ...quiet,
      digest: {
        publish: (slug, edition) => testEnv.DIGEST.publish(slug, edition),
        inspect: (slugs) => testEnv.DIGEST.inspect(slugs),
        purge: () => Promise.resolve(),
        retire: async (slug) => {
          await testEnv.DIGEST.retire(slug)
          await write('phoenixes', 2)
        },
      },
    })
    await publishTopic(racing, 'phoenixes', { edition: 1, sequence: 1 })
    expect(await outboxOf('phoenixes')).toBe(1)
    await still.registry.remove('phoenixes', at())
    await publishTopic(still, 'phoenixes', { edition: 1, sequence: 1 })
    expect(await outboxOf('phoenixes')).toBe(0)
  })
})

describe('a page of which the answer was lost', () => {
  it('is counted once: the cursor moves from where it stood, or not at all', async () => {
    const { jobs } = still
    const job = await jobs.start({ id: 'reindex-twice', kind: 'reindex', selection: {} }, at())
    const step = { cursor: 'a-1', done: 5, changed: 0, finished: false }
    expect(await jobs.advance(job, step, at())).toBe(true)
    expect(await jobs.advance(job, step, at())).toBe(false)
    expect(await jobs.byId('reindex-twice')).toMatchObject({ done: 5, cursor: 'a-1' })
    await jobs.stop('reindex-twice', at())
  })
})

import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { gunzipJson } from '#storage/gzipJson'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import type { Deps } from '../../workers/ingest/deps.ts'
import type { DigestDoor } from '../../workers/ingest/env.ts'
import { acceptSubmission } from '../../workers/ingest/flows/acceptSubmission.ts'
import { eraseForGood } from '../../workers/ingest/flows/editArticle.ts'
import { indexForSearch } from '../../workers/ingest/flows/indexForSearch.ts'
import { erasePage } from '../../workers/ingest/indexer/erasePage.ts'
import { runPage } from '../../workers/ingest/indexer/runPage.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { count, submit, testDeps, testEnv, testToken } from './system.ts'

const hourly = schedules[1]?.cron ?? ''
const never = { edition: 0, sequence: 0 }
const { EDITIONS } = testEnv as unknown as { EDITIONS: KVNamespace }

/** Publishers and jobs that do nothing by themselves: each test says what happens when. */
const quiet: Partial<Deps> = {
  publisher: () => ({
    mark: async (sequence) => ({ wanted: sequence }),
    status: () => Promise.reject(new Error('not asked')),
    rebuildNow: () => Promise.reject(new Error('not asked')),
  }),
  indexer: () => ({ wake: async () => ({ alarm: 0 }) }),
}
const still = testDeps(quiet)

const digestDoor = (instead: Partial<DigestDoor>): DigestDoor => ({
  publish: (slug, edition) => testEnv.DIGEST.publish(slug, edition),
  retire: (slug) => testEnv.DIGEST.retire(slug),
  inspect: (slugs) => testEnv.DIGEST.inspect(slugs),
  purge: () => Promise.resolve(),
  ...instead,
})

const submission = (topic: string, word: string) => ({
  id: `${topic}-${word}`,
  source: { name: 'Erasure Gazette' },
  title: `The ${word} report`,
  content: `The ${word} committee met about the ${topic} on Tuesday and voted on every point of the plan.`,
  topics: [topic],
  faq: [{ question: `What is ${word}?`, answer: `A thing called ${word}.` }],
})
const write = (topic: string, word: string, more: Readonly<Record<string, unknown>> = {}) =>
  submit(still, { ...submission(topic, word), ...more })
/** Submits an erased article once more, with `?restore=true`. */
const restore = (topic: string, word: string) => {
  const { content, ...fields } = submission(topic, word)
  return acceptSubmission(still, {
    submission: { content, ...fields },
    raw: { content_type: 'text/plain', fields, body: new TextEncoder().encode(content) },
    token: testToken,
    requestId: 'test',
    restore: true,
  })
}

const eraseAlone = (id: string) =>
  eraseForGood(still, { id, ifMatch: null, token: testToken as never, requestId: 'test' })

/** All pages of an article's erase job, one after the other. */
const runJob = async (id: string, deps: Deps = still): Promise<void> => {
  for (;;) {
    const job = await deps.jobs.byId(`erase-${id}`)
    if (job === null || job.status !== 'running') return
    await deps.jobs.advance(job, await erasePage(deps, job), new Date().toISOString())
  }
}

/** The article is erased, and its job has passed through all editions. */
const erase = async (id: string): Promise<void> => {
  await eraseAlone(id)
  await runJob(id)
}

/** Does its work the first time that it is called, and nothing from then on. */
const once = (work: () => Promise<unknown>): (() => Promise<void>) => {
  let done = false
  return async () => {
    if (!done) await work()
    done = true
  }
}

/** The tables, search rows and KV keys that hold a word, inflated. */
const holders = async (word: string): Promise<string[]> => {
  const { results: tables } = await testEnv.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'd1_%'",
  ).all<{ name: string }>()
  const found: string[] = []
  const look = (place: string, text: string): void => {
    if (text.includes(word) && !found.includes(place)) found.push(place)
  }
  for (const { name } of tables) {
    const { results } = await testEnv.DB.prepare(`SELECT * FROM ${name}`).all<Record<string, unknown>>()
    for (const row of results)
      for (const cell of Object.values(row))
        look(name, Array.isArray(cell) ? JSON.stringify(await gunzipJson(cell).catch(() => '')) : String(cell))
  }
  look('search', JSON.stringify((await testEnv.SEARCH.prepare('SELECT * FROM documents').all()).results))
  for (const { name } of (await EDITIONS.list()).keys) look(name, (await EDITIONS.get(name)) ?? '')
  return found
}

describe('an article that is erased', () => {
  it('while an edition is made of it is not in that edition, nor in what KV is given', async () => {
    const { article } = await write('weirs', 'zirconweir')
    await write('weirs', 'plainweir')
    const eraseOnce = once(() => erase(article.id))
    const racing = testDeps({
      ...quiet,
      editions: {
        ...still.editions,
        latest: async (slug, limit) => {
          const found = await still.editions.latest(slug, limit)
          await eraseOnce()
          return found
        },
      },
    })
    expect(await publishTopic(racing, 'weirs', never)).toMatchObject({ published: true, edition: 1 })
    expect(await holders('zirconweir')).toEqual([])
    expect(await EDITIONS.get('topic:weirs')).toContain('plainweir')
  })

  it('between freezing and KV is not left in KV', async () => {
    const { article } = await write('sluices', 'zirconsluice')
    await write('sluices', 'plainsluice')
    const eraseOnce = once(() => erase(article.id))
    const racing = testDeps({
      ...quiet,
      digest: digestDoor({
        publish: async (slug, edition) => {
          await eraseOnce()
          return testEnv.DIGEST.publish(slug, edition)
        },
      }),
    })
    expect(await publishTopic(racing, 'sluices', never)).toMatchObject({ published: true, edition: 2 })
    expect(await holders('zirconsluice')).toEqual([])
    expect(await EDITIONS.get('topic:sluices')).toContain('plainsluice')
  })

  it('leaves KV at once, although the day’s writes are spent, and a page that died over it is done again', async () => {
    const { article } = await write('moats', 'zirconmoat')
    await write('moats', 'plainmoat')
    const first = await publishTopic(still, 'moats', never)
    expect(await EDITIONS.get('topic:moats')).toContain('zirconmoat')
    await eraseAlone(article.id)
    const dying = testDeps({
      ...quiet,
      editions: { ...still.editions, rewrite: () => Promise.reject(new Error('killed')) },
    })
    await expect(runJob(article.id, dying)).rejects.toThrow('killed')
    await runJob(article.id)
    const spent = testDeps({ ...quiet, settings: { ...still.settings, kvWritesMax: 0 } })
    expect(await publishTopic(spent, 'moats', first)).toMatchObject({ published: false, edition: 2 })
    expect(await holders('zirconmoat')).toEqual([])
    expect(JSON.stringify(await still.editions.edition('moats', 2))).toContain('plainmoat')
  })

  it('is taken out of the editions although who erased it died before it could start the job', async () => {
    const { article } = await write('piers', 'zirconpier')
    await publishTopic(still, 'piers', never)
    const dying = testDeps({ ...quiet, jobs: { ...still.jobs, start: () => Promise.reject(new Error('killed')) } })
    const request = { id: article.id, ifMatch: null, token: testToken as never, requestId: 'test' }
    await expect(eraseForGood(dying, request)).rejects.toThrow('killed')
    await runSchedule(testDeps(), hourly, 'rescue')
    await expect
      .poll(async () => (await still.jobs.byId(`erase-${article.id}`))?.status, { timeout: 10_000 })
      .toBe('done')
    await publishTopic(still, 'piers', never)
    await indexForSearch(still, await still.work.notes('search', Date.now() + 1_000, 100))
    expect(await holders('zirconpier')).toEqual([])
  })

  it('takes its questions along, also those that others answer too', async () => {
    const faq = [{ question: 'Who keeps the zirconlock?', answer: 'The keeper.' }]
    const { article } = await write('locks', 'firstlock', { faq })
    await write('locks', 'secondlock', { faq: [{ ...faq[0], answer: 'The lock keeper of the town.' }] })
    await publishTopic(still, 'locks', never)
    expect(JSON.stringify((await still.editions.edition('locks', 1))?.faq)).toContain('zirconlock')
    await erase(article.id)
    const kept = await still.editions.edition('locks', 1)
    expect(JSON.stringify(kept)).not.toContain('firstlock')
    for (const entry of kept?.faq ?? []) expect(entry.article).not.toBe(article.id)
    expect(kept?.dropped).toMatchObject({ withdrawn: 1 })
    expect(kept?.erased).toEqual([article.id])
  })

  it('is not exported while its job is at work, and is looked for in editions that were imported', async () => {
    const { article } = await write('bollards', 'zirconbollard')
    await publishTopic(still, 'bollards', never)
    await eraseAlone(article.id)
    const worker = (exports as unknown as { default: Fetcher }).default
    const ask = () =>
      worker.fetch('https://ingest.example/v1/export', { headers: { Authorization: 'Bearer a-token-for-tests-only' } })
    const refused = await ask()
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
    await refused.body?.cancel()
    // As an import finds it: an erased article, an edition that still quotes it, and no job of its own.
    await still.jobs.stop(`erase-${article.id}`, new Date().toISOString())
    expect(await holders('zirconbollard')).toContain('editions')
    await still.jobs.start({ id: 'erase-imported', kind: 'erase', selection: {} }, new Date().toISOString())
    while (await runPage(still, 'erase-imported'));
    await publishTopic(still, 'bollards', never)
    await indexForSearch(still, await still.work.notes('search', Date.now() + 1_000, 100))
    expect(await holders('zirconbollard')).toEqual([])
    const answered = await ask()
    expect(answered.status).toBe(200)
    await answered.body?.cancel()
  })

  it('stays erased when another one of the same edition is erased at the same time', async () => {
    const one = await write('quays', 'zirconquay')
    const two = await write('quays', 'berylquay')
    await publishTopic(still, 'quays', never)
    await eraseAlone(one.article.id)
    await eraseAlone(two.article.id)
    const meet = once(() => runJob(two.article.id))
    const racing = testDeps({
      ...quiet,
      editions: {
        ...still.editions,
        page: async (cursor, limit) => {
          const page = await still.editions.page(cursor, limit)
          await meet()
          return page
        },
      },
    })
    await expect(runJob(one.article.id, racing)).rejects.toThrow()
    await runJob(one.article.id)
    expect([...(await holders('zirconquay')), ...(await holders('berylquay'))]).toEqual([])
  })

  it('is found in editions that a merged topic took along behind the job’s cursor', async () => {
    const { article } = await write('zeugmas', 'zirconzeugma')
    await publishTopic(still, 'zeugmas', never)
    for (let serial = 0; serial < 12; serial += 1) {
      await write(`barges-${serial}`, 'plainbarge')
      await publishTopic(still, `barges-${serial}`, never)
    }
    await eraseAlone(article.id)
    const to = { slug: 'aaa', name: 'Aaa', description: '', aliases: [], parent: null, rules: null }
    const move = once(() => still.registry.move('zeugmas', to, new Date().toISOString()))
    const racing = testDeps({
      ...quiet,
      editions: {
        ...still.editions,
        page: async (cursor, limit) => {
          const page = await still.editions.page(cursor, limit)
          await move()
          expect(await count("outbox WHERE kind = 'topic' AND key = 'zeugmas'")).toBe(1)
          return page
        },
      },
    })
    await runJob(article.id, racing)
    await publishTopic(still, 'zeugmas', never)
    expect(await holders('zirconzeugma')).toEqual([])
    expect(await count("outbox WHERE key = 'zeugmas'")).toBe(0)
  })

  it('twice, restored in between, is found by a job that had passed what it was restored into', async () => {
    const { article } = await write('aardvarks', 'zirconaardvark')
    await publishTopic(still, 'aardvarks', never)
    await eraseAlone(article.id)
    const job = await still.jobs.byId(`erase-${article.id}`)
    if (job === null) throw new Error('it was started')
    const step = await erasePage(still, job)
    await still.jobs.advance(job, { ...step, finished: false, cursor: 'zzz 1' }, new Date().toISOString())
    await restore('aardvarks', 'zirconaardvark')
    await publishTopic(still, 'aardvarks', never)
    expect(await holders('zirconaardvark')).toContain('editions')
    await erase(article.id)
    await publishTopic(still, 'aardvarks', never)
    expect(await holders('zirconaardvark')).toEqual([])
  })

  it('and restored before its topic was published is shown again', async () => {
    const { article } = await write('jetties', 'onyxjetty')
    const first = await publishTopic(still, 'jetties', never)
    await eraseAlone(article.id)
    const marked: string[] = []
    await restore('jetties', 'onyxjetty')
    await publishTopic(still, 'jetties', first)
    await runJob(
      article.id,
      testDeps({
        ...quiet,
        publisher: (slug) => ({
          mark: async (sequence) => ({ wanted: marked.push(slug) && sequence }),
          status: () => Promise.reject(new Error('not asked')),
          rebuildNow: () => Promise.reject(new Error('not asked')),
        }),
      }),
    )
    expect(marked).toContain('jetties')
    const { edition } = await publishTopic(still, 'jetties', first)
    expect(JSON.stringify((await still.editions.edition('jetties', edition))?.stories)).toContain(article.id)
  })

  it('is not put into search by who read it before', async () => {
    const { article } = await write('ferries', 'zirconferry')
    const notes = await still.work.notes('search', Date.now() + 1_000, 100)
    const late = testDeps({
      ...quiet,
      search: {
        ...still.search,
        put: async (documents) => {
          await eraseAlone(article.id)
          // Another one at work on the same notes is done with them first.
          await indexForSearch(still, await still.work.notes('search', Date.now() + 1_000, 100))
          await still.search.put(documents)
        },
      },
    })
    await indexForSearch(late, notes)
    expect(await still.search.query({ q: 'zirconferry', limit: 5, offset: 0 })).toEqual([])
    expect(await holders('zirconferry')).toEqual([])
  })

  it('leaves a search note that outlasts the work on the one before, though the clock stands still', async () => {
    const { article } = await write('canals', 'zirconcanal')
    const before = await still.work.notes('search', Date.now() + 1_000, 100)
    const stopped = testDeps({ ...quiet, now: () => Date.parse(article.changed_at) })
    await eraseForGood(stopped, { id: article.id, ifMatch: null, token: testToken as never, requestId: 'test' })
    await still.work.done('search', before)
    expect(await count("outbox WHERE kind = 'search' AND key = ?", article.id)).toBe(1)
  })

  it('is not quoted by an answer that is kept for a repeat only afterwards', async () => {
    const { article } = await write('tunnels', 'zircontunnel')
    const now = Date.now()
    await still.idempotency.claim('late', 'request', now)
    await still.idempotency.claim('erasing', 'request', now)
    await erase(article.id)
    const answer = (body: unknown) => ({ status: 201, headers: {}, body: JSON.stringify(body) })
    await still.idempotency.answer('late', answer({ id: article.id, revision: 1, title: 'The zircontunnel report' }))
    await still.idempotency.answer('erasing', answer({ id: article.id, status: 'erased', changed_topics: [] }))
    expect(await holders('zircontunnel')).toEqual([])
    expect(await still.idempotency.claim('erasing', 'request', now)).toMatchObject({ kind: 'answered' })
  })

  it('gets no further identity from a submission that had found it', async () => {
    const { article } = await write('docks', 'zircondock')
    await erase(article.id)
    await still.articles.claim(article.id, ['url:zircondock.example/'])
    expect(await holders('zircondock')).toEqual([])
  })
})

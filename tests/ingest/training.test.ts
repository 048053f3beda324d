import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import { startTraining } from '../../workers/ingest/cron/startTraining.ts'
import { status as statusAnswer } from '../../workers/ingest/openapi/answers.ts'
import { textAbout } from '../domain/topics/learned/labelledArticles.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const hourly = schedules[1]?.cron ?? ''

/** Articles of two topics in turn, each weeks after the one before, so that no two are one story. */
const submitLabelled = async (from: number, to: number): Promise<void> => {
  for (let index = from; index < to; index += 1) {
    const topic = index % 2 === 0 ? 'sailing' : 'baking'
    await submit(testDeps(), {
      content: `${textAbout([topic], index + 1)}, ${textAbout([topic], index + 5_001)}.`,
      topics: [topic],
      published_at: new Date(Date.UTC(2010, 0, 1 + 14 * index)).toISOString(),
    })
  }
}

const trained = (version: number) =>
  expect
    .poll(async () => (await testDeps().models.newest())?.version ?? 0, { timeout: 20_000, interval: 100 })
    .toBe(version)
const statusOf = async (): Promise<unknown> =>
  (
    await (exports as unknown as { default: Fetcher }).default.fetch('https://ingest.example/v1/status', {
      headers: { Authorization: 'Bearer a-token-for-tests-only' },
    })
  ).json()
const topicsOf = async (id: string) => (await testDeps().articles.byId(id))?.topics ?? []

describe('training', () => {
  it('learns from explicit topics, files what is stored and what comes, and learns again only when labels change', async () => {
    const deps = testDeps()
    await submitLabelled(0, 30)
    expect(await startTraining(deps)).toBe(false)
    expect(statusAnswer.parse(await statusOf()).learned).toBeNull()
    await submitLabelled(30, 70)
    const { article } = await submit(deps, {
      content: 'The crew of the yacht took down the mainsail and lay at anchor in the harbour.',
    })
    expect((await topicsOf(article.id)).map(({ slug }) => slug)).not.toContain('sailing')

    await runSchedule(deps, hourly, 'first')
    await trained(1)
    expect(await count('training_pages')).toBe(0)
    const model = await deps.models.byVersion(1)
    expect(model).toMatchObject({ examples: 70, precision: 0.9 })
    expect(model?.topics.map(({ slug, examples }) => [slug, examples])).toEqual([
      ['baking', 35],
      ['sailing', 35],
    ])
    const { learned } = statusAnswer.parse(await statusOf())
    expect(learned).toMatchObject({
      version: 1,
      examples: 70,
      precision_wanted: 0.9,
      topics: [
        { slug: 'baking', examples: 35, given: true },
        { slug: 'sailing', examples: 35, given: true },
      ],
    })
    expect(learned?.precision).toBeGreaterThanOrEqual(0.9)
    expect(learned?.recall).toBeGreaterThan(0.5)

    await runSchedule(deps, hourly, 'second')
    await expect
      .poll(async () => (await topicsOf(article.id)).find(({ slug }) => slug === 'sailing'), { timeout: 20_000 })
      .toMatchObject({ origin: 'learned' })
    const sailing = (await topicsOf(article.id)).find(({ slug }) => slug === 'sailing')
    expect(sailing?.score).toBeGreaterThan(0.5)
    expect(sailing?.why.map(({ term }) => term)).toEqual(expect.arrayContaining(['mainsail']))

    const fresh = await submit(deps, {
      content: 'The baker put the sourdough with rye flour and yeast into the oven; the crust was like pastry.',
    })
    expect(await topicsOf(fresh.article.id)).toEqual(
      expect.arrayContaining([expect.objectContaining({ slug: 'baking', origin: 'learned' })]),
    )

    await runSchedule(deps, hourly, 'third')
    expect((await deps.jobs.running(100)).filter(({ kind }) => kind === 'train')).toEqual([])
    await submitLabelled(70, 80)
    await runSchedule(deps, hourly, 'fourth')
    await trained(2)
    expect((await deps.models.byVersion(2))?.examples).toBe(80)
  })

  it('starts training again that failed, and leaves alone what runs', async () => {
    const started: string[] = []
    const deps = testDeps({ indexer: (job) => ({ wake: async () => ({ alarm: started.push(job) }) }) })
    await submitLabelled(80, 90)
    expect(await startTraining(deps)).toBe(true)
    expect(await startTraining(deps)).toBe(false)
    await deps.jobs.fail(started[0] ?? '', 'Error', new Date().toISOString())
    expect(await startTraining(deps)).toBe(true)
    expect(started).toEqual([started[0], started[0]])
    await deps.jobs.stop(started[0] ?? '', new Date().toISOString())
  })

  it('makes the same model of the same labels, page by page', async () => {
    const deps = testDeps()
    const bodies: unknown[] = []
    for (const id of ['train-once', 'train-again']) {
      await deps.jobs.start({ id, kind: 'train', selection: { labels: id } }, new Date().toISOString())
      await deps.indexer(id).wake()
      await expect.poll(async () => (await deps.jobs.byId(id))?.status, { timeout: 20_000, interval: 100 }).toBe('done')
      expect((await deps.jobs.byId(id))?.done).toBe(90)
      bodies.push((await testEnv.DB.prepare('SELECT body FROM models ORDER BY version DESC LIMIT 1').first())?.body)
    }
    expect(typeof bodies[0]).toBe('string')
    expect(bodies[0] === bodies[1]).toBe(true)
  })
})

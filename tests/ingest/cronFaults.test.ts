import { describe, expect, it } from 'vitest'
import { runSchedule } from '../../workers/ingest/cron/runSchedule.ts'
import { schedules } from '../../workers/ingest/cron/schedules.ts'
import { refileJob } from '../../workers/ingest/cron/startIndexing.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const [sweep, index] = schedules.map((schedule) => schedule.cron) as [string, string]
const later = (ms: number) => testDeps({ now: () => Date.now() + ms })
const iso = (ms = 0): string => new Date(Date.now() + ms).toISOString()
const lost = () => ({
  mark: () => Promise.reject(new Error('lost')),
  status: () => Promise.reject(new Error('lost')),
  rebuildNow: () => Promise.reject(new Error('lost')),
})

describe('scheduled work, when things break', () => {
  it('does the work of two crons at once one time', async () => {
    const before = await count('runs')
    let marks = 0
    await submit(testDeps(), { content: 'The bell of the old tower was cast again in bronze.', topics: ['Bells'] })
    const counting = testDeps({
      now: () => Date.now() + 60_000,
      publisher: () => ({
        ...lost(),
        mark: async (sequence) => {
          marks += 1
          await scheduler.wait(50)
          return { wanted: sequence }
        },
      }),
    })
    await Promise.all(['a', 'b', 'c'].map((holder) => runSchedule(counting, sweep, holder)))
    expect((await count('runs')) - before).toBe(1)
    expect(marks).toBe(await count("outbox WHERE kind = 'topic'"))
  })

  it('sweeps the outbox although a part of it fails', async () => {
    await submit(testDeps({ publisher: lost }), {
      content: 'The foundry poured the first plate of the new bridge.',
      topics: ['Foundries'],
    })
    const marked: string[] = []
    const deps = testDeps({
      now: () => Date.now() + 60_000,
      articles: { ...testDeps().articles, dueForRelease: () => Promise.reject(new Error('a broken row')) },
      publisher: (slug) => ({
        ...lost(),
        mark: async (sequence) => {
          marked.push(slug)
          return { wanted: sequence }
        },
      }),
    })
    await expect(runSchedule(deps, sweep, 'partly')).rejects.toThrow('a broken row')
    expect(marked).toContain('foundries')
  })

  it('finds what was left by a clock that has gone back', async () => {
    await submit(testDeps({ publisher: lost, now: () => Date.now() + 3_600_000 }), {
      content: 'The lock keeper of the upper canal retires in spring.',
      topics: ['Keepers'],
    })
    expect((await testDeps().work.notes('topic', Date.now(), 50)).map((note) => note.key)).toContain('keepers')
  })

  it('releases all articles that are due at one hour, in an object', async () => {
    const ids: string[] = []
    for (let serial = 0; serial < 3; serial += 1) {
      const { article } = await submit(testDeps(), {
        content: `Embargoed notice number ${serial} of the harbour master about berth ${serial + 4}.`,
        topics: ['Embargoes'],
        published_at: iso(1_500),
      })
      expect(article.status).toBe('held')
      ids.push(article.id)
    }
    await scheduler.wait(1_600)
    await runSchedule(testDeps(), sweep, 'embargo')
    const states = async () => (await testDeps().articles.byIds(ids)).map((known) => known.article.status)
    await expect.poll(states, { timeout: 10_000 }).toEqual(['published', 'published', 'published'])
    expect(await testDeps().jobs.byId('release-held')).toMatchObject({ changed: 3 })
  })

  it('takes up again what an outage broke off, from where it was', async () => {
    const { jobs } = testDeps()
    await submit(testDeps(), { content: 'The tram line to the quarry closes for good.', topics: ['Trams'] })
    await jobs.start({ id: 'erase-a-00000000', kind: 'erase', selection: { article: 'a-00000000' } }, iso())
    await jobs.fail('erase-a-00000000', 'StoreUnavailableError', iso())
    expect(await jobs.unfinished(20)).toContainEqual(
      expect.objectContaining({ id: 'erase-a-00000000', status: 'failed', error: 'StoreUnavailableError' }),
    )
    await runSchedule(testDeps(), index, 'after-outage')
    await expect.poll(async () => (await jobs.byId('erase-a-00000000'))?.status, { timeout: 10_000 }).toBe('done')
    await jobs.start({ id: 'reindex-11111111', kind: 'reindex', selection: {} }, iso())
    await jobs.fail('reindex-11111111', 'Error', iso())
    // What was to be erased is erased, however late.
    await jobs.fail('erase-a-00000000', 'Error', iso())
    await runSchedule(later(8 * 86_400_000), index, 'too-late')
    expect(await jobs.byId('reindex-11111111')).toMatchObject({ status: 'failed' })
    await expect.poll(async () => (await jobs.byId('erase-a-00000000'))?.status, { timeout: 10_000 }).toBe('done')
  })

  it('goes on with a job whose alarm was lost', async () => {
    const { jobs } = testDeps()
    // Started in D1, and the object that should work on it was never woken.
    await jobs.start({ id: 'reindex-lost', kind: 'reindex', selection: {} }, iso())
    await runSchedule(testDeps(), index, 'rescue')
    await expect.poll(async () => (await jobs.byId('reindex-lost'))?.status, { timeout: 10_000 }).toBe('done')
  })

  it('files anew once for many changes of the registry', async () => {
    const { jobs } = testDeps()
    for (const version of [901, 902, 903]) {
      await jobs.start({ id: refileJob(version), kind: 'refile', selection: {} }, iso())
      await jobs.supersede('refile', refileJob(version), iso())
    }
    const { results } = await testEnv.DB.prepare(
      "SELECT id FROM jobs WHERE kind = 'refile' AND status = 'running'",
    ).all()
    expect(results).toEqual([{ id: refileJob(903) }])
  })
})

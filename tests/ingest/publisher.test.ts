/// <reference types="@cloudflare/vitest-plugin/types" />
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { DigestDoor, Env } from '../../workers/ingest/env.ts'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const stubOf = (slug: string): DurableObjectStub => testEnv.TOPIC.get(testEnv.TOPIC.idFromName(slug))
/** Marked by hand, so that each test decides when the alarm rings. */
const quiet = testDeps({
  publisher: () => ({
    mark: async (sequence) => ({ wanted: sequence }),
    status: () => Promise.reject(new Error('not asked')),
    rebuildNow: () => Promise.reject(new Error('not asked')),
  }),
})
let serial = 0
const write = (topic: string) => {
  serial += 1
  return submit(quiet, {
    title: `Notice ${serial} about the ${topic}`,
    content: `Notice ${serial}: the ${topic} was looked at by ${serial + 2} wardens, who wrote a report of ${serial * 3} pages.`,
    topics: [topic],
  })
}
const editionOf = async (slug: string) => (await testDeps().digest.inspect([slug]))[0]
const standing = (slug: string) =>
  testEnv.DB.prepare('SELECT * FROM topics WHERE slug = ?').bind(slug).first<Record<string, number | string | null>>()
/** Lets the object see a digest worker whose KV refuses every write, or the real one again. */
const breakKv = (slug: string, broken: boolean): Promise<void> =>
  runInDurableObject(stubOf(slug), (object) => {
    const { state } = object as unknown as { state: { env: Env } }
    const digest: DigestDoor = {
      publish: () => Promise.reject(new Error('KV PUT failed: 429 Too Many Requests')),
      retire: () => Promise.resolve(),
      inspect: (slugs) => testEnv.DIGEST.inspect(slugs),
      purge: () => Promise.resolve(),
    }
    const { DB, SEARCH, TOPIC, INDEXER, DIGEST } = testEnv
    state.env = { ...testEnv, DB, SEARCH, TOPIC, INDEXER, DIGEST: broken ? digest : DIGEST }
  })

describe('the topic publisher', () => {
  it('goes on serving the last edition while KV refuses writes, says so, and heals when it takes them again', async () => {
    const publisher = testDeps().publisher('weirs')
    await write('Weirs')
    await publisher.mark(1)
    await runDurableObjectAlarm(stubOf('weirs'))
    expect(await editionOf('weirs')).toMatchObject({ edition: 1 })

    await write('Weirs')
    await publisher.mark(2)
    await breakKv('weirs', true)
    await runDurableObjectAlarm(stubOf('weirs'))
    expect(await editionOf('weirs')).toMatchObject({ edition: 1 })
    expect(await standing('weirs')).toMatchObject({ edition: 2, published_edition: 1, failure: 'Error' })
    expect(await count("outbox WHERE kind = 'topic' AND key = 'weirs'")).toBe(1)
    // It set itself an alarm, and fails again without harm.
    await runDurableObjectAlarm(stubOf('weirs'))
    expect(await count("editions WHERE topic = 'weirs'")).toBe(2)

    await breakKv('weirs', false)
    expect(await runDurableObjectAlarm(stubOf('weirs'))).toBe(true)
    expect(await editionOf('weirs')).toMatchObject({ edition: 2 })
    expect(await standing('weirs')).toMatchObject({ published_edition: 2, failing_since: null })
    expect(await count("outbox WHERE kind = 'topic' AND key = 'weirs'")).toBe(0)
  })

  it('publishes after it died between the mark and the alarm', async () => {
    await write('Sluices')
    await testDeps().publisher('sluices').mark(1)
    await evictDurableObject(stubOf('sluices'))
    await runDurableObjectAlarm(stubOf('sluices'))
    expect(await editionOf('sluices')).toMatchObject({ edition: 1, sequence: 1 })
  })

  it('writes nothing again after it died behind the publish, and remembers what it promised', async () => {
    await write('Mills')
    await testDeps().publisher('mills').mark(1)
    await runDurableObjectAlarm(stubOf('mills'))
    const before = await editionOf('mills')
    await evictDurableObject(stubOf('mills'))
    // The same note once more, as the sweep delivers it when nobody knows that it was done.
    await testDeps().publisher('mills').mark(1)
    await runDurableObjectAlarm(stubOf('mills'))
    expect(await editionOf('mills')).toEqual(before)
    expect(await count("editions WHERE topic = 'mills'")).toBe(1)
    expect(await testDeps().publisher('mills').status()).toMatchObject({ last_edition: 1, last_sequence: 1 })
  })

  it('covers every change whichever order marks arrive in', async () => {
    for (let turn = 0; turn < 3; turn += 1) await write('Quays')
    const publisher = testDeps().publisher('quays')
    for (const sequence of [3, 1, 2, 1]) await publisher.mark(sequence)
    await runDurableObjectAlarm(stubOf('quays'))
    expect(await editionOf('quays')).toMatchObject({ edition: 1, sequence: 3 })
    // Later than everything: a mark of long ago.
    await publisher.mark(1)
    await runDurableObjectAlarm(stubOf('quays'))
    expect(await editionOf('quays')).toMatchObject({ edition: 1, sequence: 3 })
    expect(await publisher.status()).toMatchObject({ wanted: 3, last_edition: 1 })
  })

  it('publishes one at a time, however many ask at once', async () => {
    await write('Jetties')
    const publisher = testDeps().publisher('jetties')
    const answers = await Promise.all(Array.from({ length: 5 }, () => publisher.rebuildNow()))
    expect(answers.filter(({ published }) => published)).toHaveLength(1)
    expect(await count("editions WHERE topic = 'jetties'")).toBe(1)
    expect(await standing('jetties')).toMatchObject({ published_edition: 1, failing_since: null })
  })
})

describe('publishing through the digest worker', () => {
  it('keeps the newer edition when an older one arrives twice or late', async () => {
    const deps = testDeps()
    await write('Groynes')
    const first = await publishTopic(deps, 'groynes', { edition: 0, sequence: 0 })
    const older = await deps.editions.edition('groynes', 1)
    await write('Groynes')
    await publishTopic(deps, 'groynes', first)
    if (older === null) throw new Error('the first edition is kept')
    for (let turn = 0; turn < 2; turn += 1)
      expect(await deps.digest.publish('groynes', older)).toEqual({ written: false })
    expect(await editionOf('groynes')).toMatchObject({ edition: 2, sequence: 2 })
  })

  it('numbers on when the clock goes back', async () => {
    await write('Slipways')
    const first = await publishTopic(testDeps(), 'slipways', { edition: 0, sequence: 0 })
    const past = { now: () => Date.now() - 86_400_000 }
    await submit(
      { ...quiet, ...past },
      {
        title: 'A second slipway',
        content: 'The second slipway was built the day before the first.',
        topics: ['Slipways'],
      },
    )
    const second = await publishTopic(testDeps(past), 'slipways', first)
    expect(second).toMatchObject({ published: true, edition: 2, sequence: 2 })
    expect(await editionOf('slipways')).toMatchObject({ edition: 2 })
  })
})

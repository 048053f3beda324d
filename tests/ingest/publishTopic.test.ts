import { describe, expect, it } from 'vitest'
import type { Edition } from '#domain/edition'
import { publishTopic } from '../../workers/ingest/publisher/publishTopic.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const never = { edition: 0, sequence: 0 }
const story = (topic: string, title: string) => ({
  content: `${title}. The committee met on Tuesday and voted on every point of the plan for the ${topic}.`,
  title,
  topics: [topic],
  published_at: '2024-03-05',
})
const standing = (slug: string) =>
  testEnv.DB.prepare('SELECT * FROM topics WHERE slug = ?').bind(slug).first<Record<string, number | string | null>>()

describe('publishTopic', () => {
  it('freezes an edition and writes KV once, and nothing when nothing changed', async () => {
    const deps = testDeps()
    await submit(deps, story('bridges', 'A bridge is planned'))
    const first = await publishTopic(deps, 'bridges', never)
    expect(first).toMatchObject({ published: true, edition: 1, sequence: 1 })
    const again = await publishTopic(deps, 'bridges', first)
    expect(again).toMatchObject({ published: false, edition: 1 })
    expect(await count("editions WHERE topic = 'bridges'")).toBe(1)
    expect(await count("outbox WHERE kind = 'topic' AND key = 'bridges'")).toBe(0)
  })

  it('publishes an edition that was frozen by a run that died before KV had it', async () => {
    const deps = testDeps()
    await submit(deps, story('tunnels', 'A tunnel is planned'))
    const dying = testDeps({
      digest: {
        ...deps.digest,
        publish: () => Promise.reject(new Error('killed')),
        inspect: (slugs) => deps.digest.inspect(slugs),
        retire: () => Promise.resolve(),
        purge: () => Promise.resolve(),
      },
    })
    await expect(publishTopic(dying, 'tunnels', never)).rejects.toThrow('killed')
    expect(await standing('tunnels')).toMatchObject({ edition: 1, published_edition: 0 })
    expect((await standing('tunnels'))?.failing_since).not.toBeNull()
    expect(await count("outbox WHERE key = 'tunnels'")).toBe(1)

    expect(await publishTopic(deps, 'tunnels', never)).toMatchObject({ published: true, edition: 1 })
    expect(await deps.digest.inspect(['tunnels'])).toMatchObject([{ edition: 1 }])
    expect(await standing('tunnels')).toMatchObject({ published_edition: 1, failing_since: null })
    expect(await count("outbox WHERE key = 'tunnels'")).toBe(0)
  })

  it('keeps the note of a change that came while it was publishing', async () => {
    const deps = testDeps()
    await submit(deps, story('ferries', 'A ferry is planned'))
    const meanwhile = testDeps({
      digest: {
        inspect: (slugs) => deps.digest.inspect(slugs),
        retire: () => Promise.resolve(),
        purge: () => Promise.resolve(),
        publish: async (slug: string, edition: Edition) => {
          await submit(deps, story('ferries', 'A second ferry is planned'))
          return deps.digest.publish(slug, edition)
        },
      },
    })
    const first = await publishTopic(meanwhile, 'ferries', never)
    expect(first.sequence).toBe(1)
    expect(await count("outbox WHERE key = 'ferries' AND sequence = 2")).toBe(1)
    expect(await publishTopic(deps, 'ferries', first)).toMatchObject({ published: true, edition: 2, sequence: 2 })
  })

  it('numbers on above what readers have seen after D1 was restored to an earlier time', async () => {
    const deps = testDeps()
    await submit(deps, story('canals', 'A canal is planned'))
    const first = await publishTopic(deps, 'canals', never)
    await submit(deps, story('canals', 'A second canal is planned'))
    const second = await publishTopic(deps, 'canals', first)
    expect(second).toMatchObject({ edition: 2, sequence: 2 })
    // An hour ago neither the second article nor its edition was there.
    await testEnv.DB.batch([
      testEnv.DB.prepare("DELETE FROM article_topics WHERE topic = 'canals' AND sequence = 2"),
      testEnv.DB.prepare("DELETE FROM editions WHERE topic = 'canals' AND edition = 2"),
      testEnv.DB.prepare(
        "UPDATE topics SET sequence = 1, covered_sequence = 1, edition = 1, published_edition = 1, edition_hash = (SELECT hash FROM editions WHERE topic = 'canals') WHERE slug = 'canals'",
      ),
    ])
    const healed = await publishTopic(deps, 'canals', second)
    expect(healed.published).toBe(true)
    expect(healed.edition).toBeGreaterThan(2)
    expect(healed.sequence).toBeGreaterThan(2)
    expect(await deps.digest.inspect(['canals'])).toMatchObject([{ edition: healed.edition }])
    await submit(deps, story('canals', 'A third canal is planned'))
    expect((await publishTopic(deps, 'canals', healed)).sequence).toBeGreaterThan(healed.sequence)
  })

  it('goes on above KV when the object’s memory came from an earlier time as well', async () => {
    const deps = testDeps()
    await submit(deps, story('locks', 'A lock is planned'))
    const first = await publishTopic(deps, 'locks', never)
    await testEnv.DB.batch([
      testEnv.DB.prepare("DELETE FROM editions WHERE topic = 'locks'"),
      testEnv.DB.prepare(
        "UPDATE topics SET edition = 0, published_edition = 0, edition_hash = NULL WHERE slug = 'locks'",
      ),
    ])
    await deps.digest.publish('locks', { ...(await frozen()), edition: 9 })
    const healed = await publishTopic(deps, 'locks', never)
    expect(healed).toMatchObject({ published: true, edition: 10 })
    expect(first.edition).toBe(1)

    async function frozen(): Promise<Edition> {
      const content = {
        topic: { slug: 'locks', name: 'locks', description: '' },
        summary: [],
        stories: [],
        faq: [],
        entities: [],
        timeline: [],
        related: [],
        counts: { articles: 0, stories: 0, sources: 0 },
      }
      return {
        ...content,
        hash: 'from-the-future',
        window: { kind: 'latest', from: null, to: null },
        generated_at: '2024-01-01T00:00:00Z',
        sequence: 7,
        dropped: {},
        edition: 0,
      }
    }
  })

  it('leaves KV alone when the day’s writes are spent, and still covers the change', async () => {
    const spent = testDeps({ settings: { ...testDeps().settings, kvWritesMax: 0 } })
    await submit(spent, story('piers', 'A pier is planned'))
    expect(await publishTopic(spent, 'piers', never)).toMatchObject({ published: false, edition: 1 })
    expect(await spent.digest.inspect(['piers'])).toEqual([])
    expect(await standing('piers')).toMatchObject({ covered_sequence: 1, edition: 1, published_edition: 0 })
  })

  it('retires a topic that is gone', async () => {
    const deps = testDeps()
    await submit(deps, story('moats', 'A moat is planned'))
    await publishTopic(deps, 'moats', never)
    await deps.registry.remove('moats', new Date().toISOString())
    await publishTopic(deps, 'moats', { edition: 1, sequence: 1 })
    expect(await deps.digest.inspect(['moats'])).toEqual([])
  })

  it('names a topic that is gone as related no longer', async () => {
    const deps = testDeps()
    await submit(deps, { ...story('drawbridges', 'A drawbridge is planned'), topics: ['drawbridges', 'portcullises'] })
    await publishTopic(deps, 'drawbridges', never)
    const related = async (edition: number) => (await deps.editions.edition('drawbridges', edition))?.related
    expect(await related(1)).toMatchObject([{ slug: 'portcullises' }])
    await deps.registry.remove('portcullises', new Date().toISOString())
    expect(await count("outbox WHERE kind = 'topic' AND key = 'drawbridges'")).toBe(1)
    expect(await publishTopic(deps, 'drawbridges', { edition: 1, sequence: 1 })).toMatchObject({ published: true })
    expect(await related(2)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { BoundedMap } from '../../../workers/digest/current/boundedMap.ts'
import { bytesMax, CurrentMemo, loadsMax, topicsMax } from '../../../workers/digest/current/currentMemo.ts'
import { editionBytes } from '../../../workers/digest/current/editionBytes.ts'
import { FastLane, lanesMax } from '../../../workers/digest/current/fastLane.ts'
import type { Current } from '../../../workers/digest/current/loadCurrent.ts'
import { readyPage } from '../../../workers/digest/current/readyPage.ts'
import { servedEdition } from '../../../workers/digest/editions/servedEdition.ts'
import { stateOf } from '../../../workers/digest/editions/stateOf.ts'
import { digestRepresentations } from '../../../workers/digest/http/representations.ts'
import { siteOf } from '../../../workers/digest/site.ts'
import { anEdition, aStory } from '../builders.ts'

const site = siteOf({ publicUrl: 'https://news.example', name: 'News', timeZone: 'UTC' })
const background = (): void => undefined

const currentOf = (slug: string, lead = ''): Current => {
  const edition = anEdition({ topic: { slug, name: slug, description: '' }, stories: [aStory({ lead })] })
  return { kind: 'edition', served: servedEdition(edition, stateOf(edition, undefined, 0), `/topics/${slug}`) }
}
const wish = (negotiated: boolean) => ({ representation: 'html', negotiated, cache: 'latest' }) as const

describe('BoundedMap', () => {
  it('forgets what was added first', () => {
    const map = new BoundedMap<string, number>(2)
    map.set('a', 1).set('b', 2).set('b', 3).set('c', 4)
    expect([...map]).toEqual([
      ['b', 3],
      ['c', 4],
    ])
  })
})

describe('what an isolate remembers', () => {
  it('is of a bounded number of topics', async () => {
    const memo = new CurrentMemo(async (slug) => currentOf(slug), Date.now)
    for (let n = 0; n < topicsMax + 50; n += 1) await memo.get(`topic-${n}`, background)
    expect(memo.held.topics).toBe(topicsMax)
    expect(memo.recall('topic-0', background)).toBeNull()
    expect(memo.recall(`topic-${topicsMax + 49}`, background)).not.toBeNull()
  })

  it('is of a bounded size, the pages that were made of it included', async () => {
    const lead = 'x'.repeat(1_000_000)
    const memo = new CurrentMemo(async (slug) => currentOf(slug, lead), Date.now)
    for (let n = 0; n < 40; n += 1) {
      const remembered = await memo.get(`topic-${n}`, background)
      const { current } = remembered
      if (current.kind !== 'edition') throw new Error('an edition was kept')
      readyPage(memo, remembered, current.served, site, wish(false)).ready.page.body()
      // The page made last is counted when the next edition asks for room.
      expect(memo.held.bytes).toBeLessThan(bytesMax + 3_000_000)
    }
    expect(memo.held.bytes).toBeGreaterThan(bytesMax / 2)
    expect(memo.recall('topic-39', background)).not.toBeNull()
  })

  it('is of that size too when only pages are made, of editions that stay', async () => {
    const memo = new CurrentMemo(async (slug) => currentOf(slug, 'x'.repeat(300_000)), Date.now)
    for (let n = 0; n < 40; n += 1) await memo.get(`topic-${n}`, background)
    expect(memo.held.topics).toBe(40)
    for (let n = 0; n < 40; n += 1) {
      const remembered = memo.recall(`topic-${n}`, background)
      if (remembered?.current.kind !== 'edition') continue
      for (const representation of digestRepresentations)
        readyPage(memo, remembered, remembered.current.served, site, {
          ...wish(false),
          representation,
        }).ready.page.body()
    }
    expect(memo.held.bytes).toBeLessThanOrEqual(bytesMax)
    expect(memo.held.bytes).toBeGreaterThan(bytesMax / 2)
  })

  it('is of what is asked for: the topic that was confirmed longest ago makes room', async () => {
    let time = 0
    const memo = new CurrentMemo(
      async (slug) => currentOf(slug),
      () => time,
    )
    for (let n = 0; n < topicsMax; n += 1) await memo.get(`topic-${n}`, background)
    time = 20_000
    await memo.get('topic-0', background)
    await memo.get('another', background)
    expect(memo.recall('topic-0', background)).not.toBeNull()
    time = 0
    expect(memo.recall('topic-1', background)).toBeNull()
    expect(memo.recall('topic-2', background)).not.toBeNull()
  })

  it('counts a page that never had a body too: its headers are held', async () => {
    const memo = new CurrentMemo(async (slug) => currentOf(slug), Date.now)
    const remembered = await memo.get('transport', background)
    const { current } = remembered
    if (current.kind !== 'edition') throw new Error('an edition was kept')
    const before = memo.held.bytes
    readyPage(memo, remembered, current.served, site, wish(false))
    expect(memo.held.bytes).toBeGreaterThan(before + 1_000)
    const after = memo.held.bytes
    readyPage(memo, remembered, current.served, site, wish(false))
    expect(memo.held.bytes).toBe(after)
    memo.forget('transport')
    expect(memo.held.bytes).toBe(0)
    readyPage(memo, remembered, current.served, site, wish(true)).ready.page.body()
    expect(memo.held.bytes).toBe(0)
  })

  it('holds the bytes of a format once, however it was asked for', async () => {
    const memo = new CurrentMemo(async (slug) => currentOf(slug), Date.now)
    const remembered = await memo.get('transport', background)
    const { current } = remembered
    if (current.kind !== 'edition') throw new Error('an edition was kept')
    const bodies = [false, true].map((negotiated) =>
      readyPage(memo, remembered, current.served, site, wish(negotiated)).ready.page.body(),
    )
    expect(bodies[0]).toBe(bodies[1])
  })

  it('is not of loads that never end', async () => {
    const memo = new CurrentMemo(() => new Promise(() => undefined), Date.now)
    for (let n = 0; n < loadsMax + 50; n += 1) void memo.get(`topic-${n}`, background)
    expect(memo.held.loads).toBe(loadsMax)
  })

  it('is of a bounded number of addresses, which hold nothing once their topic is forgotten', async () => {
    const memo = new CurrentMemo(async (slug) => currentOf(slug), Date.now)
    const lane = new FastLane(memo)
    const remembered = await memo.get('transport', background)
    const { current } = remembered
    if (current.kind !== 'edition') throw new Error('an edition was kept')
    const { name } = readyPage(memo, remembered, current.served, site, wish(true))
    const request = (n: number) =>
      new Request('https://news.example/topics/transport', { headers: { Accept: `text/html, x/${n}` } })
    for (let n = 0; n < lanesMax + 50; n += 1) lane.keep(request(n), true, 'transport', name)
    expect(lane.size).toBe(lanesMax)
    expect(lane.answer(request(lanesMax), background)?.status).toBe(200)
    memo.forget('transport')
    expect(lane.answer(request(lanesMax), background)).toBeNull()
  })
})

describe('editionBytes', () => {
  it('is within a factor of two of what the texts and parts take', () => {
    const edition = anEdition({ stories: [aStory({ lead: 'x'.repeat(10_000) })] })
    const bytes = editionBytes(edition)
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes).toBeLessThan(25_000)
  })
})

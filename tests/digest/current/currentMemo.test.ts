import { describe, expect, it } from 'vitest'
import { CurrentMemo } from '../../../workers/digest/current/currentMemo.ts'
import type { Current } from '../../../workers/digest/current/loadCurrent.ts'
import { servedEdition } from '../../../workers/digest/editions/servedEdition.ts'
import { stateOf } from '../../../workers/digest/editions/stateOf.ts'
import { anEdition } from '../builders.ts'

const current = (number: number): Current => {
  const edition = anEdition({ edition: number })
  return { kind: 'edition', served: servedEdition(edition, stateOf(edition, undefined, 0), '/topics/transport') }
}
const numberOf = (found: Current): number => (found.kind === 'edition' ? found.served.edition.edition : 0)

/** A memo over a store whose answers and clock the test moves. */
const aMemo = () => {
  const world = {
    time: 0,
    loads: 0,
    answer: (): Promise<Current> => Promise.resolve(current(1)),
    background: [] as Promise<unknown>[],
  }
  const load = (): Promise<Current> => {
    world.loads += 1
    return world.answer()
  }
  const memo = new CurrentMemo(load, () => world.time)
  const get = async (): Promise<number> =>
    numberOf((await memo.get('transport', (work) => void world.background.push(work))).current)
  return { world, memo, get }
}

describe('CurrentMemo', () => {
  it('shares one load among concurrent misses', async () => {
    const { world, get } = aMemo()
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
    expect(world.loads).toBe(1)
  })

  it('asks nobody while it is fresh, and in the background when it is due', async () => {
    const { world, get } = aMemo()
    await get()
    world.time = 4_999
    await get()
    expect(world.loads).toBe(1)
    world.time = 6_000
    world.answer = () => Promise.resolve(current(2))
    expect(await get()).toBe(1)
    await Promise.all(world.background)
    expect(await get()).toBe(2)
  })

  it('waits for the truth after a long silence', async () => {
    const { world, get } = aMemo()
    await get()
    world.time = 60_000
    world.answer = () => Promise.resolve(current(2))
    expect(await get()).toBe(2)
  })

  it('goes on with the last good edition when the stores are down', async () => {
    const { world, get } = aMemo()
    await get()
    world.time = 3_600_000
    world.answer = () => Promise.reject(new Error('down'))
    expect(await get()).toBe(1)
  })

  it('throws when there is none', async () => {
    const { world, get } = aMemo()
    world.answer = () => Promise.reject(new Error('down'))
    await expect(get()).rejects.toThrow('down')
  })

  it('does not go back to what a store still holds after a publish', async () => {
    const { world, memo, get } = aMemo()
    await get()
    memo.put('transport', current(5))
    world.time = 60_000
    expect(await get()).toBe(5)
    memo.forget('transport')
    expect(await get()).toBe(1)
  })

  it('forgets what a tag of the topic or of one of its articles names', async () => {
    const { world, memo, get } = aMemo()
    await get()
    memo.forgetTagged(['article:a-nothing'])
    await get()
    expect(world.loads).toBe(1)
    memo.forgetTagged(['article:a-harbour-bridge'])
    await get()
    memo.forgetTagged(['topic:transport'])
    await get()
    expect(world.loads).toBe(3)
  })

  it('gives unknown topics no room', async () => {
    const { world, memo } = aMemo()
    world.answer = () => Promise.resolve({ kind: 'unknown' })
    await memo.get('nowhere', () => undefined)
    await memo.get('nowhere', () => undefined)
    expect(world.loads).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { FeatureCounter } from '#domain/topics/learned/featureCounter'

describe('FeatureCounter', () => {
  it('counts numbers, some of which meet in one slot, and is empty after it was read', () => {
    const counter = new FeatureCounter()
    for (const id of [5, 0, 5, 4_194_303, 131_077, 5]) counter.add(id, 2)
    const { ids, counts } = counter.take()
    expect([...ids].map((id, at) => [id, counts[at]])).toEqual([
      [5, 6],
      [0, 2],
      [4_194_303, 2],
      [131_077, 2],
    ])
    expect(counter.take().ids).toHaveLength(0)
  })

  it('leaves out what is more than it can hold', () => {
    const counter = new FeatureCounter()
    for (let id = 0; id < 200_000; id += 1) counter.add(id, 300)
    const { ids, counts } = counter.take()
    expect(ids.length).toBeLessThan(131_072)
    expect(counts[0]).toBe(255)
  })
})

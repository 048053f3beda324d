import { describe, expect, it } from 'vitest'
import { makePage } from '../../../cli/bench/pages.ts'

const seeds = Array.from({ length: 10 }, (_, seed) => seed)

describe('makePage', () => {
  it.each(seeds)('holds every paragraph of its text in order (seed %i)', (seed) => {
    const { html, text } = makePage(seed, 30_000)
    let at = -1
    for (const paragraph of text.split('\n\n')) {
      const found = html.indexOf(paragraph, at + 1)
      expect(found).toBeGreaterThan(at)
      at = found
    }
  })

  it('is about as large as it is asked to be', () => {
    for (const seed of seeds) expect(makePage(seed, 100_000).html.length / 100_000).toBeCloseTo(1, 1)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(makePage(3, 30_000)).toEqual(makePage(3, 30_000))
    expect(makePage(3, 30_000).text).not.toBe(makePage(8, 30_000).text)
  })
})

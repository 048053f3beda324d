import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachExample, packExamples } from '#domain/topics/learned/packExamples'
import { readFeatures } from '#domain/topics/learned/readFeatures'
import { sectionsOf } from './labelledArticles.ts'

describe('packExamples', () => {
  it('keeps group, topics and features of any text', () => {
    const article = fc.record({
      group: fc.string({ unit: 'binary' }),
      topics: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
      text: fc.string({ unit: 'grapheme' }),
    })
    fc.assert(
      fc.property(fc.array(article, { maxLength: 3 }), (articles) => {
        const read: { group: string; topics: readonly string[]; features: [number, number][] }[] = []
        eachExample(
          packExamples(
            articles.map(({ group, topics, text }) => ({ group, topics, language: 'und', sections: sectionsOf(text) })),
          ),
          ({ group, topics }) => read.push({ group, topics, features: [] }),
          (id, count) => read.at(-1)?.features.push([id, count]),
        )
        expect(read).toEqual(
          articles.map(({ group, topics, text }) => {
            const { ids, counts } = readFeatures('und', sectionsOf(text))
            const features = [...ids].map((id, at) => [id, counts[at]!] as const).sort(([a], [b]) => a - b)
            return { group, topics, features }
          }),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('readFeatures', () => {
  it('is the same for a word in any case and with any figures', () => {
    expect(readFeatures('und', sectionsOf('ÉCONOMIE 2019'))).toEqual(readFeatures('und', sectionsOf('économie 2024')))
  })

  it('reads a bounded part of a long text, spaced or not', () => {
    for (const text of ['ab cd '.repeat(200_000), '経済'.repeat(400_000), 'x'.repeat(1_000_000)])
      expect(readFeatures('und', sectionsOf(text)).ids.length).toBeLessThan(40_000)
  })
})

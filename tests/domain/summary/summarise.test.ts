import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFeatures } from '../../../shared/domain/editions/articleFeatures.ts'
import { summarise } from '../../../shared/domain/summary/summarise.ts'
import { aNormalisedArticle } from '../editions/anEditionArticle.ts'

const input = (id: string, paragraphs: readonly string[], title = '') => ({
  id,
  story: id,
  features: articleFeatures(aNormalisedArticle(paragraphs, { title })),
})
const texts = (summary: readonly Readonly<{ text: string }>[]): string[] => summary.map(({ text }) => text)
const wordCount = (summary: readonly Readonly<{ text: string }>[]): number =>
  summary.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

const harbour = input(
  'harbour',
  [
    'The council of Halden approved a new harbour on Monday after ten years of argument. The harbour will cost 40 million crowns.',
    'However, fishermen say that the harbour is too shallow. They have asked the council for a second study of the harbour.',
    'Lunch was served. “The harbour will be ready,” said the mayor of Halden, Siv Dahl. “We have waited long enough.”',
  ],
  'Halden gets a new harbour',
)
const strike = input(
  'strike',
  ['Bus drivers in Tarn begin a strike on Friday over night shifts. The bus company has offered talks to the drivers.'],
  'Bus drivers to strike',
)

describe('summarise', () => {
  it('takes a sentence from each story, word for word, with article and block', () => {
    expect(summarise([harbour, strike], { wordsMax: 30 })).toEqual([
      {
        text: 'The council of Halden approved a new harbour on Monday after ten years of argument.',
        article: 'harbour',
        block: 'b1',
      },
      { text: 'Bus drivers in Tarn begin a strike on Friday over night shifts.', article: 'strike', block: 'b1' },
    ])
  })

  it('keeps within its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (wordsMax) => {
        expect(wordCount(summarise([harbour, strike], { wordsMax }))).toBeLessThanOrEqual(wordsMax)
        expect(wordCount(summarise([harbour], { wordsMax }))).toBeLessThanOrEqual(wordsMax)
      }),
    )
  })

  it('shows no sentence that leans on one that is not shown', () => {
    for (let wordsMax = 5; wordsMax < 90; wordsMax += 5) {
      const shown = texts(summarise([harbour], { wordsMax }))
      if (shown.some((text) => text.startsWith('They have asked'))) expect(shown.join(' ')).toContain('fishermen say')
      if (shown.some((text) => text.startsWith('However'))) expect(shown.join(' ')).toContain('40 million')
    }
  })

  it('says nothing twice', () => {
    const copy = input('copy', ['The council of Halden approved a new harbour on Monday after ten years of argument.'])
    const shown = texts(summarise([harbour, copy, strike], { wordsMax: 60 }))
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('lets an article of a story that tells another event begin with it', () => {
    const course = input('course', [
      'Lund University plans a course in chip design for sixty students a year from next September. Rector Karin Falk said that Norvik would pay for two professors.',
    ])
    const plant = input('plant', [
      'Norvik Semiconductor will build a factory for three billion euros on the edge of Lund. The factory will make power chips for cars and wind turbines.',
    ])
    const shown = texts(summarise([course, { ...plant, story: 'course' }, strike], { wordsMax: 60 }))
    expect(shown).toContain('Norvik Semiconductor will build a factory for three billion euros on the edge of Lund.')
  })

  it('fills a generous bound with most of a single article, in its order', () => {
    const shown = texts(summarise([harbour], { wordsMax: 60 }))
    expect(shown[0]).toContain('approved a new harbour')
    expect(shown.length).toBeGreaterThan(2)
    expect(wordCount(shown.map((text) => ({ text })))).toBeGreaterThan(40)
  })

  it('abridges an article to its lead and what the rest shares most, however short', () => {
    const lead = 'Late on Monday, with lamps in their hands, members left the hall.'
    const central = 'Halden will build its new harbour in two years.'
    const aside =
      'Outside, an old man sold waffles with brown cheese, strawberry jam and sour cream to everybody who waited in the rain.'
    const article = input('abridged', [
      `${lead} ${aside}`,
      `${central} A new harbour costs Halden 40 million crowns. Ships could use the new harbour in Halden within two years.`,
    ])
    const shown = texts(summarise([article], { wordsMax: 30 }))
    expect(shown[0]).toBe(lead)
    expect(shown).toContain(central)
    expect(shown).not.toContain(aside)
  })

  it('sums remarks up by typical ones', () => {
    const remarks = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0
        ? 'The battery life is very short.'
        : `Battery bought in shop ${index} for ${index} dollars by cousin${index}.`,
    )
    expect(texts(summarise([input('r', remarks)], { wordsMax: 20 }))[0]).toBe('The battery life is very short.')
  })

  it('makes nothing of nothing', () => {
    expect(summarise([], { wordsMax: 40 })).toEqual([])
    expect(summarise([input('x', [])], { wordsMax: 40 })).toEqual([])
  })
})

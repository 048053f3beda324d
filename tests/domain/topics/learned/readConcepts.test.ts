import { describe, expect, it } from 'vitest'
import { packExamples } from '#domain/topics/learned/packExamples'
import { predictTopics, scoreTopics } from '#domain/topics/learned/predictTopics'
import { conceptFeatures, readConcepts } from '#domain/topics/learned/readConcepts'
import { trainModel } from '#domain/topics/learned/trainModel'
import { sectionsOf } from './labelledArticles.ts'

const games = ['football', 'tennis', 'the championship', 'a goalkeeper', 'the striker', 'cycling', 'the coach']
const money = ['inflation', 'the stock market', 'a bank', 'shareholders', 'exports', 'the currency', 'interest rates']
const articles = Array.from({ length: 80 }, (_, index) => {
  const [topic, terms] = index % 2 === 0 ? (['games', games] as const) : (['money', money] as const)
  const text = `Somebody spoke of ${terms[index % 7]} and ${terms[(index * 3 + 1) % 7]} on day ${index}.`
  return { group: `g${index}`, topics: [topic], language: 'en', sections: sectionsOf(text) }
})

describe('readConcepts', () => {
  it('gives known features with the terms that speak for them, and none in a language without terms', () => {
    const concepts = readConcepts('en', sectionsOf('The goalkeeper left for Norway.'))
    expect(concepts.length).toBeGreaterThan(1)
    for (const { feature } of concepts) expect(conceptFeatures.has(feature)).toBe(true)
    expect(concepts.flatMap(({ why }) => why.map(({ term }) => term))).toContain('goalkeeper')
    expect(readConcepts('und', sectionsOf('The goalkeeper left.'))).toEqual([])
  })

  it('lets a model judge words and languages that no example had', () => {
    const model = trainModel([packExamples(articles)], { precision: 0.9, topicExamplesMin: 2 })!
    const best = (language: string, text: string) => scoreTopics(model, language, sectionsOf(text))[0]?.slug
    expect(best('en', 'Badminton and wrestling')).toBe('games')
    expect(best('de', 'Der Torwart der Bundesliga')).toBe('games')
    expect(best('de', 'Die Aktien und der Leitzins')).toBe('money')
    const [given] = predictTopics(model, 'en', sectionsOf('Tennis, wrestling and the championship'))
    expect(given?.why.map(({ term }) => term)).toEqual(expect.arrayContaining(['wrestling']))
  })
})

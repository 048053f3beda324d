import { describe, expect, it } from 'vitest'
import { packExamples } from '#domain/topics/learned/packExamples'
import { predictTopics } from '#domain/topics/learned/predictTopics'
import { trainModel } from '#domain/topics/learned/trainModel'
import { readSections } from '#domain/topics/readSections'
import { labelledArticles, sectionsOf } from './labelledArticles.ts'

const model = trainModel([packExamples(labelledArticles(150))], { precision: 0.9, topicExamplesMin: 2 })!

describe('predictTopics', () => {
  it('says which words spoke for the topic and where they stand, the strongest first', () => {
    const sections = readSections({
      title: 'A new oven',
      blocks: [
        { id: 'b1', kind: 'paragraph', text: 'The town has a new oven, people said.' },
        { id: 'b2', kind: 'paragraph', text: 'Sourdough needs time, flour and yeast.' },
      ],
      faq: [],
      language: 'en',
    })
    const [baking] = predictTopics(model, 'und', sections)
    expect(baking?.slug).toBe('baking')
    const why = new Map(baking?.why.map((reason) => [reason.term, reason]))
    expect(why.get('oven')?.where).toEqual(['title', 'b1'])
    expect(why.get('sourdough')?.where).toEqual(['b2'])
    expect(why.has('people')).toBe(false)
    const weights = baking?.why.map(({ weight }) => weight ?? 0) ?? []
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  it('gives nothing for a text that says nothing', () => {
    expect(predictTopics(model, 'und', sectionsOf(''))).toEqual([])
    expect(predictTopics(model, 'und', sectionsOf('many people said the year'))).toEqual([])
  })

  it('costs the same for a text a hundred times as long as what is read', () => {
    const long = sectionsOf('yacht anchor regatta '.repeat(40_000))
    expect(predictTopics(model, 'und', long)[0]?.slug).toBe('sailing')
  })

  it('survives its way through JSON', () => {
    const copy = JSON.parse(JSON.stringify(model))
    const sections = sectionsOf('the skipper and the crew of the yacht')
    expect(predictTopics(copy, 'und', sections)).toEqual(predictTopics(model, 'und', sections))
  })
})

import { describe, expect, it } from 'vitest'
import { packExamples } from '#domain/topics/learned/packExamples'
import { parseModel } from '#domain/topics/learned/parseModel'
import { trainModel } from '#domain/topics/learned/trainModel'
import { labelledArticles } from './labelledArticles.ts'

const model = trainModel([packExamples(labelledArticles(60))], { precision: 0.9, topicExamplesMin: 2 })!

describe('parseModel', () => {
  it('takes what trainModel made', () =>
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model }))

  it('says what is wrong with anything else', () => {
    const wrong: unknown[] = [
      null,
      [],
      {},
      { ...model, version: 2 },
      { ...model, topics: [] },
      { ...model, codes: model.codes.slice(0, -8) },
      { ...model, gaps: 'not base64 !' },
      { ...model, features: model.features + 2 },
    ]
    for (const value of wrong)
      expect(parseModel(value)).toMatchObject({ ok: false, error: expect.stringMatching(/^not a topic model/) })
  })
})

import { describe, expect, it } from 'vitest'
import { packExamples } from '#domain/topics/learned/packExamples'
import { predictTopics, scoreTopics } from '#domain/topics/learned/predictTopics'
import { trainModel } from '#domain/topics/learned/trainModel'
import { labelledArticles, sectionsOf, textAbout } from './labelledArticles.ts'

const options = { precision: 0.9, topicExamplesMin: 2 }
const learn = (articles: ReturnType<typeof labelledArticles>, instead: Partial<typeof options> = {}) => {
  const model = trainModel([packExamples(articles)], { ...options, ...instead })
  if (model === null) throw new Error('nothing was learned')
  return model
}

describe('trainModel', () => {
  it('tells topics apart in texts that it has not seen', () => {
    const model = learn(labelledArticles(150))
    for (const topic of ['sailing', 'baking', 'chess'])
      for (let seed = 5_000; seed < 5_010; seed += 1)
        expect(scoreTopics(model, 'und', sectionsOf(textAbout([topic], seed)))[0]?.slug).toBe(topic)
  })

  it('learns from scripts that do not part their words', () => {
    const model = learn(labelledArticles(120, ['パン', 'chess']))
    const [best] = predictTopics(model, 'und', sectionsOf('小麦粉と酵母の生地を窯焼きにした食パンと菓子パン'))
    expect(best?.slug).toBe('パン')
    expect(best?.why.map(({ term }) => term).join(' ')).toMatch(/酵母|パン|焼き|小麦/)
  })

  it('knows words that it has not seen by the characters they share', () => {
    const model = learn(labelledArticles(150))
    expect(scoreTopics(model, 'und', sectionsOf('bakeries and flours'))[0]?.slug).toBe('baking')
  })

  it('gives equal bytes for equal articles, however they are parted into pages', () => {
    const articles = labelledArticles(60)
    const whole = trainModel([packExamples(articles)], options)
    const parts = [articles.slice(0, 7), articles.slice(7, 8), [], articles.slice(8)].map(packExamples)
    expect(JSON.stringify(trainModel(parts, options))).toBe(JSON.stringify(whole))
  })

  it('gives an article every topic that it is about', () => {
    const mixed = Array.from({ length: 240 }, (_, index) => {
      const topics = [['sailing'], ['baking'], ['chess'], ['sailing', 'baking']][index % 4]!
      return { group: `m${index}`, topics, language: 'und', sections: sectionsOf(textAbout(topics, index + 1)) }
    })
    const found = predictTopics(learn(mixed), 'und', sectionsOf(textAbout(['sailing', 'baking'], 9_001)))
    expect(found.map(({ slug }) => slug).sort()).toEqual(['baking', 'sailing'])
  })

  it('gives a topic only where held-back articles showed that it is right often enough', () => {
    // Labels by lot: nothing can be learned from them, and so nothing is given.
    const lots = labelledArticles(200).map((article, index) => ({
      ...article,
      topics: [(Math.imul(index + 1, 2_654_435_761) >>> 7) % 2 === 0 ? 'heads' : 'tails'],
    }))
    const model = learn(lots)
    const given = labelledArticles(100).flatMap(({ sections }) => predictTopics(model, 'und', sections))
    expect(given.length).toBeLessThan(10)
    for (const { threshold, precision } of model.topics) if (threshold !== null) expect(precision).toBeGreaterThan(0.9)
  })

  it('asks more of a topic when more precision is wanted', () => {
    // A third of the articles speak of both topics and carry either, three of four the first.
    const blurred = Array.from({ length: 300 }, (_, index) => {
      const told = [['sailing'], ['baking'], ['sailing', 'baking']][index % 3]!
      const topics = told.length === 1 ? told : [index % 4 === 0 ? 'baking' : 'sailing']
      return { group: `b${index}`, topics, language: 'und', sections: sectionsOf(textAbout(told, index + 1)) }
    })
    const sailing = (precision: number) =>
      learn(blurred, { precision }).topics.find(({ slug }) => slug === 'sailing')?.threshold ?? 1
    expect(sailing(0.95)).toBeGreaterThan(sailing(0.6))
  })

  it('leaves out topics of too few articles, and is null where there are not two', () => {
    const rare = [...labelledArticles(40, ['sailing', 'baking']), ...labelledArticles(1, ['chess'])]
    const model = learn(rare, { topicExamplesMin: 20 })
    expect(model.topics.map(({ slug, examples }) => [slug, examples])).toEqual([
      ['baking', 20],
      ['sailing', 20],
    ])
    expect(trainModel([packExamples(rare)], { ...options, topicExamplesMin: 21 })).toBeNull()
    expect(trainModel([], options)).toBeNull()
  })

  it('learns something of a handful of articles, and nothing breaks where they are empty', () => {
    const empty = ['', '!?'].map((text, index) => ({
      group: `e${index}`,
      topics: [`t${index}`],
      language: 'und',
      sections: sectionsOf(text),
    }))
    const model = learn(empty, { topicExamplesMin: 1 })
    expect(scoreTopics(model, 'und', sectionsOf('anything')).every(({ score }) => score >= 0 && score <= 1)).toBe(true)
    const few = learn(labelledArticles(6), { topicExamplesMin: 1 })
    expect(scoreTopics(few, 'und', sectionsOf('')).length).toBe(3)
  })

  it('stays under a megabyte', () => {
    const letters = (value: number) => value.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)
    const wordy = Array.from({ length: 160 }, (_, index) => ({
      group: `w${index}`,
      topics: [`topic-${index % 40}`],
      language: 'und',
      sections: sectionsOf(
        Array.from({ length: 150 }, (_, word) =>
          letters(((Math.imul(index * 75 + (word >> 1) + 1, 2_654_435_761) >>> 8) % 100_000) + 100_000),
        ).join(' '),
      ),
    }))
    expect(JSON.stringify(learn(wordy)).length).toBeLessThan(1_000_000)
  })
})

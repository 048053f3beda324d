import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTopics } from '#domain/topics/compileTopics'
import { readSections } from '#domain/topics/readSections'
import { anArticle, aTopic } from './aTopic.ts'

const match = (topic: ReturnType<typeof aTopic>, article: ReturnType<typeof anArticle>) =>
  compileTopics([topic]).match(article, readSections(article))
const takes = (...args: Parameters<typeof match>): boolean => match(...args).length === 1

describe('compileTopics', () => {
  it('takes an article by any of the words, and says where they stand', () => {
    const article = anArticle('Talks in Geneva', ['Nothing here.', 'The ceasefire talks went on.'])
    expect(match(aTopic('peace', { any: ['ceasefire', 'talks'] }), article)).toEqual([
      {
        slug: 'peace',
        score: 0.667,
        why: [
          { term: 'ceasefire', where: ['b2'], weight: 1 },
          { term: 'talks', where: ['title', 'b2'], weight: 1 },
        ],
      },
    ])
  })
  it('looks into FAQ entries and names them by id', () => {
    const article = anArticle('Title', [], { faq: [{ id: 'f1', question: 'What is a tariff?', answer: 'A tax.' }] })
    expect(match(aTopic('trade', { any: ['tariffs'] }), article)[0]?.why).toEqual([
      { term: 'tariffs', where: ['f1'], weight: 1 },
    ])
  })
  it('asks for every term of `all`, one of `any`, none of `none`', () => {
    const rule = aTopic('x', { all: ['bank', 'rate'], any: ['Fed', 'ECB'], none: ['river'] })
    expect(takes(rule, anArticle('The ECB bank rate'))).toBe(true)
    expect(takes(rule, anArticle('The ECB bank'))).toBe(false)
    expect(takes(rule, anArticle('The bank rate'))).toBe(false)
    expect(takes(rule, anArticle('The ECB bank rate by the river'))).toBe(false)
  })
  it('adds the weights of distinct terms up to the threshold', () => {
    const rule = aTopic('x', { any: ['goal', 'league'], weights: { Goal: 2, league: 1 }, threshold: 3 })
    expect(takes(rule, anArticle('goal goal goal'))).toBe(false)
    expect(takes(rule, anArticle('goal in the league'))).toBe(true)
  })
  it('folds case, accents, quotes and width', () =>
    expect(takes(aTopic('x', { any: ['cafe crème'] }), anArticle('ＣＡＦÉ “Creme”'))).toBe(true))
  it('matches whole words only', () =>
    expect(takes(aTopic('x', { any: ['art'] }), anArticle('Start the party'))).toBe(false))
  it('matches inflected forms in the language of the article', () => {
    expect(takes(aTopic('x', { any: ['election'] }), anArticle('Elections were held'))).toBe(true)
    expect(takes(aTopic('x', { any: ['Wahl'] }), anArticle('Die Wahlen', [], { language: 'de-AT' }))).toBe(true)
    expect(takes(aTopic('x', { any: ['Россия'] }), anArticle('о России', [], { language: 'ru' }))).toBe(true)
  })
  it('takes a term in quotes exactly as it stands', () => {
    const rule = aTopic('x', { any: ['"climate strikes"'] })
    expect(takes(rule, anArticle('Climate strikes spread'))).toBe(true)
    expect(takes(rule, anArticle('A climate strike'))).toBe(false)
  })
  it('finds terms as substrings in scripts that do not part words', () => {
    expect(takes(aTopic('x', { any: ['経済'] }), anArticle('日本経済新聞', [], { language: 'ja' }))).toBe(true)
    expect(takes(aTopic('x', { any: ['การเมือง'] }), anArticle('ข่าวการเมืองไทย', [], { language: 'th' }))).toBe(true)
    expect(takes(aTopic('x', { any: ['대통령'] }), anArticle('대통령이 말했다', [], { language: 'ko' }))).toBe(true)
  })
  it('limits a rule to sources and languages, and takes all of a source when no term is asked for', () => {
    const from = (source_key: string | null, language = 'en') => anArticle('goal', [], { source_key, language })
    expect(takes(aTopic('x', { any: ['goal'], sources: ['www.Example.org'] }), from('example.org'))).toBe(true)
    expect(takes(aTopic('x', { any: ['goal'], sources: ['example.org'] }), from(null))).toBe(false)
    expect(takes(aTopic('x', { any: ['goal'], languages: ['de'] }), from(null))).toBe(false)
    expect(takes(aTopic('x', { any: ['goal'], languages: ['en-GB'] }), from(null, 'en-US'))).toBe(true)
    expect(match(aTopic('x', { sources: ['example.org'] }), from('example.org'))[0]?.why).toEqual([
      { term: 'source: example.org' },
    ])
  })
  it('takes nothing by an empty rule', () => expect(takes(aTopic('x', {}), anArticle('anything'))).toBe(false))
  it('resolves names, aliases, slugs and slugs of old', () => {
    const registry = compileTopics(
      [aTopic('climate', null, { name: 'Climate crisis', aliases: ['Global Warming'] })],
      new Map([
        ['weather-old', 'climate-old'],
        ['climate-old', 'climate'],
        ['round', 'about'],
        ['about', 'round'],
      ]),
    )
    const climate = { slug: 'climate', name: 'Climate crisis' }
    for (const name of ['climate', 'CLIMATE CRISIS', 'global  warming', 'Weather old'])
      expect(registry.resolve(name)).toEqual(climate)
    expect(registry.resolve('round')).toBeNull()
    expect(registry.resolve('sport')).toBeNull()
  })
  it('finds terms that overlap and nest', () => {
    const topics = [['a b c'], ['b c'], ['c'], ['b c d']].map((any, index) => aTopic(`t${index}`, { any }))
    const article = anArticle('x a b c d')
    expect(
      compileTopics(topics)
        .match(article, readSections(article))
        .map(({ slug }) => slug),
    ).toEqual(['t0', 't1', 't2', 't3'])
  })
  it('answers as a plain search would, for any terms and text', () => {
    const words = fc.array(fc.constantFrom('ab', 'cd', 'ef', 'gh'), { minLength: 1, maxLength: 4 })
    const text = fc.array(fc.constantFrom('ab', 'cd', 'ef', 'gh', 'zz'), { maxLength: 30 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), text, (terms, body) => {
        const article = anArticle('', [body.join(' ')])
        const topics = terms.map((term, index) => aTopic(`t${index}`, { any: [`"${term.join(' ')}"`] }))
        const found = new Set(
          compileTopics(topics)
            .match(article, readSections(article))
            .map(({ slug }) => slug),
        )
        terms.forEach((term, index) => {
          expect(found.has(`t${index}`)).toBe(` ${body.join(' ')} `.includes(` ${term.join(' ')} `))
        })
      }),
    )
  })
  it('does not depend on the order of the registry, and never throws', () => {
    const term = fc.string({ unit: 'grapheme', maxLength: 12 })
    const rules = fc.record({
      any: fc.array(term, { maxLength: 4 }),
      all: fc.array(term, { maxLength: 2 }),
      none: fc.array(term, { maxLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 6 }), fc.string({ unit: 'binary' }), (list, text) => {
        const topics = list.map((rule, index) => aTopic(`t${index}`, rule))
        const article = anArticle(text, [list.flatMap((rule) => rule.any).join(' ')])
        const sections = readSections(article)
        expect(compileTopics(topics.toReversed()).match(article, sections)).toEqual(
          compileTopics(topics).match(article, sections),
        )
      }),
    )
  })
  it('stays linear on text made to be slow', () => {
    const article = anArticle('', ['あ'.repeat(200_000)])
    const rule = aTopic('x', { any: ['あ'.repeat(99), `${'あ'.repeat(90)}い`] })
    const start = performance.now()
    expect(takes(rule, article)).toBe(true)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

import { describe, expect, it } from 'vitest'
import { compileTopics } from '#domain/topics/compileTopics'
import { type FilingContext, fileArticle } from '#domain/topics/fileArticle'
import { anArticle, aTopic } from './aTopic.ts'

const context = (rest: Partial<FilingContext> = {}): FilingContext => ({
  explicit: [],
  matcher: compileTopics([]),
  defaults: false,
  model: null,
  ...rest,
})

describe('fileArticle', () => {
  it('makes a topic of an unknown name', () =>
    expect(fileArticle(anArticle('T'), context({ explicit: ['Économie'] }))).toEqual([
      { slug: 'economie', name: 'Économie', origin: 'explicit', score: 1, why: [] },
    ]))
  it('resolves an alias to its topic, once', () => {
    const matcher = compileTopics([aTopic('climate', null, { name: 'Climate', aliases: ['Global warming'] })])
    expect(
      fileArticle(anArticle('T'), context({ matcher, explicit: ['global warming', 'Climate'] })).map(
        ({ slug }) => slug,
      ),
    ).toEqual(['climate'])
  })
  it('passes over a name that makes no slug', () =>
    expect(fileArticle(anArticle('T'), context({ explicit: ['…'] }))).toEqual([]))
  it('puts explicit before rule before default, a slug once', () => {
    const matcher = compileTopics([aTopic('sport', { any: ['league'] }), aTopic('goals', { any: ['goal'] })])
    const article = anArticle('Premier League football: striker scored a late goal', ['The team won the match.'])
    const filed = fileArticle(article, context({ matcher, explicit: ['Goals'], defaults: true }))
    expect(filed.map(({ slug, origin }) => [slug, origin])).toEqual([
      ['goals', 'explicit'],
      ['sport', 'rule'],
    ])
  })
  it('lets the rule of a topic decide alone, also when it says no', () => {
    const article = anArticle('Premier League football: striker scored a late goal', ['The team won the match.'])
    const bySlug = (matcher: FilingContext['matcher']) =>
      fileArticle(article, context({ matcher, defaults: true })).map(({ slug }) => slug)
    expect(bySlug(compileTopics([]))).toContain('sport')
    expect(bySlug(compileTopics([aTopic('sport', { any: ['chess'] })]))).not.toContain('sport')
  })
  it('uses the name of the registry, then the one it is given', () => {
    const article = anArticle('Premier League football: striker scored a late goal', ['The team won the match.'])
    const matcher = compileTopics([aTopic('sport', null, { name: 'Sports' })])
    expect(fileArticle(article, context({ matcher, defaults: true }))[0]?.name).toBe('Sports')
    const topicNames = new Map([['sport', 'All sport']])
    expect(fileArticle(article, context({ topicNames, defaults: true }))[0]?.name).toBe('All sport')
  })
})

import { describe, expect, it } from 'vitest'
import type { ListedTopic } from '#storage/digestReader'
import { cardsMax, frontOf } from '../../../workers/digest/pages/frontOf.ts'

const topic = (slug: string, ids: readonly string[]): ListedTopic => ({
  slug,
  name: slug,
  description: '',
  articles: ids.length,
  edition: 1,
  generated_at: null,
  newest: ids.map((id) => ({ id, title: id, published_at: null, language: 'en' })),
})
const shownIn = (topics: readonly ListedTopic[]) => topics.map(({ slug, newest }) => [slug, newest.map(({ id }) => id)])

describe('frontOf', () => {
  it('shows no headline twice, and lists topics that have none of their own apart', () => {
    const { cards, others } = frontOf([
      topic('bridges', ['a', 'b']),
      topic('rivers', ['b', 'c']),
      topic('lisbon', ['a', 'c']),
    ])
    expect(shownIn(cards)).toEqual([
      ['bridges', ['a', 'b']],
      ['rivers', ['c']],
    ])
    expect(others.map(({ slug }) => slug)).toEqual(['lisbon'])
  })
  it('shows four headlines of a topic at most', () =>
    expect(frontOf([topic('bridges', ['a', 'b', 'c', 'd', 'e'])]).cards[0]?.newest).toHaveLength(4))
  it('names the topics past the last card alone', () => {
    const topics = Array.from({ length: cardsMax + 2 }, (_, n) => topic(`t${n}`, [`a${n}`]))
    const { cards, others } = frontOf(topics)
    expect([...cards, ...others].map(({ slug }) => slug)).toEqual(topics.map(({ slug }) => slug))
    expect(others).toHaveLength(2)
  })
})

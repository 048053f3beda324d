import { beforeAll, describe, expect, it } from 'vitest'
import { d1SearchIndex, type SearchQuery, searchDocument } from '#storage/searchIndex'
import { stores } from './stores.ts'

/** Ranks at most three documents, so that five with a word are too many. */
const index = d1SearchIndex(stores.SEARCH, 3)
const keep = (id: string, text: string, topics: readonly string[] = [], day = '1970-01-01') =>
  index.put([
    searchDocument(
      {
        id,
        revision: 1,
        changed_at: 0,
        title: `Note ${id}`,
        language: 'en',
        blocks: [{ id: 'b1', kind: 'paragraph', text }],
        faq: [],
      },
      topics,
      Date.parse(day),
    ),
  ])
const inOrder = async (q: string, asked: Partial<SearchQuery> = {}): Promise<readonly string[]> =>
  (await index.query({ q, limit: 10, offset: 0, ...asked })).map((hit) => hit.article_id)
const hits = async (q: string): Promise<readonly string[]> => [...(await inOrder(q))].sort()

describe('a query whose words are in more documents than can be ranked', () => {
  beforeAll(async () => {
    await keep('m1', 'The minister spoke about fishing quotas.')
    await keep('m2', 'The minister spoke about harbour fees.')
    await keep('m3', 'The minister opened a school about noon.')
    await keep('m4', 'The minister visited the lighthouse.')
    await keep('m5', 'The minister resigned over fishing quotas.')
    await keep('x1', 'A walrus slept on the pier.')
  })

  it('is chosen by the words that are rarer', async () => {
    expect(await hits('minister walrus')).toEqual(['x1'])
    expect(await hits('minister fishing')).toEqual(['m1', 'm5'])
  })

  it('finds the latest first where every word is common', async () => {
    expect(await inOrder('minister', { limit: 3 })).toEqual(['m5', 'm4', 'm3'])
    expect(await inOrder('minister', { limit: 3, offset: 3 })).toEqual(['m2', 'm1'])
  })

  it('finds all of them while they are few enough', async () => {
    expect(await hits('walrus lighthouse')).toEqual(['m4', 'x1'])
  })

  it('still honours phrases and exclusions', async () => {
    expect(await hits('minister "fishing quotas" -resigned')).toEqual(['m1'])
  })
})

describe('a stretch of time, or a topic, of a store where all words are common', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 6; n += 1)
      await keep(`s${n}`, 'A storm came over the sea.', n === 2 ? ['sea-fare', 'coast'] : ['sea'], `2023-11-0${n}`)
    await keep('s7', 'A storm came over the sea.', ['sea'], '1966-02-03')
  })
  const day = (text: string): number => Date.parse(text)

  it('is found however old it is', async () => {
    expect(await inOrder('storm', { from: day('2023-11-01'), before: day('2023-11-03') })).toEqual(['s2', 's1'])
    expect(await inOrder('storm', { before: day('1970-01-01') })).toEqual(['s7'])
  })
  it('is found by the topic’s whole slug alone', async () => {
    expect(await inOrder('storm', { topic: 'sea-fare' })).toEqual(['s2'])
    expect(await inOrder('storm', { topic: 'coast' })).toEqual(['s2'])
    expect(await inOrder('storm', { topic: 'sea' })).toEqual(['s6', 's5', 's4', 's3', 's1', 's7'])
    expect(await inOrder('storm', { topic: '"sea" OR' })).toEqual([])
  })
  it('follows an article whose date changes', async () => {
    await keep('s1', 'A storm came over the sea.', ['sea'], '2024-01-01')
    expect((await inOrder('storm'))[0]).toBe('s1')
    expect(await inOrder('storm', { before: day('2023-11-02'), from: day('2023-11-01') })).toEqual([])
  })
  it('does not find a word in the names of topics', async () => expect(await inOrder('fare')).toEqual([]))
})

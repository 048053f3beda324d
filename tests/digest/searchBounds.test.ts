import { beforeAll, describe, expect, it } from 'vitest'
import { d1SearchIndex, searchDocument } from '#storage/searchIndex'
import { stores } from './stores.ts'

/** Ranks at most three documents, so that five with a word are too many. */
const index = d1SearchIndex(stores.SEARCH, 3)
const keep = (id: string, text: string) =>
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
      [],
      0,
    ),
  ])
const hits = async (q: string): Promise<readonly string[]> =>
  (await index.query({ q, limit: 10, offset: 0 })).map((hit) => hit.article_id).sort()

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

  it('finds the latest where every word is common', async () => {
    expect(await hits('minister')).toEqual(['m3', 'm4', 'm5'])
  })

  it('finds all of them while they are few enough', async () => {
    expect(await hits('walrus lighthouse')).toEqual(['m4', 'x1'])
  })

  it('still honours phrases and exclusions', async () => {
    expect(await hits('minister "fishing quotas" -resigned')).toEqual(['m1'])
  })
})

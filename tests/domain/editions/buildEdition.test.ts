import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEdition } from '../../../shared/domain/editions/buildEdition.ts'
import { editionHash } from '../../../shared/domain/editions/editionHash.ts'
import { anEditionArticle } from './anEditionArticle.ts'

const topic = { slug: 'harbour', name: 'Harbour', description: '' }

const bridge = anEditionArticle(
  'art-bridge-1',
  [
    'The Halden bridge closed to lorries on Monday after inspectors found cracks in two of its cables.',
    'Engineers from Norcable will replace both cables by the end of the month.',
  ],
  { title: 'Halden bridge closed to lorries after cracks found', source_key: 'a.example' },
)
const bridgeElsewhere = anEditionArticle(
  'art-bridge-2',
  [
    'Cracks in two cables have closed the Halden bridge to lorries, inspectors said.',
    'Norcable engineers are to replace the cables this month.',
  ],
  { title: 'Cracked cables close Halden bridge to lorries', published_at: '2023-11-16', source_key: 'b.example' },
)
const festival = anEditionArticle(
  'art-festival',
  ['The herring festival drew twenty thousand visitors to the old market.', 'Organisers had expected half as many.'],
  { title: 'Record crowd at herring festival', published_at: '2023-11-14', source_key: 'a.example' },
)
const ferry = anEditionArticle(
  'art-ferry',
  ['Tickets for the night ferry go on sale on 1 December 2023.', 'Cabins cost 80 euros.'],
  {
    title: 'Night ferry returns',
    published_at: '2023-11-13',
    faq: [{ id: 'q1', question: 'How much is a cabin?', answer: 'A cabin costs 80 euros.' }],
  },
)
const all = [bridge, bridgeElsewhere, festival, ferry]

describe('buildEdition', () => {
  it('groups the articles of one event, newest story first', () => {
    const { content } = buildEdition(topic, all)
    expect(content.stories.map(({ articles }) => articles.map(({ id }) => id).sort())).toEqual([
      ['art-bridge-1', 'art-bridge-2'],
      ['art-festival'],
      ['art-ferry'],
    ])
    expect(content.counts).toEqual({ articles: 4, stories: 3, sources: 2 })
  })

  it('says why articles are one story', () => {
    const story = buildEdition(topic, all).content.stories[0]
    expect(story?.why?.terms).toContain('cables')
    expect(story?.why?.similarity).toBeGreaterThan(0.1)
  })

  it('names a story after its first article', () => {
    expect(buildEdition(topic, all).content.stories[0]?.id).toBe('art-bridge-1')
  })

  it('is the same for every order of the articles', () => {
    const expected = editionHash(buildEdition(topic, all).content)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(editionHash(buildEdition(topic, shuffled).content)).toBe(expected)
      }),
    )
  })

  it('summarises in sentences that stand in the articles word for word', () => {
    const { summary } = buildEdition(topic, all).content
    expect(summary.length).toBeGreaterThan(2)
    for (const { text, article, block } of summary) {
      const source = all.find(({ id }) => id === article)
      expect(source?.features.sentences.some((sentence) => sentence.block === block && sentence.text === text)).toBe(
        true,
      )
    }
  })

  it('shows articles of equal content once, the earliest published of them', () => {
    const copy = { ...bridge, id: 'art-copy', published_at: '2023-11-17', sort_at: Date.parse('2023-11-17') }
    const { content, dropped } = buildEdition(topic, [copy, bridge])
    expect(content.stories.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(['art-bridge-1'])
    expect(dropped).toEqual({ duplicate: 1 })
  })

  it('puts a pinned story first', () => {
    const { stories } = buildEdition(topic, [...all.slice(0, 3), { ...ferry, pinned: true }]).content
    expect(stories[0]?.id).toBe('art-ferry')
  })

  it('lets a story fall back once others have changed', () => {
    const changed = {
      ...festival,
      last_change: Date.parse('2023-11-20'),
      corrected: true,
      correction: 'Visitors recounted.',
    }
    const { stories } = buildEdition(topic, [bridge, bridgeElsewhere, changed]).content
    expect(stories[0]?.id).toBe('art-festival')
    expect(stories[0]?.articles[0]).toMatchObject({ corrected: true, correction: 'Visitors recounted.' })
  })

  it('keeps the newest articles and counts what it left out', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      anEditionArticle(`art-${index + 100}`, [`Report number ${index} on matter m${index} of place p${index}.`], {
        published_at: null,
        sort_at: index,
      }),
    )
    const { content, dropped } = buildEdition(topic, many)
    expect(content.counts.articles).toBe(50)
    expect(dropped).toEqual({ older: 10 })
  })

  it('makes an edition of no articles', () => {
    expect(buildEdition(topic, []).content).toMatchObject({ summary: [], stories: [], counts: { articles: 0 } })
  })
})

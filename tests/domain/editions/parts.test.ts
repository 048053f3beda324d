import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../shared/domain/edition.ts'
import { buildEdition } from '../../../shared/domain/editions/buildEdition.ts'
import { buildTimeline } from '../../../shared/domain/editions/buildTimeline.ts'
import { canonicalJson } from '../../../shared/domain/editions/canonicalJson.ts'
import { changesBetween } from '../../../shared/domain/editions/changesBetween.ts'
import { editionHash } from '../../../shared/domain/editions/editionHash.ts'
import { mergeEntities } from '../../../shared/domain/editions/mergeEntities.ts'
import { relatedTopics } from '../../../shared/domain/editions/relatedTopics.ts'
import { storyLead } from '../../../shared/domain/editions/storyLead.ts'
import { anEditionArticle } from './anEditionArticle.ts'

describe('canonicalJson', () => {
  it('sorts keys and leaves undefined out', () =>
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'ü' })).toBe('{"a":"ü","b":[1,{"d":null}]}'))
})

describe('buildTimeline', () => {
  it('lists sentences that name one day, by date', () => {
    const article = anEditionArticle('a', [
      'The bridge opened to traffic on 3 May 2021.',
      'Inspectors first found rust on its cables on 12 March 2019.',
      'The bridge closes between 9 and 10 June.',
      'He was born on 1 April 1950.',
      'By Ann Example, 14 November 2023',
      'Last updated on 14 November 2023 by the newsroom of Halden.',
      'If you join on 1 October 2023, half of the fee is yours.',
    ])
    expect(buildTimeline([article])).toEqual([
      { date: '2019-03-12', text: 'Inspectors first found rust on its cables on 12 March 2019.', article: 'a' },
      { date: '2021-05-03', text: 'The bridge opened to traffic on 3 May 2021.', article: 'a' },
    ])
  })
  it('tells an event once', () => {
    const first = anEditionArticle('a', [
      'The bridge opened to traffic on 3 May 2021.',
      'Rust was found on 12 March 2019.',
    ])
    const second = anEditionArticle('b', ['To traffic the bridge opened on 3 May 2021.'])
    expect(buildTimeline([first, second]).map(({ article }) => article)).toEqual(['a', 'a'])
  })
  it('is empty for a single date', () =>
    expect(buildTimeline([anEditionArticle('a', ['The bridge opened to traffic on 3 May 2021.'])])).toEqual([]))
})

describe('mergeEntities', () => {
  it('adds up what several articles name, those that most name first', () => {
    expect(
      mergeEntities([
        [
          { name: 'Norcable', kind: 'organisation', count: 5 },
          { name: 'Siv Dahl', kind: 'person', count: 1 },
        ],
        [{ name: 'Siv Dahl', kind: 'person', count: 2 }],
      ]),
    ).toEqual([
      { name: 'Siv Dahl', kind: 'person', count: 3 },
      { name: 'Norcable', kind: 'organisation', count: 5 },
    ])
  })
})

describe('relatedTopics', () => {
  it('counts the articles two topics share', () => {
    const topics = (...slugs: string[]) => ({ topics: slugs.map((slug) => ({ slug, name: slug.toUpperCase() })) })
    expect(relatedTopics('sea', [topics('sea', 'ice'), topics('sea', 'air', 'ice'), topics('sea')])).toEqual([
      { slug: 'ice', name: 'ICE', shared: 2 },
      { slug: 'air', name: 'AIR', shared: 1 },
    ])
  })
})

describe('storyLead', () => {
  it('is the first sentence that stands alone and is not the title again', () => {
    const lead = (title: string, ...paragraphs: string[]) => storyLead(anEditionArticle('a', paragraphs, { title }))
    expect(lead('Harbour approved', 'By Ann Example', 'The council approved the harbour.')).toBe(
      'The council approved the harbour.',
    )
    expect(
      lead(
        'The council approved the harbour',
        'The council approved the harbour. Work starts in the spring of next year.',
      ),
    ).toBe('Work starts in the spring of next year.')
  })
})

const topic = { slug: 'sea', name: 'Sea', description: '' }
const editionOf = (...articles: Parameters<typeof buildEdition>[1]): Edition => {
  const { content, dropped } = buildEdition(topic, articles)
  return {
    ...content,
    edition: 1,
    hash: editionHash(content),
    window: { kind: 'latest', from: null, to: null },
    generated_at: '',
    sequence: 1,
    dropped,
  }
}

describe('changesBetween', () => {
  const kept = anEditionArticle('kept', ['The council approved the harbour.'])
  const gone = anEditionArticle('gone', ['Bus drivers strike in Tarn.'], {
    faq: [{ id: 'q1', question: 'How long?', answer: 'Two days.' }],
  })
  const added = anEditionArticle('added', ['A storm is coming from the north.'], {
    faq: [{ id: 'q2', question: 'When?', answer: 'Tonight.' }],
  })

  it('names what is new, revised, withdrawn, and the changes of the FAQ', () => {
    const revised = anEditionArticle('kept', ['The council approved the harbour at last.'])
    const changes = changesBetween(editionOf(kept, gone), editionOf(revised, added))
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    expect(ids(changes.new)).toEqual(['added'])
    expect(ids(changes.revised)).toEqual(['kept'])
    expect(ids(changes.withdrawn)).toEqual(['gone'])
    expect(changes.faq).toEqual({
      added: [{ id: 'q2', question: 'When?' }],
      changed: [],
      removed: [{ id: 'q1', question: 'How long?' }],
    })
  })

  it('tells what left the window from what was withdrawn', () => {
    const changes = changesBetween(editionOf(kept, gone), editionOf(kept), () => false)
    expect(changes.withdrawn).toEqual([])
    expect(changes.left.map(({ id }) => id)).toEqual(['gone'])
  })

  it('finds nothing between equal editions', () => {
    const changes = changesBetween(editionOf(kept, gone), editionOf(gone, kept))
    expect([changes.new, changes.revised, changes.withdrawn, changes.left].flat()).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { answersConflict } from '../../../shared/domain/editions/answersConflict.ts'
import type { EditionArticle } from '../../../shared/domain/editions/editionArticle.ts'
import { questionKey, sameQuestion } from '../../../shared/domain/editions/questionKey.ts'
import { rollUpFaq as rollUp } from '../../../shared/domain/editions/rollUpFaq.ts'
import { anEditionArticle } from './anEditionArticle.ts'

/** Articles of one story. */
const rollUpFaq = (articles: readonly EditionArticle[], language: string, entriesMax: number) =>
  rollUp([{ id: 'story', articles }], language, entriesMax)

const asking = (id: string, last_change: number, entries: readonly (readonly [question: string, answer: string])[]) =>
  anEditionArticle(id, [], {
    last_change,
    faq: entries.map(([question, answer], index) => ({ id: `${id}-${index}`, question, answer })),
  })

describe('rollUpFaq', () => {
  it('merges one question over articles, the newest answer first', () => {
    const { entries } = rollUpFaq(
      [
        asking('old', 1, [['How long is the bridge?', 'It is 400 metres long.']]),
        asking('new', 2, [['How long is the Bridge ?', 'It is 420 metres long.']]),
      ],
      'en',
      10,
    )
    expect(entries).toEqual([
      {
        id: 'new-0',
        question: 'How long is the Bridge ?',
        answer: 'It is 420 metres long.',
        article: 'new',
        also: [{ answer: 'It is 400 metres long.', article: 'old', conflicts: true }],
      },
    ])
  })

  it('merges a vague question of two stories only if it is answered there in the same words', () => {
    const inStories = (left: string, right: string) =>
      rollUp(
        [
          { id: 'storm', articles: [asking('a', 1, [['How can I help?', left]])] },
          { id: 'flood', articles: [asking('b', 2, [['How can I help?', right]])] },
        ],
        'en',
        10,
      ).entries
    const [entry, ...others] = inStories(
      'The relief fund takes gifts of money but not of blankets.',
      'The relief fund takes gifts of money, but no blankets.',
    )
    expect(others).toEqual([])
    expect(entry).toMatchObject({ article: 'b', also: [{ article: 'a', conflicts: false }] })
    expect(inStories('Call the town hall of Halden before noon.', 'Give blood at the hospital in Tarn.')).toHaveLength(
      2,
    )
    expect(
      inStories(
        'The relief fund takes gifts of 5 crowns and more.',
        'The relief fund takes gifts of 9 crowns and more.',
      ),
    ).toHaveLength(2)
    expect(inStories('Yes.', 'Yes.')).toHaveLength(2)
  })

  it('gives each entry an id of its own, whatever the order of the stories', () => {
    const costing = (id: string, answer: string) => {
      const faq = [{ id: 'q-cost', question: 'What does it cost?', answer }]
      return { id, articles: [anEditionArticle(id, [], { faq })] }
    }
    const stories = [costing('ferry', 'Four crowns.'), costing('bridge', 'Ten crowns.')]
    const idsOf = (entries: readonly Readonly<{ id: string; article: string }>[]) =>
      new Map(entries.map(({ id, article }) => [article, id]))
    const ids = idsOf(rollUp(stories, 'en', 10).entries)
    expect(ids.get('bridge')).toBe('q-cost')
    expect(ids.get('ferry')).toMatch(/^q-cost-[a-z0-9]{8}$/)
    expect(idsOf(rollUp(stories.toReversed(), 'en', 10).entries)).toEqual(ids)
  })

  it('leaves an answer of thousands of words to its article, and says so', () => {
    const long = 'The bridge is long. '.repeat(300)
    const { entries, left_out } = rollUpFaq(
      [
        asking('long', 2, [['How long is the bridge?', long]]),
        asking('short', 1, [['How long is the bridge?', 'It is 400 metres long.']]),
      ],
      'en',
      10,
    )
    expect(entries).toMatchObject([{ answer: 'It is 400 metres long.', also: [] }])
    expect(left_out).toBe(1)
  })

  it('does not repeat an equal answer', () => {
    const { entries } = rollUpFaq(
      [asking('a', 1, [['Is it open?', 'Yes.']]), asking('b', 2, [['Is it open?', 'YES.']])],
      'en',
      10,
    )
    expect(entries[0]?.also).toEqual([])
  })

  it('prefers an answer to a pointer elsewhere', () => {
    const { entries } = rollUpFaq(
      [asking('a', 1, [['Is it open?', 'Yes, every day.']]), asking('b', 2, [['Is it open?', 'See our website.']])],
      'en',
      10,
    )
    expect(entries[0]?.answer).toBe('Yes, every day.')
  })

  it('puts what more articles ask first and counts what it leaves out', () => {
    const { entries, left_out } = rollUpFaq(
      [
        asking('a', 1, [
          ['Who pays for it?', 'The town.'],
          ['Is it open?', 'Yes.'],
        ]),
        asking('b', 2, [['Is it open?', 'No.']]),
      ],
      'en',
      1,
    )
    expect(entries.map(({ question }) => question)).toEqual(['Is it open?'])
    expect(entries[0]?.also[0]?.conflicts).toBe(true)
    expect(left_out).toBe(1)
  })
})

describe('rollUpFaq over stories', () => {
  const over = (question: string) =>
    rollUp(
      ['ferry', 'wine'].map((id, index) => ({ id, articles: [asking(id, index, [[question, `Answer ${index}.`]])] })),
      'en',
      10,
    ).entries.length
  it('merges a question that names its subject', () => expect(over('How do I renew my passport?')).toBe(1))
  it('knows such questions in other languages', () => {
    const { generic } = questionKey('Wie hoch ist der Schaden?', 'de')
    expect(generic).toBe(true)
  })
  it('keeps questions apart that any story answers in its own way', () => {
    for (const question of ['What does it cost?', 'How high is the damage?', 'When does it open?', 'Is it safe?'])
      expect(over(question)).toBe(2)
  })
})

describe('sameQuestion', () => {
  const same = (left: string, right: string) => sameQuestion(questionKey(left, 'en'), questionKey(right, 'en'))
  it('sees through case, stops and inflection', () => {
    expect(same('How do I renew my passport?', 'how do I renew my passports')).toBe(true)
    expect(same('What does the ticket cost?', 'What do tickets cost?')).toBe(true)
  })
  it('tells different questions apart', () => {
    expect(same('When does the shop open?', 'Where does the shop open?')).toBe(false)
    expect(same('How do I open an account?', 'How do I close an account?')).toBe(false)
    expect(same('Can Rust call C?', 'Can C call Rust?')).toBe(false)
    expect(same('Is version 2 supported?', 'Is version 3 supported?')).toBe(false)
    expect(same('Can I pay by card?', 'Can I not pay by card?')).toBe(false)
    expect(same('How long does shipping to Norway take?', 'How long does shipping to Sweden take?')).toBe(false)
  })
})

describe('answersConflict', () => {
  const conflict = (question: string, left: string, right: string) => answersConflict(question, left, right, 'en')
  it('marks yes against no', () => expect(conflict('Is it open?', 'Yes, daily.', 'No. It is closed.')).toBe(true))
  it('marks different figures of one thing', () => {
    expect(conflict('What does it cost?', 'It costs 5 euros.', 'Entry is 7 euros.')).toBe(true)
    expect(conflict('How many people left?', 'About 2,400.', 'About 3,100 by Thursday.')).toBe(true)
  })
  it('marks different days', () =>
    expect(conflict('When does it open?', 'On 3 May 2023.', 'It opens on 4 May 2023.')).toBe(true))
  it('lets answers stand that say the same in other words', () => {
    expect(conflict('What does it cost?', 'It costs 1,200 euros.', '1200 euros for adults.')).toBe(false)
    expect(conflict('Is it open?', 'Yes.', 'It is open all year, 10 hours a day.')).toBe(false)
    expect(conflict('Who knows?', 'No one knows.', 'Yes, we do not know.')).toBe(false)
  })
})

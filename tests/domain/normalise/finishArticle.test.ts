import { describe, expect, it } from 'vitest'
import type { NormalisedArticle } from '#domain/article'
import { normalise } from '#domain/normalise/normalise'
import type { Submission } from '#domain/submission'

const context = { now: Date.parse('2023-11-15T12:00:00Z'), timeZone: 'UTC' }
const content = 'Last ferry leaves Marrow\n\n15 November 2023\n\nThe last ferry of the season left the island at noon.'

const article = (given: Partial<Submission>): NormalisedArticle => {
  const result = normalise({ content, format: 'text', ...given }, context)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
const codes = ({ warnings }: NormalisedArticle): string[] => warnings.map(({ code }) => code)

describe('normalise', () => {
  it('says how every field came to be', () => {
    expect(article({}).provenance).toEqual({ title: 'extracted', published_at: 'extracted', language: 'inferred' })
    expect(
      article({ title: 'Ferry leaves Marrow', published_at: '2023-11-15', language: 'en', authors: ['Jane Doe'] })
        .provenance,
    ).toEqual({
      title: 'explicit',
      published_at: 'explicit',
      language: 'explicit',
      authors: 'explicit',
    })
  })

  it('lays what is given over what is found, and reports what differs', () => {
    const given = article({ title: 'The last ferry leaves the island of Marrow', published_at: '2023-11-14' })
    expect([given.title, given.published_at]).toEqual(['The last ferry leaves the island of Marrow', '2023-11-14'])
    expect(codes(given)).toEqual(['title_differs', 'date_differs'])
    expect(given.blocks).toHaveLength(1)
  })

  it('reports found writers, sources and addresses that others were given for', () => {
    const page =
      '<html><head><meta name="author" content="Ann Lee"><meta property="og:site_name" content="The Courier"><link rel="canonical" href="https://courier.example/a"></head><body><p>The ferry came back.</p></body></html>'
    const told = { content: page, format: 'html' as const }
    const given = article({ ...told, authors: ['Bob Ray'], source: { name: 'Wire' }, url: 'https://wire.example/1' })
    expect(given.warnings.filter(({ code }) => code.includes('differ'))).toEqual([
      { code: 'authors_differ', detail: 'the content says Ann Lee', field: 'authors' },
      { code: 'source_differs', detail: 'the content says The Courier', field: 'source' },
      { code: 'url_differs', detail: 'the content says https://courier.example/a', field: 'url' },
    ])
    const same = article({
      ...told,
      authors: ['ANN LEE'],
      source: { name: 'the courier' },
      url: 'https://www.courier.example/a/',
    })
    expect(codes(same).filter((code) => code.includes('differ'))).toEqual([])
    const byline = article({ content: 'By Ann Lee\n\nThe ferry came back on Monday.', authors: ['Bob Ray'] })
    expect(codes(byline)).toContain('authors_differ')
  })

  it('takes the title from what was taken out where nothing is left', () => {
    expect(article({ content: 'Read also: Storm hits port' }).title).toBe('Read also: Storm hits port')
  })

  it('keeps a first line that is no version of the given title', () => {
    const given = article({ title: 'Winter comes' })
    expect(given.blocks.map(({ text }) => text)[0]).toBe('Last ferry leaves Marrow')
  })

  it('refuses a given date that cannot be read', () => {
    expect(normalise({ content, published_at: 'soon' }, context)).toEqual({
      ok: false,
      error: { reason: 'date_unreadable', field: 'published_at', value: 'soon' },
    })
  })

  it('holds an instant to come and a day later than tomorrow', () => {
    expect(article({ published_at: '2023-11-15T12:00:01Z' }).status).toBe('held')
    expect(article({ published_at: '2023-11-15T14:00:00+02:00' }).status).toBe('published')
    expect(article({ published_at: '2023-11-16' }).status).toBe('published')
    const held = article({ published_at: '2023-11-17' })
    expect([held.status, codes(held).at(-1)]).toEqual(['held', 'date_in_future'])
  })

  it('reads an ambiguous given date by the text, and says so', () => {
    const american = 'The ferry company will honor tickets at the Center Street terminal, about 12 percent of them.'
    expect(article({ content: american, published_at: '05/11/2023' }).published_at).toBe('2023-05-11')
    const given = article({ published_at: '05/11/2023' })
    expect([given.published_at, codes(given)]).toEqual(['2023-11-05', ['date_ambiguous', 'date_differs']])
  })

  it('infers a title, marks it and warns of it', () => {
    const inferred = article({ content: 'The last ferry left. It will be back in March.' })
    expect([inferred.title, inferred.provenance.title, codes(inferred)]).toEqual([
      'The last ferry left.',
      'inferred',
      ['title_inferred'],
    ])
  })

  it('takes given FAQ entries first and adds what the content asks besides', () => {
    const text = `${content}\n\nFAQ\n\nQ: When does it sail?\nA: In March.\n\nQ: Who sails it?\nA: The captain.`
    const { faq } = article({ content: text, faq: [{ question: 'When does it sail?', answer: 'In spring.' }] })
    expect(faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['When does it sail?', 'In spring.'],
      ['Who sails it?', 'The captain.'],
    ])
  })

  it('numbers the blocks from b1', () => expect(article({}).blocks.map(({ id }) => id)).toEqual(['b1']))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForeignJson } from '#domain/json/readForeignJson'

describe('readForeignJson', () => {
  it('reads a body, a title, a date and a FAQ by their common names', () =>
    expect(
      readForeignJson({
        headline: 'Ink',
        bodyHtml: '<p>It dries.</p>',
        publishedAt: '2026-11-20',
        faqs: [{ q: 'How fast?', a: 'In a minute.' }, { q: 'And then?' }],
      }),
    ).toEqual({
      title: 'Ink',
      content: '<p>It dries.</p>',
      published_at: '2026-11-20',
      faq: [{ question: 'How fast?', answer: 'In a minute.' }],
    }))

  it('joins a body that comes as a list of paragraphs', () =>
    expect(readForeignJson({ text: ['Rain.', 'Sun.'] })).toEqual({ content: 'Rain.\n\nSun.' }))

  it('leaves out a field that is not in the form of a submission', () =>
    expect(readForeignJson({ body: 'Rain.', url: 'nowhere', lang: 'not a language' })).toEqual({ content: 'Rain.' }))

  it('is null where nothing is a body', () => expect(readForeignJson({ title: 'Rain', tags: [] })).toBeNull())

  it('never throws', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readForeignJson(value)
        readForeignJson({ body: 'x', faq: value })
      }),
    ))
})

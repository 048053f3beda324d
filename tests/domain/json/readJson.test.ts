import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '#domain/json/readJson'
import { submissionSchema } from '#domain/submission'

const read = (value: unknown) => {
  const submissions = readJson(JSON.stringify(value))
  return submissions.ok ? submissions.value : submissions.error
}
const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The harbour &amp; the sea',
  articleBody: 'Ferries run again.\n\nPrices stay.',
  datePublished: '2023-11-15T08:30:00+01:00',
  dateModified: '2023-11-16',
  author: [{ '@type': 'Person', name: 'Ann Reyes' }, 'Bo'],
  publisher: { '@type': 'Organization', name: 'Harbour News', url: 'https://harbour.example' },
  mainEntityOfPage: { '@id': 'https://harbour.example/ferries' },
  inLanguage: 'en',
  articleSection: 'Sea',
}
const faqPage = {
  '@type': 'FAQPage',
  mainEntity: [
    {
      '@type': 'Question',
      name: 'Is it free?',
      acceptedAnswer: { '@type': 'Answer', text: '<p>Yes.</p><p>For <b>all</b>.</p>' },
    },
    { '@type': 'Question', name: 'No answer?' },
  ],
}

describe('readJson', () => {
  it('reads a Submission', () =>
    expect(read({ content: 'Ferries.', title: 'Harbour' })).toEqual([{ content: 'Ferries.', title: 'Harbour' }]))
  it('reads an array of Submissions', () => expect(read([{ content: 'One.' }, { content: 'Two.' }])).toHaveLength(2))
  it('says which of them is not valid, and where', () =>
    expect(read([{ content: 'One.' }, { content: 'Two.', title: 7 }])).toMatchObject({
      reason: 'json_without_article',
      detail: expect.stringMatching(/^\/1\/title: /),
    }))
  it('reads a JSON Feed', () =>
    expect(
      read({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{ id: '1', content_text: 'One.' }] }),
    ).toMatchObject([{ content: 'One.', id: '1' }]))
  it('reads a JSON-LD article', () =>
    expect(read(article)).toEqual([
      {
        content: article.articleBody,
        format: 'text',
        url: 'https://harbour.example/ferries',
        title: 'The harbour & the sea',
        authors: ['Ann Reyes', 'Bo'],
        language: 'en',
        published_at: '2023-11-15T08:30:00+01:00',
        modified_at: '2023-11-16',
        source: { name: 'Harbour News', url: 'https://harbour.example/' },
        topics: ['Sea'],
      },
    ]))
  it('reads a body with markup as HTML', () =>
    expect(read({ ...article, articleBody: '<p>Ferries.</p>' })).toMatchObject([{ format: 'html' }]))
  it('finds the article in a graph', () =>
    expect(
      read({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['BlogPosting'], articleBody: 'Text.' }] }),
    ).toHaveLength(1))
  it('finds articles in an item list', () =>
    expect(read([{ '@type': 'ItemList', itemListElement: [{ item: article }, { item: article }] }])).toHaveLength(2))
  it('gives the FAQ beside an article to that article', () =>
    expect(read({ '@graph': [article, faqPage] })).toMatchObject([
      { title: 'The harbour & the sea', faq: [{ question: 'Is it free?', answer: 'Yes.\n\nFor all.' }] },
    ]))
  it('makes an article of a FAQPage that stands alone', () =>
    expect(read({ ...faqPage, name: 'Tickets' })).toMatchObject([
      { title: 'Tickets', content: 'FAQ\n\nQ: Is it free?\nA: Yes.\n\nFor all.', faq: [{ question: 'Is it free?' }] },
    ]))

  for (const value of [
    null,
    7,
    'text',
    [],
    {},
    { title: 'x' },
    { '@type': 'WebSite', name: 'x' },
    { '@type': 'NewsArticle' },
  ])
    it(`finds no article in ${JSON.stringify(value)}`, () =>
      expect(read(value)).toMatchObject({ reason: 'json_without_article' }))
  it('refuses what is no JSON', () => {
    const refused = readJson('{"content":')
    expect(refused.ok ? 'read' : refused.error.reason).toBe('json_malformed')
  })

  it('never throws, and makes only valid submissions', () => {
    const keys = fc.constantFrom(
      '@type',
      '@graph',
      'articleBody',
      'headline',
      'author',
      'publisher',
      'mainEntity',
      'name',
      'url',
      'x',
    )
    const values = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('NewsArticle', 'FAQPage', 'a', '', 'https://x.example/'),
        fc.integer(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('any'), { maxLength: 4 }),
      map: fc.dictionary(keys, tie('any')),
    })).any
    fc.assert(
      fc.property(values, (value) => {
        const submissions = readJson(JSON.stringify(value))
        for (const submission of submissions.ok ? submissions.value : [])
          expect(submissionSchema.safeParse(submission).success).toBe(true)
      }),
    )
  })
  it('survives a document that is nested without end', () => {
    expect(readJson(`${'['.repeat(500_000)}${']'.repeat(500_000)}`).ok).toBe(false)
    expect(readJson('{"@graph":'.repeat(50_000)).ok).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '#domain/normalise/markup/frontMatter'
import { frontMatterDraft } from '#domain/normalise/markup/frontMatterDraft'

describe('splitFrontMatter', () => {
  it('parts YAML from the text below it', () =>
    expect(splitFrontMatter('---\ntitle: Ink\ntags: [a, b]\n---\nIt dries.')).toEqual({
      fields: { title: 'Ink', tags: ['a', 'b'] },
      body: 'It dries.',
    }))

  it('reads YAML that does not parse line by line', () =>
    expect(splitFrontMatter('---\ntitle: Ink: a history\ntags:\n  - a\n  - b\n---\nIt dries.').fields).toEqual({
      title: 'Ink: a history',
      tags: ['a', 'b'],
    }))

  it('reads simple TOML', () =>
    expect(splitFrontMatter('+++\ntitle = "Ink"\ntags = ["a", "b"]\n+++\nIt dries.').fields).toEqual({
      title: 'Ink',
      tags: ['a', 'b'],
    }))

  it('takes rules between paragraphs for rules', () => {
    const text = '---\nFirst it rained.\n\nThen it stopped.\n---\nAnd so on.'
    expect(splitFrontMatter(text)).toEqual({ fields: {}, body: text })
  })

  it('does not follow aliases that grow without bound', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [at, name] of [...'bcdefgh'].entries()) {
      levels.push(`${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(8)}*${'abcdefgh'[at]}]`)
    }
    const { fields } = splitFrontMatter(`---\n${levels.join('\n')}\ntitle: Bomb\n---\nText.`)
    expect(JSON.stringify(fields).length).toBeLessThan(2_000)
    expect(fields.title).toBe('Bomb')
  })
})

describe('frontMatterDraft', () => {
  it('knows the fields by many names', () => {
    const draft = frontMatterDraft({
      Headline: 'Ink',
      author: { name: 'Ann Lee' },
      'publish-date': '15 November 2023',
      lastmod: '2023-11-16T08:00:00Z',
      canonical_url: 'https://Ink.example/a?utm_source=x',
      source: 'The Quill',
      faq: [{ q: 'Does it dry?', a: 'Yes.' }],
    })
    expect(draft.title?.value).toBe('Ink')
    expect(draft.authors?.value).toEqual(['Ann Lee'])
    expect(draft.published_at?.value).toBe('2023-11-15')
    expect(draft.modified_at?.value).toBe('2023-11-16T08:00:00Z')
    expect(draft.url?.value).toBe('https://ink.example/a')
    expect(draft.source?.value).toEqual({ name: 'The Quill', url: null })
    expect(draft.faq).toEqual([{ question: 'Does it dry?', answer: 'Yes.' }])
    expect(draft.warnings).toEqual([])
  })

  it('reports fields that have no place, and dates that cannot be read', () =>
    expect(frontMatterDraft({ tags: ['a', 'b'], date: 'soon' }).warnings).toEqual([
      { code: 'date_unreadable', detail: 'soon', field: 'published_at' },
      { code: 'front_matter_unused', detail: 'tags: a, b' },
    ]))
})

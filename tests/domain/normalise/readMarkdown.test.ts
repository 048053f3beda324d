import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '#domain/normalise/readMarkdown'

const summaryOf = (markdown: string) => {
  const draft = readMarkdown(markdown)
  return {
    title: draft.title?.value,
    authors: draft.authors?.value,
    published_at: draft.published_at?.value,
    language: draft.language?.value,
    blocks: draft.blocks.map(({ kind, text }) => `${kind}: ${text}`),
  }
}

describe('readMarkdown', () => {
  it('reads headings, lists, quotes, code and tables', () =>
    expect(
      summaryOf(
        '# Ink\n\nIt *dries*.\n\n- black\n- blue\n\n> Write!\n\n```\nlet a\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      ),
    ).toMatchObject({
      title: 'Ink',
      blocks: ['paragraph: It dries.', 'list: black\nblue', 'quote: Write!', 'code: let a', 'table: a | b\n1 | 2'],
    }))

  it('puts what front matter says before what the text says', () =>
    expect(
      summaryOf(
        '---\ntitle: "Ink: a history"\ndate: 2023-11-15\nauthors: [Ann Lee, Bob Ray]\nlang: en-GB\n---\n# Ink\n\nIt dries.',
      ),
    ).toMatchObject({
      title: 'Ink: a history',
      published_at: '2023-11-15',
      authors: ['Ann Lee', 'Bob Ray'],
      language: 'en',
    }))

  it('keeps a heading that says something else than the title of the front matter', () =>
    expect(summaryOf('---\ntitle: Ink\n---\n# Of quills\n\nIt dries.').blocks).toEqual([
      'heading: Of quills',
      'paragraph: It dries.',
    ]))

  it('reads a date and byline under the title', () =>
    expect(summaryOf('# Storm hits port\n\n*By Ann Lee, 15 November 2023*\n\nThe storm came at night.')).toEqual({
      title: 'Storm hits port',
      authors: ['Ann Lee'],
      published_at: '2023-11-15',
      language: undefined,
      blocks: ['paragraph: The storm came at night.'],
    }))

  it('reads HTML within Markdown', () =>
    expect(summaryOf('Before.\n\n<p>Within <b>it</b>.</p>\n\nAfter.').blocks).toEqual([
      'paragraph: Before.',
      'paragraph: Within it.',
      'paragraph: After.',
    ]))

  it('never throws and always gives the same', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '---\n',
              '# ',
              '- ',
              '> ',
              '|',
              '`',
              '**',
              '[',
              '](',
              '<p>',
              '\n',
              '\n\n',
              'a: &a [*a]\n',
              '+++\n',
              '\t',
            ),
            fc.string({ unit: 'binary', maxLength: 12 }),
          ),
          { maxLength: 40 },
        ),
        (pieces) => {
          const markdown = pieces.join('')
          expect(readMarkdown(markdown)).toEqual(readMarkdown(markdown))
        },
      ),
      { numRuns: 150 },
    ))
})

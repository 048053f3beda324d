import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft'
import { readHtml } from '#domain/normalise/readHtml'

const pages = join(import.meta.dirname, '../../pages')

const shown = (draft: Draft) => ({
  title: draft.title?.value ?? null,
  authors: draft.authors?.value ?? [],
  published_at: draft.published_at?.value ?? null,
  modified_at: draft.modified_at?.value ?? null,
  language: draft.language?.value ?? null,
  url: draft.url?.value ?? null,
  source: draft.source?.value ?? null,
  blocks: draft.blocks.map((block) => `${block.kind}: ${block.kind === 'image' ? block.url : block.text}`),
  faq: draft.faq,
  warnings: draft.warnings.map(({ code, detail }) => `${code}: ${detail}`),
})

const blocksOf = (html: string) => shown(readHtml(html)).blocks
const much = 200_000
const filled = (part: string, length = much) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

describe('readHtml', () => {
  for (const name of readdirSync(pages)) {
    it(`reads ${name.replaceAll('-', ' ')} as its folder says`, () => {
      const expected: unknown = JSON.parse(readFileSync(join(pages, name, 'article.json'), 'utf8'))
      expect(shown(readHtml(readFileSync(join(pages, name, 'page.html'), 'utf8')))).toEqual(expected)
    })
  }

  it('keeps everything of a posted fragment, in order', () =>
    expect(
      blocksOf(
        '<p>Short.</p><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Pier</a></li></ul><h2>Tides</h2><blockquote>It rose.</blockquote><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      ),
    ).toEqual(['paragraph: Short.', 'list: Harbour\nPier', 'heading: Tides', 'quote: It rose.', 'table: a | b\nc | d']))

  it('takes the opening heading of a fragment as its title and out of the body', () => {
    const draft = readHtml('<h1>Storm hits port</h1><p>It came at night.</p>')
    expect(draft.title).toEqual({ value: 'Storm hits port', provenance: 'extracted' })
    expect(draft.blocks).toEqual([{ kind: 'paragraph', text: 'It came at night.' }])
  })

  it('keeps a heading that says something else than the given title', () => {
    expect(readHtml('<h1>Storm hits port</h1><p>It came.</p>', 'A storm').blocks).toHaveLength(2)
    expect(readHtml('<h1>A storm!</h1><p>It came.</p>', 'A storm').blocks).toHaveLength(1)
  })

  it('does not believe a page that says it is English when its text is not', () => {
    const text =
      'Nach elf Jahren hat die Insel ihre Fähre wieder, und am Montag brachte das erste Schiff Briefe, Mehl und ein Klavier. '
    const page = (paragraph: string) => `<html lang="en"><body><h1>Die Fähre</h1><p>${paragraph}</p></body></html>`
    expect(readHtml(page(text.repeat(4))).language).toBeNull()
    expect(readHtml(page('The ferry is back. '.repeat(30))).language?.value).toBe('en')
  })

  it('takes the text from the metadata of a page that leaves it to scripts', () => {
    const paragraph = 'The ferry is back after eleven years, and its first freight was a piano. '.repeat(4).trim()
    const body = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${paragraph}\n\n<p>It &amp; the mail.</p>` })
    const page = (text: string, description = '') =>
      `<html><head><title>Ferry</title><meta name="description" content="${description}"><script type="application/ld+json">${text}</script></head><body><div id="app"><p>Ferries of the north</p></div></body></html>`
    const drawn = shown(readHtml(page(body)))
    expect(drawn.blocks).toEqual([`paragraph: ${paragraph}`, 'paragraph: It & the mail.'])
    expect(drawn.warnings[0]).toBe('text_from_metadata: the page shows less than its metadata holds')
    expect(drawn.warnings).toContain('text_left_out: Ferries of the north')
    const empty = page('{}', 'The ferry is back.').replace('Ferries of the north', '')
    expect(blocksOf(empty)).toEqual(['paragraph: The ferry is back.'])
    expect(blocksOf(page('{}', 'The ferry is back.'))).toEqual(['paragraph: Ferries of the north'])
  })

  it('repairs what the parser leaves, but takes escapes only once', () =>
    expect(blocksOf('<p>Caf\u00c3\u00a9 soft\u00adly &amp;lt;b&amp;gt;</p>')).toEqual([
      'paragraph: Café softly &lt;b&gt;',
    ]))

  it('reports what cannot be seen, of a fragment and of the main element of a page', () => {
    const panel = '<button>Who pays?</button><div hidden><p>The county does.</p></div>'
    expect(shown(readHtml(`<p>The quay opens.</p>${panel}`)).warnings).toEqual(['text_left_out: The county does.'])
    const text = '<p>The quay opens on Monday after eleven years of work, says the harbour board of the town.</p>'
    const page = `<html><body><main><h1>Quay</h1>${text}<p>It had been closed since the flood, and ships moored elsewhere.</p>${panel}<p>The mayor will cut a ribbon on the day, and the school band plays.</p></main></body></html>`
    const { blocks, warnings } = shown(readHtml(page))
    expect([...blocks, ...warnings].join(' ')).toContain('The county does.')
  })

  it('reports what it leaves out of the main element', () => {
    const html = readFileSync(join(pages, 'news-article/page.html'), 'utf8')
    const details = readHtml(html).warnings.map(({ detail }) => detail)
    expect(details).toContain('Advertisement')
    expect(details.join('\n')).toContain('Read also: Who owns the pier?')
  })

  it('never throws and always gives the same on hostile markup', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'<p> </p> <div> </div> <br> <table> <tr> <td> </table> <ul> <li> </ul> <h1> </h1> <a href="x"> </a> <b> </b>'.split(
          ' ',
        ),
        ...'<html> <body> <head> <script> </script> <svg> </svg> <noscript> </noscript> <iframe> <pre> </pre> <!-- --> &amp; &# <'.split(
          ' ',
        ),
        '<script type="application/ld+json">{"@type":"Article","headline":1,"author":[null]}</script>',
        '<meta property="og:title" content="\u0000">',
        '<time datetime="2024-13-45">',
        '<link rel="canonical" href="http://[">',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('')
        expect(readHtml(html)).toEqual(readHtml(html))
      }),
      { numRuns: 150 },
    )
  })

  it('reads a fragment of plain paragraphs without losing a word', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const draft = readHtml(paragraphs.map((text) => `<p>${text}</p>`).join('\n'))
        const found = JSON.stringify([
          draft.title,
          draft.authors,
          draft.blocks,
          draft.faq,
          draft.warnings,
          draft.source,
        ])
        for (const text of paragraphs) for (const each of text.split(' ')) expect(found).toContain(each)
      }),
      { numRuns: 100 },
    )
  })

  const hostile: Readonly<Record<string, string>> = {
    'nested elements': filled('<div>'),
    'stray end tags on a deep stack': filled('<b>', much / 2) + filled('</i>', much / 2),
    'nested tables': filled('<table><tr><td>x'),
    'nested lists': filled('<ul><li>x'),
    'unclosed frames': filled('<iframe>'),
    'unclosed comments': filled('<!--'),
    'one paragraph of line breaks': `<p>${filled('<br> ')}`,
    'blanks in elements of their own': `<p>${filled('<i> </i>')}`,
    'one element with many attributes': `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(' ')}>x`,
    'headings that never close': filled('<h1>a'),
    'brackets as JSON-LD': `<script type="application/ld+json">${filled('[')}</script><p>x`,
    'a class of many names': `<p class="${filled('a ')}">x`,
  }
  for (const [name, html] of Object.entries(hostile)) {
    it(`stays linear on ${name}`, { timeout: 20_000 }, () => {
      const started = performance.now()
      readHtml(`<html><body>${html}`)
      // Quadratic work on this much input takes minutes; the bound leaves room for slow machines.
      expect(performance.now() - started).toBeLessThan(10_000)
    })
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faqEntryIds } from '#domain/faq/faqEntryIds'
import { findFaqInPage } from '#domain/faq/findFaqInPage'
import { findFaqInText } from '#domain/faq/findFaqInText'
import { collectBlocks } from '#domain/html/collectBlocks'
import { parsePage } from '#domain/html/parsePage'
import { cpuMilliseconds } from '../../support/cpuMilliseconds.ts'

const readPage = (html: string) => {
  const document = parsePage(html)
  const blocks = collectBlocks(document)
  return { blocks, ...findFaqInPage({ document, blocks }) }
}

/**
 * Pieces that FAQs are made of, in any order: most of what they make is nonsense. The heading stands apart, since it goes
 * with all its words.
 */
const textPieces = fc.constantFrom(
  ...[
    'Q: ',
    'A: ',
    '\n\nFAQ\n\n',
    '\n',
    '\n\n',
    'Why?',
    'Who is it? ',
    '1. ',
    '2.1. ',
    '- ',
    '**',
    '# ',
    '### ',
    '    ',
    '| ',
    '> ',
  ],
  ...['Frage: ', 'Antwort: ', '问：', '答：', 'Share this article', '----', 'word ', 'A1) ', '?', '؟', '. '],
)
const pagePieces = fc.constantFrom(
  ...[
    '<h2>',
    '</h2>',
    '<p>',
    '</p>',
    '<details>',
    '<summary>',
    '</summary>',
    '</details>',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
  ],
  ...[
    '<div class="faq">',
    '</div>',
    '<button aria-expanded="false" aria-controls="x">',
    '</button>',
    '<div id="x">',
    '<ul>',
    '<li>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '<b>',
    '</b>',
    '<br>',
    '<h2>FAQ</h2>',
    'Why? ',
    'Q: ',
    'A: ',
    'word ',
    '<script type="application/ld+json">',
  ],
  ...[
    '{"@type":"Question","name":"Why?"',
    '</script>',
    '<div itemscope itemtype="https://schema.org/Question">',
    '<i itemprop="name">',
  ],
)
const joined = (pieces: fc.Arbitrary<string>) => fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

/** A FAQ whose every word is its own, so that each can be looked for. */
const faq = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 })), { minLength: 2, maxLength: 12 })
  .map((sizes) => {
    let count = 0
    const words = (size: number): string => Array.from({ length: size }, () => `w${(count++).toString(36)}x`).join(' ')
    return sizes.map(([asked, said]) => ({ question: `What ${words(asked)}?`, answer: `It is the ${words(said)}.` }))
  })
const layouts = [
  ({ question, answer }: Pair) => `Q: ${question}\nA: ${answer}`,
  ({ question, answer }: Pair) => `**${question}**\n\n${answer}`,
  ({ question, answer }: Pair, at: number) => `${at + 1}. ${question}\n${answer}`,
  ({ question, answer }: Pair) => `### ${question}\n\n${answer}`,
  ({ question, answer }: Pair) => `${question}\n\n${answer}`,
]
type Pair = Readonly<{ question: string; answer: string }>
const wordsOf = (text: string): string[] => text.match(/w[0-9a-z]+x/g) ?? []

describe('findFaqInText and findFaqInPage', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(joined(textPieces), (text) => void findFaqInText(text)),
      { numRuns: 300 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void findFaqInText(text)))
    fc.assert(
      fc.property(joined(pagePieces), (html) => void readPage(html)),
      { numRuns: 300 },
    )
  })

  it('keep the order of the questions, and every word in entries or rest', () => {
    fc.assert(
      fc.property(faq, fc.integer({ min: 0, max: layouts.length - 1 }), fc.boolean(), (pairs, layout, tail) => {
        const article = 'w00article stands here.\n\nIt has w00words too.'
        const text = `${article}\n\nFAQ\n\n${pairs.map(layouts[layout]!).join('\n\n')}${tail ? '\n\nShare w00this' : ''}`
        const { entries, rest } = findFaqInText(text)
        expect(entries.map(({ question }) => question)).toEqual(pairs.map(({ question }) => question))
        const kept = [...entries.flatMap(({ question, answer }) => [question, answer]), rest].join(' ')
        expect(wordsOf(kept).sort()).toEqual(wordsOf(text).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('lose no word of what only looks like a FAQ', () => {
    let count = 0
    const pieces = fc
      .oneof(textPieces, fc.constant('w'))
      .map((piece) => (piece === 'w' ? ` w${(count++).toString(36)}x ` : piece))
    fc.assert(
      fc.property(joined(pieces), (text) => {
        const { entries, rest } = findFaqInText(text)
        const kept = new Set(
          wordsOf([...entries.flatMap(({ question, answer }) => [question, answer]), rest].join(' ')),
        )
        expect(wordsOf(text).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('lose no word of a page', () => {
    let count = 0
    const pieces = fc
      .oneof(pagePieces, fc.constant('w'))
      .map((piece) => (piece === 'w' ? ` w${(count++).toString(36)}x ` : piece))
    fc.assert(
      fc.property(joined(pieces), (html) => {
        const { blocks, entries, consumed } = readPage(html)
        const rest = blocks.filter((_, at) => !consumed.has(at)).map(({ text }) => text)
        const kept = new Set(
          wordsOf([...entries.flatMap(({ question, answer }) => [question, answer]), ...rest].join(' ')),
        )
        const shown = blocks.map(({ text }) => text).join(' ')
        expect(wordsOf(shown).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('find the same questions, under the same ids, when answers are edited', () => {
    fc.assert(
      fc.property(faq, (pairs) => {
        const idsOf = (edited: readonly Pair[]) =>
          faqEntryIds(findFaqInText(`Text.\n\nFAQ\n\n${edited.map(layouts[0]!).join('\n\n')}`).entries).map(
            ({ id }) => id,
          )
        expect(idsOf(pairs.map(({ question }, at) => ({ question, answer: `Edited for the ${at}th time.` })))).toEqual(
          idsOf(pairs),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('take time in proportion to what they read', () => {
    const kinds = [
      '?',
      'Q:',
      '\n',
      'Q: a?\nA: b\n',
      '1. a?\nb\n',
      'FAQ\n',
      '**a?**\n',
      '# a?\n\n',
      'a? b ',
      '| a? | b |\n',
      ': ',
    ]
    for (const kind of kinds)
      expect(cpuMilliseconds(() => findFaqInText(kind.repeat(2 ** 17 / kind.length)))).toBeLessThan(limitMs)
    const pages = [
      '<details><summary>a?</summary>b',
      '<h2>a?</h2><p>b',
      '<dl><dt>a?<dd>b',
      '<div>FAQ',
      '<h6>FAQ</h6><h5>a?</h5>b',
      '<button aria-expanded>a?</button>b',
      '<p>Q: a?<p>A: b',
    ]
    for (const kind of pages) {
      const document = parsePage(kind.repeat(2 ** 16 / kind.length))
      const blocks = collectBlocks(document)
      expect(cpuMilliseconds(() => findFaqInPage({ document, blocks }))).toBeLessThan(limitMs)
    }
  }, 60_000)
})

/** Of processor time: far above what linear work takes on a slow machine, far below what quadratic work takes on a fast one. */
const limitMs = 3_000

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '#domain/normalise/readText'
import { repairText } from '#domain/text/repairText'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

/** Every word that a draft still holds, wherever it went. */
const keptWords = (content: string): Set<string> => {
  const { title, authors, source, blocks, faq, warnings } = readText(content)
  const kept = [
    title?.value ?? '',
    ...(authors?.value ?? []),
    source?.value.name ?? '',
    ...blocks.map(({ text }) => text),
    ...faq.flatMap(({ question, answer }) => [question, answer]),
    ...warnings.map(({ detail }) => detail),
  ]
  return new Set(words(kept.join('\n')))
}

const vocabulary =
  'harbour ice bees captain crate lagoon winter plane lamp flour salt book quay sea road bell Marrow Ilse Brand Tuesday'.split(
    ' ',
  )
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 30 })
  .map((list) => `The ${list.join(' ')}.`)
const furniture = fc.constantFrom(
  ...['Read also: Bees on board', 'Share this article', 'Advertisement', 'Related articles', 'Tags: ice, bees'],
  ...[
    'By Jane Doe',
    'Source: The Gazette',
    'FAQ',
    'Q: Who sails?',
    'A: The captain.',
    '## Ice',
    '- lamp',
    '1. salt',
    '> road',
  ],
)
const line = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 2, arbitrary: furniture },
  fc.constantFrom(...vocabulary),
)
const document = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n\r\n', ' \n \n', '\n\n\n')), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.map((part) => part.join('')).join(''))

/** Words that fields and kinds stand for: labels of the front, of the FAQ, of the source. */
const labels = new Set(['by', 'source', 'faq', 'q', 'a'])

describe('readText', () => {
  it('loses no word: each is in a block, an entry, a field or a warning', () => {
    fc.assert(
      fc.property(document, (content) => {
        const kept = keptWords(content)
        expect(words(content).filter((word) => !kept.has(word) && !labels.has(word))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('loses no word of a text that is wrapped at a column', () => {
    const wrapped = fc.tuple(fc.array(sentence, { minLength: 2, maxLength: 12 }), fc.integer({ min: 40, max: 90 }))
    fc.assert(
      fc.property(wrapped, ([sentences, column]) => {
        const content = wrap(sentences.join(' '), column)
        const kept = keptWords(content)
        expect(words(content).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('never throws, whatever it is given', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), line, fc.constantFrom('2023-11-15', '\ud800', '\n', 'Nov 15, 2023')),
    )
    fc.assert(
      fc.property(pieces, (list) => readText(list.join('')) !== null),
      { numRuns: 300 },
    )
  })

  it('says the same every time', () => {
    fc.assert(
      fc.property(document, (content) => {
        expect(readText(content)).toEqual(readText(content))
      }),
      { numRuns: 50 },
    )
  })

  it('reads its own paragraphs back as they are', () => {
    const paragraphs = fc.array(sentence, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(paragraphs, (list) => {
        const text = list.join('\n\n')
        const once = readText(text).blocks.map((block) => block.text)
        expect(readText(once.join('\n\n')).blocks.map((block) => block.text)).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })

  it('takes time that follows the length of the text', () => {
    const awkward = [
      ...[' ', '\n', '-', '*', '#', '>', '|', '(', '"', '.', '1', 'a', 'A', '中', 'Ã', '&', '\u200b', '\ud800', '😀'],
      ...[
        '- a\n',
        '1. a\n',
        'a\tb\n',
        '2023-11-15\n',
        'Nov 15, ',
        '年月日',
        'By Jane ',
        'Read more\n',
        'Share\n',
        '```a\n',
      ],
      ...['abc-\n', 'Q: a?\nA: b\n', '===\n', 'Published: ', 'x | ', 'Moscow, ', `${'word '.repeat(14)}\n`],
    ]
    for (const piece of awkward) {
      const content = piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte)
      const started = performance.now()
      readText(content)
      expect([piece, performance.now() - started < boundMs]).toEqual([piece, true])
    }
  }, 120_000)

  it('takes a title from the text beside a given one only where it is a version of it', () => {
    const text = 'Ferry leaves Marrow\n\nThe last ferry of the season left the island at noon.'
    expect(readText(text, 'Last ferry leaves the island of Marrow').title?.value).toBe('Ferry leaves Marrow')
    expect(readText(text, 'Winter comes').title).toBeNull()
  })
})

/** Small enough for a fast suite; what is not linear shows long before. */
const megabyte = 1 << 17
const boundMs = 5_000

const wrap = (text: string, column: number): string => {
  const lines: string[] = []
  for (const word of repairText(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= column) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

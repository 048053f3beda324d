import { describe, expect, it } from 'vitest'
import { unwrapLines } from '#domain/text/unwrapLines'

const lines = (...list: readonly string[]): string => list.join('\n')
const wrapped = [
  'The last ferry of the season left the island at noon, carrying',
  'forty passengers and a crate of bees. The captain, who has sailed',
  'the route for thirty years, said that the bees were quieter than',
  'most tourists.',
]

describe('unwrapLines', () => {
  it('joins the lines of a wrapped paragraph', () => expect(unwrapLines(lines(...wrapped))).toBe(wrapped.join(' ')))

  it('keeps paragraphs apart', () =>
    expect(unwrapLines(lines(...wrapped, '', ...wrapped))).toBe(lines(wrapped.join(' '), '', wrapped.join(' '))))

  it('tells by the width alone where a paragraph ends when no blank line does', () =>
    expect(unwrapLines(lines(...wrapped, ...wrapped))).toBe(lines(wrapped.join(' '), wrapped.join(' '))))

  it('leaves lines that are paragraphs, verse or addresses as they are', () => {
    const paragraphs = lines(
      'The ferry left at noon with forty passengers.',
      'The next one sails in March.',
      'Nobody minds.',
    )
    const verse = lines(
      'Quiet sail the winter bees',
      'Over frozen harbour quays',
      'Nobody has seen them leave',
      'On a January eve',
    )
    for (const text of [paragraphs, verse, lines('12 Quay Street', 'Marrow', 'The Outer Islands')])
      expect(unwrapLines(text)).toBe(text)
  })

  it('never joins items, labels or headings to what stands before them', () => {
    const marks = [
      '- a crate of bees and',
      '1. forty passengers and',
      'Q: Who sails the route for thirty years and',
      '## Bees and',
    ]
    expect(unwrapLines(lines(...wrapped.slice(0, 3), '35.86. The captain'))).toContain('quieter than 35.86. The')
    for (const mark of marks)
      expect(unwrapLines(lines(...wrapped, mark)).split('\n')).toEqual([wrapped.join(' '), mark])
  })

  it("keeps the lines of a mail's head and lines in bold, however long", () => {
    const head = ['------ Forwarded message ------', 'From: Jane Doe <jane@harbour.example>, at the harbour office']
    const fields = [...head, 'Subject: The last ferry of the season has left the island', 'To: the desk of the Gazette']
    const bold = ['**How to book the last ferry of the season from the island**', 'At the office on the quay.']
    for (const kept of [fields, bold])
      expect(unwrapLines(lines(...kept, '', ...wrapped))).toBe(lines(...kept, '', wrapped.join(' ')))
  })

  it('keeps questions on their lines where the break need not be a wrap', () => {
    const asked = ['Who takes the bees across the water?', 'Captain Ilse Brand.', 'Is it safe?']
    expect(unwrapLines(lines(...wrapped, ...asked, '', ...wrapped))).toBe(
      lines(wrapped.join(' '), ...asked, '', wrapped.join(' ')),
    )
    const labelled = ['Q – Who takes all of the bees across the cold water?', 'A – Captain Ilse Brand does.']
    expect(unwrapLines(lines(...wrapped, '', ...labelled))).toBe(lines(wrapped.join(' '), '', ...labelled))
  })

  it('reads a dash at the beginning of a line as the sentence has it', () => {
    const dashed = [
      'The last ferry of the season left the island exactly at midday',
      '- the captain says so - carrying forty passengers and one crate',
      'of bees on deck.',
    ]
    expect(
      unwrapLines(lines(...wrapped, '', ...dashed))
        .split('\n')
        .at(-1),
    ).toBe(dashed.join(' '))
  })

  it('keeps a hyphen that belongs to its word and drops one that only broke it', () => {
    const kept = [
      'The captain of the ferry is a well-known woman and also a long-',
      'standing member of the choir, which sings on deck in summer and',
      'below it in winter.',
    ]
    expect(unwrapLines(lines(...kept))).toContain('long-standing')
    const broken = [
      'The captain of the ferry is a famous woman and a long-time mem-',
      'ber of the choir, which sings on deck in summer and in the cab-',
      'in in winter. The mem',
      'bers sing what passen-',
      'gers ask for.',
    ]
    expect(unwrapLines(lines(...broken))).toContain('member of the choir')
  })

  it('drops hyphens throughout once the text shows a word that one of them broke', () => {
    const broken = [
      'The passengers left the island at noon with a crate of pas-',
      'sengers and bees. The captain was aston-',
      'ished by the noise that they made, and said that the bees were',
      'far quieter.',
    ]
    expect(unwrapLines(lines(...broken))).toContain('was astonished by')
  })

  it('joins ideographs without a space', () => {
    const text = [
      '今季最後のフェリーが正午にマロウ島を出港し、四十人の',
      '乗客と一箱の蜜蜂を運んだ。船長は三十年間この航路を守',
      'ってきた人である。',
    ]
    expect(unwrapLines(lines(...text))).toBe(text.join(''))
  })
})

import { withoutTrailing } from '#kit/withoutTrailing'
import type { HeadingLevel } from '../../article.ts'
import type { DraftBlock } from '../../draft.ts'
import { lineMark } from '../../text/lineMark.ts'
import { collapseSpaces } from '../../text/repair/collapseSpaces.ts'

type Line = Readonly<{ text: string; raw: string; gap: boolean; at: number }>

/**
 * Makes the blocks of a body from its lines: each line is a paragraph unless its marks or its place make it a heading, an
 * item of a list, a quote, code or a row of a table. `opensWithText`: the first line is known to be no heading.
 */
export const toBlocks = (lines: readonly string[], opensWithText = false): DraftBlock[] => {
  const filled: Line[] = []
  let gap = true
  for (const [at, raw] of lines.entries()) {
    if (raw.trim() === '') gap = true
    else {
      filled.push({ text: collapse(raw), raw, gap, at })
      gap = false
    }
  }
  const fences = lastFences(filled)
  const blocks: DraftBlock[] = []
  for (let at = 0; at < filled.length; ) {
    const taken =
      takeCode(filled, at, fences) ??
      takeTable(filled, at) ??
      takeList(filled, at) ??
      takeQuote(filled, at) ??
      takeHeading(filled, at, opensWithText)
    if (taken !== null) {
      blocks.push(...taken.blocks)
      at = taken.next
      continue
    }
    const { text } = filled[at]!
    if (lineMark(text) !== 'rule') blocks.push({ kind: 'paragraph', text })
    at += 1
  }
  return blocks
}

const collapse = (text: string): string => collapseSpaces(text).trim()

type Taken = Readonly<{ blocks: readonly DraftBlock[]; next: number }>

/** Where the last fence of each kind stands: what opens after it never closes. */
const lastFences = (lines: readonly Line[]): Map<string, number> => {
  const fences = new Map<string, number>()
  for (const [at, { text }] of lines.entries()) if (text === '```' || text === '~~~') fences.set(text, at)
  return fences
}

/** Lines between two fences keep their shape. */
const takeCode = (lines: readonly Line[], at: number, fences: ReadonlyMap<string, number>): Taken | null => {
  if (!/^(?:```|~~~)[\w+-]*$/.test(lines[at]!.text)) return null
  const fence = lines[at]!.text.slice(0, 3)
  if ((fences.get(fence) ?? -1) <= at) return null
  for (let end = at + 1; end < lines.length; end += 1) {
    if (lines[end]!.text !== fence) continue
    const text = lines
      .slice(at + 1, end)
      .map((line) => line.raw.trimEnd())
      .join('\n')
    return { blocks: text === '' ? [] : [{ kind: 'code', text }], next: end + 1 }
  }
  return null
}

/** Rows of a table have the same number of cells, parted by tabs or bars. */
const takeTable = (lines: readonly Line[], at: number): Taken | null => {
  const width = cellsOf(lines[at]!.raw)?.length ?? 0
  if (width < 2) return null
  const rows: string[][] = []
  let end = at
  for (; end < lines.length && (end === at || !lines[end]!.gap); end += 1) {
    if (/^[|\s:+-]+$/.test(lines[end]!.text) && rows.length > 0) continue
    const cells = cellsOf(lines[end]!.raw)
    if (cells === null || cells.length !== width) break
    rows.push(cells)
  }
  if (rows.length < 2) return null
  return { blocks: [{ kind: 'table', rows, text: rows.map((row) => row.join(' | ')).join('\n') }], next: end }
}

const cellsOf = (raw: string): string[] | null => {
  const text = raw.trim()
  if (text.includes('\t')) return text.split(/\t+/).map(collapse)
  if (!/^\|.*\|$/.test(text)) return null
  return text.slice(1, -1).split('|').map(collapse)
}

const itemMax = 320
const bulletMark = /^(?:[-*+•·‣◦▪●■□○►▶➤✓✔–—] +)/
const numberMark = /^(?:\(?(\d{1,3}|[a-zA-Z])[.)]|(\d{1,3})[:、．]|[(（](\d{1,2})[)）]) ?/

/** Two or more items in a row make a list; long ones with blank lines between are paragraphs that open with a dash. */
const takeList = (lines: readonly Line[], at: number): Taken | null => {
  const kind = lineMark(lines[at]!.text)
  if (kind !== 'bullet' && kind !== 'number') return null
  const mark = kind === 'number' ? numberMark : bulletMark
  const style = styleOf(lines[at]!.text, kind)
  const items: string[] = []
  let end = at
  let loose = 0
  for (; end < lines.length; end += 1) {
    const { text, gap } = lines[end]!
    if (lineMark(text) !== kind || styleOf(text, kind) !== style || text.length > itemMax * 2) break
    if (kind === 'number' && end > at && numberOf(text) !== numberOf(lines[end - 1]!.text) + 1) break
    if (gap && end > at) loose += 1
    items.push(text.replace(mark, '').trim())
  }
  if (items.length < 2) return null
  const dialogue = style === '–' || style === '—'
  const mean = items.reduce((sum, item) => sum + item.length, 0) / items.length
  if (mean > itemMax || (loose > 0 && (mean > itemMax / 2 || dialogue)) || (dialogue && items.length < 3)) return null
  return { blocks: [{ kind: 'list', items, ordered: kind === 'number', text: items.join('\n') }], next: end }
}

const styleOf = (text: string, kind: 'bullet' | 'number'): string =>
  kind === 'bullet' ? text[0]! : (/^\(?(?:\d+|[a-zA-Z])([.):、．）])/.exec(text)?.[1] ?? '')
const numberOf = (text: string): number => {
  const match = numberMark.exec(text)
  const value = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  return /^\d/.test(value) ? Number(value) : value.toLowerCase().charCodeAt(0)
}

const takeQuote = (lines: readonly Line[], at: number): Taken | null => {
  let end = at
  while (end < lines.length && lines[end]!.text.startsWith('>') && (end === at || !lines[end]!.gap)) end += 1
  if (end === at) return null
  const text = lines
    .slice(at, end)
    .map((line) => line.text.replace(/^[> ]+/, ''))
    .filter((line) => line !== '')
    .join('\n')
  return { blocks: text === '' ? [] : [{ kind: 'quote', text }], next: end }
}

const headingMax = 90
const openingHeadingMax = 40

const takeHeading = (lines: readonly Line[], at: number, opensWithText: boolean): Taken | null => {
  const { text, gap } = lines[at]!
  const next = lines[at + 1]
  const previous = lines[at - 1]
  const heading = (words: string, level: HeadingLevel, end: number): Taken => ({
    blocks: [{ kind: 'heading', text: words, level }],
    next: end,
  })
  const hashes = /^(#{1,6}) /.exec(text)
  const hashed = hashes === null ? '' : withoutTrailing(text.slice(hashes[0].length), '# ').trim()
  if (hashes !== null && hashed !== '') return heading(hashed, hashes[1]!.length as HeadingLevel, at + 1)
  const equals = /^(={2,4}) ?([^=]+?) ?\1$/.exec(text)
  if (equals !== null) return heading(equals[2]!, equals[1]!.length as HeadingLevel, at + 1)
  if (next !== undefined && !next.gap && text.length <= 120 && /^(?:={3,}|-{3,}|~{3,})$/.test(next.text))
    return heading(text, next.text[0] === '=' ? 1 : 2, at + 2)
  const bold = /^(?:\*\*|__)([^*_]{2,})(?:\*\*|__):?$/.exec(text)
  if (bold !== null && bold[1]!.length <= 120 && !/[.。]$/.test(bold[1]!)) return heading(bold[1]!, 2, at + 1)
  if (next === undefined || !looksLikeHeading(text) || !leadsText(next)) return null
  // What opens a body is a standfirst sooner than a heading.
  if (at === 0 && (opensWithText || text.length > openingHeadingMax)) return null
  if (gap) return heading(text, 2, at + 1)
  // Where no blank lines part paragraphs, a heading is told by the texts around it.
  const amid = !next.gap && next.text.length > 100 && previous !== undefined && /[.!?…。]["'”’)]*$/.test(previous.text)
  return amid && text.length <= 60 ? heading(text, 2, at + 1) : null
}

/** Few words that end without a stop. */
const looksLikeHeading = (text: string): boolean => {
  const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
  if (text.length > (ideographs ? 30 : headingMax) || text.split(' ').length > 12) return false
  if (!/^["'“‘«„\d]*[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  return !/[.!?…。！？,，;；:：、"”»]['’)\]]*$/.test(text)
}

/** What follows a heading is text, not another short line. */
const leadsText = (next: Line): boolean =>
  next.text.length > 60 || /[.!?。！？:：]["'”’»)]*$/.test(next.text) || lineMark(next.text) !== null

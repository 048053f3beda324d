import { closesBold } from '../../text/closesBold.ts'
import { endsAsking } from '../isQuestion.ts'
import { type Marker, readMarker } from './readMarker.ts'

/** A line as its writer meant it: hard-wrapped lines joined, with where its parts stand in the source. */
export type TextUnit = Readonly<{
  text: string
  marker: Marker
  /** Characters of `text` that its first line gave. */
  firstLength: number
  indent: number
  /** A blank line, or the beginning, stands before it. */
  gap: boolean
  /** Where the unit's first line begins and its last line ends, line end included. */
  start: number
  end: number
  /** Pieces of `text`, one a source line: offset in `text`, offset in the source. */
  pieces: readonly (readonly [inText: number, inSource: number])[]
  /** The line under it is a rule (`----`, `====`). */
  underlined: boolean
  /** It is itself a rule. */
  rule: boolean
}>

type Line = Readonly<{ text: string; indent: number; start: number; textStart: number; end: number; gap: boolean }>

const wrapWidthMax = 100
const wrapWidthMin = 36
/** Of few lines only this width tells. */
const wrapWidthSure = 60
const fewPairs = 3
const sentenceEnd = /[.!?:;…。！？؟]['"”’»)\]]*$/
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g
const ruleLine = /^(?:([-=_*~#+])\1{2,}|(?:[*•·~_-] ){2,}[*•·~_-]|[*•·~—–])$/

/** Cuts a text into lines and joins those that an editor or a mailer wrapped. */
export const textUnits = (text: string, wrapped = true): TextUnit[] => {
  const lines = readLines(text)
  const width = wrapped ? wrapWidth(lines) : 0
  const units: TextUnit[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at]!
    const parts = [first.text]
    const pieces: [number, number][] = [[0, first.textStart]]
    const marker = markerOf(first)
    let length = first.text.length
    let last = first
    let next = at + 1
    for (; next < lines.length && width > 0; next += 1) {
      const line = lines[next]!
      if (!continues(last, line, first, marker, width)) break
      const joint = jointBetween(last.text, line.text)
      parts.push(joint, line.text)
      length += joint.length
      pieces.push([length, line.textStart])
      length += line.text.length
      last = line
    }
    units.push({
      text: parts.join(''),
      marker,
      firstLength: first.text.length,
      indent: first.indent,
      gap: first.gap,
      start: first.start,
      end: last.end,
      pieces,
      underlined: next < lines.length && !lines[next]!.gap && ruleLine.test(lines[next]!.text),
      rule: ruleLine.test(first.text),
    })
    at = next
  }
  return units
}

/** Where a character of a unit's text stands in the source. */
export const sourceOffset = (unit: TextUnit, offset: number): number => {
  let piece = unit.pieces[0]!
  for (const candidate of unit.pieces) {
    if (candidate[0] > offset) break
    piece = candidate
  }
  return piece[1] + (offset - piece[0])
}

const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  let gap = true
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    // A space of another width is a space to whoever reads a label; one character for one keeps the places.
    const raw = text.slice(start, newline < 0 ? end : newline).replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    const trimmed = raw.trim()
    // A lone `>` is a blank line within a quotation.
    if (trimmed === '' || trimmed === '>') gap = true
    else {
      const lead = raw.length - raw.trimStart().length
      let indent = 0
      for (let at = 0; at < lead; at += 1) indent += raw[at] === '\t' ? 8 - (indent % 8) : 1
      lines.push({ text: trimmed, indent, start, textStart: start + lead, end, gap })
      gap = false
    }
    start = end
  }
  return lines
}

/** Deeper than three columns a `#` opens a comment in code, not a heading. */
const markerOf = (line: Line): Marker => {
  const marker = readMarker(line.text)
  return marker.hashes > 0 && line.indent > 3 ? { ...marker, hashes: 0 } : marker
}

const displayWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** The column at which the text was wrapped, or 0 when its lines are paragraphs. */
const wrapWidth = (lines: readonly Line[]): number => {
  const pairs = lines.flatMap((line, at) => (lines[at + 1]?.gap === false ? [{ line, next: lines[at + 1]! }] : []))
  if (pairs.length === 0) return 0
  const widths = pairs.map(({ line }) => line.indent + displayWidth(line.text)).sort((one, other) => one - other)
  const width = widths[Math.floor(widths.length * 0.9)]!
  if (width > wrapWidthMax || width < (pairs.length < fewPairs ? wrapWidthSure : wrapWidthMin)) return 0
  // Wrapped lines break off anywhere, paragraphs on single lines at the end of a sentence.
  const full = pairs.filter(({ line, next }) => isFull(line, next, width))
  const brokenOff = full.filter(({ line }) => !sentenceEnd.test(line.text)).length
  return brokenOff * 2 >= full.length ? width : 0
}

/** Whether the next line's first word would not have fitted any more, give or take a tenth. */
const isFull = (line: Line, next: Line, width: number): boolean => {
  const space = next.text.search(/\s|[\u3000-\u9fff]/)
  const word = space < 0 ? next.text.length : Math.max(space, 1)
  return line.indent + displayWidth(line.text) + 1 + word >= width * 0.9
}

/** A break is a wrap when the next word would not have fitted on the line. */
const continues = (last: Line, line: Line, first: Line, marker: Marker, width: number): boolean => {
  if (line.gap || ruleLine.test(line.text) || ruleLine.test(last.text)) return false
  if (closesBold(first.text, last.text)) return false
  const hanging = marker.bullet || marker.numbers.length > 0 || marker.label !== ''
  // A paragraph's first line may be set in, and a list's later lines hang.
  const fits =
    last === first ? (hanging ? line.indent >= first.indent : line.indent <= first.indent) : line.indent === last.indent
  if (!fits) return false
  if (!isFull(last, line, width)) return false
  if (hasOwnMarker(line.text)) return false
  // A question that stands alone on its line begins something new.
  if (endsAsking(line.text) && /[.!?。！？][)"”’]?$/.test(last.text) && !endsAsking(last.text)) return false
  return true
}

const hasOwnMarker = (text: string): boolean => {
  const code = text.charCodeAt(0)
  // Most lines begin with a lower-case letter: nothing to read.
  if (code >= 97 && code <= 122) return false
  if (code === 124 || text.includes('\t')) return true
  const { hashes, bullet, numbers, label } = readMarker(text)
  return hashes > 0 || bullet || numbers.length > 0 || label !== ''
}

const eastAsian = /[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** What parted two lines before they were wrapped: nothing after a hyphen or between ideographs, else a space. */
const jointBetween = (last: string, next: string): string => {
  const before = last[last.length - 1]!
  const after = next[0]!
  if (eastAsian.test(before) && eastAsian.test(after)) return ''
  if (
    before === '-' &&
    /[\p{L}\p{N}]-$/u.test(last) &&
    /^\p{L}/u.test(after) &&
    !/^(?:and|or|und|oder|et|ou|y|o|e|en|och|og|to)\s/.test(next)
  )
    return ''
  return ' '
}

import { isBoilerplateLine } from '../boilerplate/boilerplateKind.ts'
import { faqHeadingFit } from '../faq/isFaqHeading.ts'
import { readLabel } from '../faq/text/readMarker.ts'
import { closesBold } from './closesBold.ts'
import { isFieldLine, isWordedRule } from './fieldLine.ts'
import { joinLines } from './joinLines.ts'
import { lineMark } from './lineMark.ts'

type Line = Readonly<{ text: string; indent: number; width: number }>

/** How a text was wrapped: its column, and whether blank lines part its paragraphs. */
type Wrap = Readonly<{
  column: number
  blankParted: boolean
  /** The least width that lines which certainly go on would have had with the next word. */
  needMin: number
}>

/**
 * Joins lines that an editor, a mailer or a terminal broke at a column; lines that are paragraphs, items, headings or verse
 * stay. `'The harbour froze over\nin the night.'` → `'The harbour froze over in the night.'` where the text is wrapped so
 */
export const unwrapLines = (text: string): string => {
  const lines = text.split('\n').map(measure)
  const wrap = findWrap(lines)
  if (wrap === null) return text
  const vocabulary = hyphenEvidence(text)
  const joined: string[] = []
  let current: string[] = []
  let first: Line | null = null
  const flush = (): void => {
    if (first !== null) joined.push(' '.repeat(first.indent) + joinLines(current, vocabulary))
    current = []
    first = null
  }
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      flush()
      joined.push('')
      continue
    }
    const previous = lines[index - 1]
    if (first === null || previous === undefined || !continues(previous, line, first, current, wrap)) flush()
    first ??= line
    current.push(current.length > 0 && isQuoted(first) ? line.text.replace(/^>[> ]*/, '') : line.text)
  }
  flush()
  return joined.join('\n')
}

const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g
const measure = (raw: string): Line => {
  const text = raw.trim()
  const lead = raw.length - raw.trimStart().length
  const indent = raw.slice(0, lead).includes('\t') ? lead * 4 : lead
  return { text, indent, width: indent + text.length + (text.match(wide)?.length ?? 0) }
}

const columnMin = 36
const columnMax = 180

/** A text is wrapped when most breaks inside its paragraphs fall in mid-sentence, each where the next word had no room. */
const findWrap = (lines: readonly Line[]): Wrap | null => {
  const pairs: (readonly [Line, Line])[] = []
  let blanks = 0
  let filled = 0
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      blanks += 1
      continue
    }
    filled += 1
    const next = lines[index + 1]
    if (next === undefined || next.text === '' || isApart(line) || isApart(next) || areFields(line, next)) continue
    pairs.push([line, next])
  }
  const broken = pairs.filter(([line, next]) => breaksSentence(line.text, next.text))
  if (broken.length < 2) return null
  const widths = broken.map(([line]) => line.width).sort((a, b) => a - b)
  const column = widths[Math.floor(widths.length * 0.9)]!
  if (column < columnMin || column > columnMax) return null
  const full = pairs.filter(([line, next]) => isFull(line, next, column, 0.82))
  const brokenFull = full.filter(([line, next]) => breaksSentence(line.text, next.text))
  const overlong = pairs.filter(([line]) => line.width > column * 1.5).length
  if (full.length < 2 || full.length < pairs.length * 0.4 || brokenFull.length < full.length * 0.35) return null
  if (overlong > pairs.length * 0.15) return null
  const needs = brokenFull.filter(([, next]) => startsLow(next.text)).map(needOf)
  needs.sort((a, b) => a - b)
  return {
    column,
    blankParted: blanks * 20 >= filled,
    needMin: needs[Math.floor(needs.length * 0.02)] ?? column * 0.92,
  }
}

/** A line that no wrap runs into or out of. */
const isApart = (line: Line): boolean =>
  lineMark(line.text) === 'rule' || lineMark(line.text) === 'heading' || isWordedRule(line.text)

/** Two lines of a mail's head, or of a form. */
const areFields = (line: Line, next: Line): boolean => isFieldLine(line.text) && isFieldLine(next.text)

/** The width that a line would have had with the next line's first word. */
const needOf = ([line, next]: readonly [Line, Line]): number => {
  const space = next.text.search(/[\s\u3000-\u9fff]/)
  return line.width + 1 + (space < 0 ? next.text.length : Math.max(space, 1))
}

const isFull = (line: Line, next: Line, column: number, share: number): boolean => needOf([line, next]) > column * share

const endsSentence = (text: string): boolean => /[.!?…。！？]["'”’»)\]]*$/.test(text)
const asks = (text: string): boolean => /[?？]"?[”’*)]*$/.test(text)
const startsLow = (text: string): boolean => /^["'“”‘’«(]*[\p{Ll}\p{Lo}]/u.test(text)

/** The break between two lines falls inside a sentence. */
const breaksSentence = (text: string, next: string): boolean =>
  !endsSentence(text) && (startsLow(next) || /[\p{L}\d,;–—-]$/u.test(text)) && lineMark(next) === null

/** A line that starts something by what it says. */
const isFurniture = (text: string): boolean => isBoilerplateLine(text) || faqHeadingFit(text) === 'exact'

const isQuoted = (line: Line): boolean => line.text.startsWith('>')

const continues = (previous: Line, line: Line, first: Line, current: readonly string[], wrap: Wrap): boolean => {
  // Statements of a programme keep their lines.
  if (line.indent >= 4 && /[;{}]$/.test(previous.text)) return false
  if (lineMark(previous.text) === 'heading' && !isApart(line))
    return isFull(previous, line, wrap.column, startsLow(line.text) ? 0.85 : 0.97) && !endsSentence(previous.text)
  if (isApart(previous) || isApart(line) || isQuoted(previous) !== isQuoted(line)) return false
  if (areFields(previous, line) || closesBold(first.text, previous.text)) return false
  if (isQuoted(line)) return isFull(previous, line, wrap.column, 0.8) && !endsSentence(previous.text)
  const mark = lineMark(line.text)
  const firstMark = lineMark(first.text)
  const ends = endsSentence(previous.text)
  if (mark !== null) {
    // `Boeing\n- the maker` and `in\n1. FC` are breaks before a dash or number of the sentence, not items.
    // Dashes that stand within a line already are those of a running text.
    const running =
      firstMark === null || (firstMark === 'bullet' && current.some((part) => part.slice(2).includes(' - ')))
    const midSentence = !ends && !/[:：]$/.test(previous.text) && running && current.length > 0
    const low = /^(?:[-–—*]|\d+[.)]) \p{Ll}/u.test(line.text)
    const sign = /^(?:[-–—]|\d{1,3}(?:\.\d{1,3}\.?|[.:])) /.test(line.text)
    return midSentence && (low || sign) && needOf([previous, line]) >= (low ? wrap.column * 0.85 : wrap.needMin)
  }
  const hanging = firstMark !== null
  if (!hanging && line.indent >= previous.indent + 2 && line.indent >= first.indent) return false
  if (hanging && previous !== first && line.indent < previous.indent && line.indent <= first.indent && ends)
    return false
  if (!ends && startsLow(line.text)) return isFull(previous, line, wrap.column, 0.5)
  const need = needOf([previous, line])
  if (!ends) return wrap.blankParted ? need > wrap.column * (current.length > 1 ? 0.6 : 0.8) : need >= wrap.needMin
  // A question that fills its line ends there when it is one of a numbered or labelled row.
  if (hanging && /[?？]["”*]*$/.test(previous.text) && current.length <= 2) return false
  const asked = asks(previous.text)
  if (asked && readLabel(line.text) !== null && readLabel(first.text) !== null) return false
  // Questions are set on lines of their own more often than sentences: here a wrap must be as tight as the others are.
  if ((asked || asks(line.text)) && need < wrap.needMin) return false
  // Without blank lines between paragraphs only the width tells where one ends.
  return wrap.blankParted ? need > wrap.column * 0.75 : need >= wrap.needMin && !isFurniture(line.text)
}

/** What the text itself says about its hyphens: every hyphenated word, every plain word, and how often lines end in one. */
export type HyphenEvidence = Readonly<{ words: ReadonlySet<string>; breaksWords: boolean }>

const brokenWord = /(\p{Ll}{2,30})-[^\S\n]*\n[^\S\n]*(\p{Ll}{2,30})(?!\p{L})/gu

/** Whether a line breaks a word that the text elsewhere writes in one: whoever did that broke the other words too. */
const showsBrokenWord = (text: string, words: ReadonlySet<string>): boolean => {
  for (const [, head, tail] of text.matchAll(brokenWord))
    if (words.has(`${head}${tail}`) && !words.has(`${head}-${tail}`)) return true
  return false
}

const hyphenEvidence = (text: string): HyphenEvidence => {
  // The halves of a word that a line's end broke are no words.
  const whole = text.replace(/[\p{L}\p{M}]+-[^\S\n]*\n[^\S\n]*[\p{L}\p{M}]+/gu, ' ')
  const words = new Set(whole.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [])
  const lines = text.split('\n')
  const hyphens = lines.filter((line) => /\p{Ll}-\s*$/u.test(line)).length
  return { words, breaksWords: (hyphens >= 3 && hyphens > lines.length * 0.1) || showsBrokenWord(text, words) }
}

import { isLetter, isLower, isUpper } from './letterCase.ts'
import type { Sequence } from './readSequence.ts'

/** Marks that a writer may well put right after a letter: what they prove is little. */
const closers: ReadonlySet<string> = new Set('’‘”“»«›‹…–—™®°ºª²³¹´•·‰')
/** Of these, the ones that open a quotation. */
const openers: ReadonlySet<string> = new Set('“‘«‹')
/** Of these, the ones that may stand between two letters. */
const joiners: ReadonlySet<string> = new Set('’–—´·')
/** Letters and signs that never follow an accented capital. */
const strangers: ReadonlySet<string> = new Set('ŒœŸƒ')

/** Marks that may quote or elide the letter before them. */
const quotes: ReadonlySet<string> = new Set('’‘“”´…')

const dashes: ReadonlySet<string> = new Set('–—')

const softHyphen = '\u00ad'
const noBreakSpace = '\u00a0'

/**
 * How much the characters of a sequence speak for a misreading, by themselves and by their neighbours; what it decodes to is
 * weighed apart. A closing quote after a letter says little, `©` after one a lot, a control character all.
 */
export const weighSequence = (text: string, { start, end }: Sequence): number => {
  const lead = text[start]
  const before = text[start - 1]
  const after = text[end]
  let weight = 0
  for (let index = start + 1; index < end; index += 1) weight += weighContinuation(text[index] ?? '')
  if (endsInMidWord(text, start, end)) weight += 1
  if (isUpper(lead) && isLower(before)) weight += 1
  if (lead === 'â' && end - start === 3 && /[™®°ºª²³¹•·]/.test(text.slice(start, end))) weight += 0.5
  if (isOutOfPlace(text, start)) weight += 0.7
  // A root, a comma or a box line within a word.
  if (!isLetter(lead) && isLetter(before) && (isLetter(text[start - 2]) || isLetter(after))) weight += 1
  return weight
}

/** Whether the last mark, which would end a word, has a letter after it, as no mark but a joining one does. */
const endsInMidWord = (text: string, start: number, end: number): boolean => {
  const last = text[end - 1] ?? ''
  const after = text[end]
  if (!closers.has(last) || joiners.has(last) || !isLetter(after) || isMojibakeLead(after)) return false
  // `Å“word`: an opening mark does stand before a letter, if there is no word before it.
  return !openers.has(last) || isLetter(text[start - 1])
}

/**
 * `Â` ends no word, and `Ã` is none by itself: unless it is quoted, what follows either belongs to it. In small letters the
 * capital is out of place even before a quote.
 */
const isOutOfPlace = (text: string, start: number): boolean => {
  const lead = text[start]
  const before = text[start - 1]
  const next = text[start + 1] ?? ''
  if (lead === 'Â' && isLower(before)) return true
  if (quotes.has(next) || openers.has(before ?? '')) return false
  if (lead === 'Â') return !dashes.has(next)
  // `Ã–sterreich`, `5Ã—3`: not what a dash would stand between.
  return lead === 'Ã' && !isLetter(before) && (!dashes.has(next) || /[\p{L}\p{N}]/u.test(text[start + 2] ?? ''))
}

const weighContinuation = (character: string): number => {
  const code = character.charCodeAt(0)
  if (code >= 0x80 && code < 0xa0) return 3
  if (code < 0x80) return 0
  if (character === '\ufffd') return 0.5
  if (character === softHyphen) return 0.8
  if (character === noBreakSpace) return 0.3
  if (closers.has(character)) return 0.3
  if (strangers.has(character)) return 1
  if (character === 'µ' || (code >= 0x2c6 && code <= 0x2dd)) return 1.5
  if (isLetter(character)) return isRareLetter(code) ? 0.6 : 0.2
  // Box lines are drawn in rows.
  if (code >= 0x2500 && code < 0x25a0) return 0
  return 1.5
}

/** The next misread sequence, which is no evidence for this one. */
const isMojibakeLead = (character: string | undefined): boolean => character !== undefined && character >= '\u00c2'

/** `ѕ`, `ѓ`, `ђ`, `џ` and their capitals: one small language each. */
const isRareLetter = (code: number): boolean =>
  code === 0x455 || code === 0x405 || code === 0x453 || code === 0x403 || code === 0x45f || code === 0x40f

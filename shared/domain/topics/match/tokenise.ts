import { foldWord } from './foldWord.ts'

/** The words of a text, folded, in reading order, with where they stand and how they were written. */
export type Tokens = Readonly<{
  words: readonly string[]
  /** Offsets of each word in the text: [start, end). */
  starts: readonly number[]
  ends: readonly number[]
  /** 0 as running text, 1 with a first capital, 2 in capitals throughout (two letters or more). */
  cases: readonly number[]
}>

const gap = 1
const word = 2
/** A character of a script that does not part words: a token of its own, so that a term is found as a substring. */
const single = 3

const isSingle =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
const isWord = /[\p{L}\p{N}\p{M}]/u

const classify = (character: string): number => {
  if (!isWord.test(character)) return gap
  return isSingle.test(character) ? single : word
}

/** Filled as characters are met: most texts use a few hundred of them. */
const classes = new Uint8Array(0x10000)

const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

const apostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/**
 * Parts a text into folded words; an English possessive `'s` belongs to no word.
 * `"Russia's Économie"` → words `['russia', 'economie']`
 */
export const tokenise = (text: string): Tokens => {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const cases: number[] = []
  const push = (start: number, end: number, isPlain: boolean): void => {
    const written = text.slice(start, end)
    const folded = isPlain ? written : foldWord(written)
    // A word may fold to nothing (a mark alone) or to several (`½`): the first needs no token, the second is one word still.
    if (folded === '') return
    words.push(folded)
    starts.push(start)
    ends.push(end)
    cases.push(isPlain ? 0 : caseOf(written))
  }
  const length = text.length
  let start = -1
  // The word so far is small Latin letters and digits, as most words are, and folds to itself.
  let isPlain = true
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    let width = 1
    let kind = classes[code]!
    if (kind === 0) {
      if (code >= 0xd800 && code < 0xdc00 && at + 1 < length) {
        width = 2
        kind = classify(text.slice(at, at + 2))
      } else {
        kind = classify(text[at]!)
        classes[code] = kind
      }
    }
    if (kind === word) {
      if (start < 0) {
        start = at
        isPlain = true
      }
      if (!isSmall(code)) isPlain = false
    } else {
      if (start >= 0) {
        push(start, at, isPlain)
        start = -1
      }
      if (kind === single) push(at, at + width, false)
      else if (apostrophe(code) && isPossessive(text, at)) at += 1
    }
    at += width
  }
  if (start >= 0) push(start, length, isPlain)
  return { words, starts, ends, cases }
}

/** `'s` after a letter, with no letter behind it. */
const isPossessive = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1) | 32
  if (next !== 0x73 || at === 0) return false
  const after = text.charCodeAt(at + 2)
  return Number.isNaN(after) || after < 0x30 || (after < 0x80 && !isWord.test(text[at + 2]!))
}

const caseOf = (written: string): number => {
  const first = written.charCodeAt(0)
  if (first >= 0x61 && first <= 0x7a) return 0
  const lower = written.toLowerCase()
  if (lower === written) return 0
  if (written.length > 1 && written.toUpperCase() === written) return 2
  const initial = String.fromCodePoint(written.codePointAt(0)!)
  return initial.toLowerCase() === initial ? 0 : 1
}

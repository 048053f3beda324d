import { foldWord } from './foldWord.ts'
import { isHiragana, isUnspaced } from './scripts.ts'

/** A word of a text: folded for matching, and whether it was written with a capital. */
export type Word = Readonly<{ word: string; capital: boolean; at: number }>

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)?/gu
const suffixes = new Set(['s', 't', 're', 've', 'll', 'd', 'm'])

/**
 * The words of a text in order. Scripts without spaces come as pairs of neighbouring characters.
 * `"Kimani's 3.5 km"` → `kimani`, `3.5`, `km`; `'経済政策'` → `経済`, `済政`, `政策`
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const token = match[0]
    const at = match.index
    const first = token.charCodeAt(0)
    if (isUnspaced(first)) pairs(token, at, words)
    else words.push({ word: foldWord(withoutApostrophe(token)), capital: isCapital(first, token), at })
  }
  return words
}

/** `Kimani's` → `Kimani`, `l'eau` → `eau`, `O'Connor` → `Connor`. */
const withoutApostrophe = (token: string): string => {
  const at = Math.max(token.indexOf("'"), token.indexOf('’'))
  if (at < 0) return token
  const tail = token.slice(at + 1)
  if (suffixes.has(tail.toLowerCase())) return token.slice(0, at)
  return at <= 5 ? tail : token.slice(0, at)
}

const isCapital = (first: number, token: string): boolean => {
  if (first >= 97 && first <= 122) return false
  if (first >= 65 && first <= 90) return true
  const letter = token[0] ?? ''
  return first > 127 && letter !== letter.toLowerCase()
}

const pairs = (token: string, at: number, words: Word[]): void => {
  const characters = [...token]
  if (characters.length === 1) words.push({ word: token, capital: false, at })
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const left = characters[index] ?? ''
    const right = characters[index + 1] ?? ''
    // Two hiragana are grammar far more often than subject.
    if (isHiragana(left.charCodeAt(0)) && isHiragana(right.charCodeAt(0))) continue
    words.push({ word: left + right, capital: false, at: at + index })
  }
}

import { foldWord } from './foldWord.ts'
import { isHiragana, isUnspaced } from './scripts.ts'

/** A word of a text: folded for matching, as it was written, whether it was written with a capital, and whether a space or the start is before it. */
export type Word = Readonly<{ word: string; form: string; capital: boolean; spaced: boolean }>

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)?/gu
const suffixes = new Set(['s', 't', 're', 've', 'll', 'd', 'm'])

/**
 * The words of a text in order. Scripts without spaces come as pairs of neighbouring characters.
 * `"Kimani's 3.5 km"` → `kimani`, `3.5`, `km`; `'経済政策'` → `経済`, `済政`, `政策`
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const token = match[0]
    const at = match.index
    const first = token.charCodeAt(0)
    if (isUnspaced(first)) pairs(token, words)
    else {
      const spaced = end === 0 || hasSpace(text, end, at)
      const form = withoutApostrophe(token)
      words.push({ word: foldWord(form), form, capital: isCapital(first, token), spaced })
    }
    end = at + token.length
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

const hasSpace = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || code === 9 || code === 0xa0) return true
  }
  return false
}

const pairs = (token: string, words: Word[]): void => {
  const characters = [...token]
  if (characters.length === 1) words.push({ word: token, form: token, capital: false, spaced: false })
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const left = characters[index] ?? ''
    const right = characters[index + 1] ?? ''
    // Two hiragana are grammar far more often than subject.
    if (isHiragana(left.charCodeAt(0)) && isHiragana(right.charCodeAt(0))) continue
    words.push({ word: left + right, form: left + right, capital: false, spaced: false })
  }
}

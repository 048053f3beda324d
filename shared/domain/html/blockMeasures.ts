import type { PageBlock } from '../draft.ts'
import { boilerplatePhrase, type PhraseKind } from './boilerplatePhrase.ts'

/** What a block's own text tells, without its surroundings. */
export type BlockMeasures = Readonly<{
  words: number
  /** Share of the characters that stand in links. */
  linkShare: number
  sentences: number
  commas: number
  /** How the text ends: 0 other, 1 as a sentence does, 2 with a colon, 3 with an ellipsis, 4 with a question mark. */
  ending: number
  upperShare: number
  digitShare: number
  phrase: PhraseKind
  /** Reads as running text. */
  isProse: boolean
}>

const wideLetter = /[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f\uf900-\ufaff]/g
const proseKinds: ReadonlySet<PageBlock['kind']> = new Set(['paragraph', 'quote', 'list'])

const small = 1
const space = 2
const capital = 3
const digit = 4
const comma = 5
const stop = 6
const wideStop = 7
const beyond = 8

/** What each ASCII character counts as; 0 for marks that count as nothing. */
const asciiSorts = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return small
  if (code >= 65 && code <= 90) return capital
  if (code >= 48 && code <= 57) return digit
  return code === 32 || code === 10 ? space : code === 44 ? comma : code === 46 || code === 33 || code === 63 ? stop : 0
})

const otherSort = (code: number): number =>
  code === 0xff0c || code === 0x3001 ? comma : code === 0x3002 || code === 0xff01 || code === 0xff1f ? wideStop : beyond

/** Measures one block in one pass over its text. */
export const measureBlock = (block: PageBlock): BlockMeasures => {
  const { text, kind } = block
  let [spaces, sentences, commas, upper, digits, letters] = [0, 0, 0, 0, 0, 0]
  let wide = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    switch (code < 128 ? asciiSorts[code] : otherSort(code)) {
      case small:
        letters++
        break
      case space:
        spaces++
        break
      case capital:
        upper++
        letters++
        break
      case digit:
        digits++
        break
      case comma:
        commas++
        break
      case stop: {
        const next = text.charCodeAt(index + 1)
        if (Number.isNaN(next) || next === 32 || next === 10 || next === 34 || next === 0x201d || next === 91)
          sentences++
        break
      }
      case wideStop:
        sentences++
        break
      case beyond:
        letters++
        if (code >= 0x0e00) wide = true
        break
      default:
    }
  }
  // Scripts without spaces: two letters make about one word.
  const wideWords = wide ? (text.match(wideLetter)?.length ?? 0) / 2 : 0
  const words = text === '' ? 0 : Math.max(spaces + 1, wideWords)
  const length = Math.max(1, text.length)
  const linkShare = Math.min(1, block.link_chars / length)
  const isLong = kind === 'list' ? words >= 8 * block.items.length : words >= 20 || (words >= 10 && sentences > 0)
  return {
    words,
    linkShare,
    sentences,
    commas,
    ending: endingOf(text),
    upperShare: upper / Math.max(1, letters),
    digitShare: digits / length,
    phrase: boilerplatePhrase(text),
    isProse: proseKinds.has(kind) && !block.hidden && linkShare < 0.4 && isLong,
  }
}

const endingOf = (text: string): number => {
  const end = /(?:(\.\.\.|…)|([?？])|([.!。！])|([:：]))["'”’»)\]]{0,3}$/u.exec(text.slice(-8))
  if (end === null) return 0
  if (end[1] !== undefined) return 3
  if (end[2] !== undefined) return 4
  return end[3] === undefined ? 2 : 1
}

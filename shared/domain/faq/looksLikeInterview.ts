import type { FaqCandidate } from './candidates.ts'
import { firstPersonWords, firstPluralWords, secondPersonWords } from './language/persons.ts'

/** Enough to hear who speaks. */
const candidatesRead = 40
const charsRead = 600
const wordPattern = /[\p{L}\p{M}'’]+/gu
const languages = firstPersonWords.length

/** For each word the languages, as a set of bits, in which it means the speaker, and in which the one spoken to. */
const bitsOf = (lines: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const bits = new Map<string, number>()
  lines.forEach((words, language) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << language))
  })
  return bits
}
const firstPerson = bitsOf(firstPersonWords)
const firstPlural = bitsOf(firstPluralWords)
const secondPerson = bitsOf(secondPersonWords)

/** Whether one person asks another: "you" in the questions, "I" throughout the answers. */
export const looksLikeInterview = (candidates: readonly FaqCandidate[]): boolean => {
  const read = candidates.slice(0, candidatesRead)
  const addressed = new Array<number>(languages).fill(0)
  const personal = new Array<number>(languages).fill(0)
  const plural = new Array<number>(languages).fill(0)
  const turned = new Array<number>(languages).fill(0)
  const hits = new Array<number>(languages).fill(0)
  const kinds = Array.from({ length: languages }, () => new Set<string>())
  let total = 0
  for (const { question, answer } of read) {
    let seen = 0
    for (const word of wordsOf(question)) seen |= secondPerson.get(word) ?? 0
    tally(addressed, seen)
    let speaking = 0
    let together = 0
    let back = 0
    for (const word of wordsOf(answer)) {
      const bits = firstPerson.get(word) ?? 0
      together |= firstPlural.get(word) ?? 0
      back |= secondPerson.get(word) ?? 0
      total += 1
      if (bits === 0) continue
      speaking |= bits
      tally(hits, bits)
      for (let language = 0; bits >> language !== 0; language += 1)
        if ((bits >> language) & 1) kinds[language]!.add(word)
    }
    tally(personal, speaking)
    tally(plural, together)
    tally(turned, back)
  }
  if (total === 0) return false
  return hits.some((count, language) => {
    const rate = count / total
    const addressedShare = addressed[language]! / read.length
    const personalShare = personal[language]! / read.length
    // One such word alone may be another word of another language.
    const personalLanguage = kinds[language]!.size > 1
    if (personalLanguage && addressedShare >= 0.4 && personalShare >= 0.5 && rate >= 0.02) return true
    if (personalLanguage && personalShare >= 0.75 && rate >= 0.03) return true
    // People who speak as "we" of themselves do not turn to their reader, as a company's FAQ does.
    const pluralShare = plural[language]! / read.length
    return read.length >= 3 && addressedShare >= 0.6 && pluralShare >= 0.8 && turned[language] === 0
  })
}

const tally = (counts: number[], bits: number): void => {
  for (let language = 0; bits >> language !== 0; language += 1)
    if ((bits >> language) & 1) counts[language] = counts[language]! + 1
}

/** Words in lower case, but for a small `i`, which in many languages is "and" and never the English speaker. */
const wordsOf = (text: string): string[] =>
  (text.slice(0, charsRead).replaceAll('’', "'").match(wordPattern) ?? [])
    .filter((word) => word !== 'i')
    .map((word) => word.toLowerCase())

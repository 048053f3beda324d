import { stemEnglish } from './stemEnglish.ts'
import { suffixes } from './suffixes.ts'

/** Takes a folded word to the form its inflections share. */
export type Stemmer = (word: string) => string

const memoEntriesMax = 20_000
/** Engines copy the characters of a short piece of a text; a longer one that is remembered keeps its whole text in memory. */
const memoCharsMax = 12

/**
 * The stemmer of a language (BCP 47 tag), or the identity where none is known. Light on purpose: it undoes plurals, cases
 * and verb endings, never derivation, so that `elections` finds `election` and not `elective`.
 * `stemmerOf('de')('wahlen')` → `'wahl'`
 */
export const stemmerOf = (language: string): Stemmer => stemmers.get(primaryLanguage(language)) ?? same

/** `'en-GB'` → `'en'`; whether two tags name one language is decided on this. */
export const primaryLanguage = (language: string): string => language.toLowerCase().split('-', 1)[0]!

const same: Stemmer = (word) => word

const remembered = (stem: Stemmer): Stemmer => {
  const memo = new Map<string, string>()
  return (word) => {
    const known = memo.get(word)
    if (known !== undefined) return known
    const made = stem(word)
    if (word.length > memoCharsMax) return made
    if (memo.size >= memoEntriesMax) memo.clear()
    memo.set(word, made)
    return made
  }
}

/** Strips the longest ending that leaves a stem long enough; `ending>other` puts another one in its place. */
const stripper = (stemCharsMin: number, endings: string): Stemmer => {
  const byLast = new Map<string, (readonly [ending: string, put: string])[]>()
  for (const entry of endings.split(/\s+/)) {
    const [ending, put = ''] = entry.split('>') as [string, string?]
    const last = ending.at(-1)!
    byLast.set(last, [...(byLast.get(last) ?? []), [ending, put] as const])
  }
  for (const group of byLast.values()) group.sort((left, right) => right[0].length - left[0].length)
  return (word) => {
    const group = byLast.get(word.at(-1) ?? '')
    if (group === undefined) return word
    for (const [ending, put] of group)
      if (word.length - ending.length >= stemCharsMin && word.endsWith(ending))
        return word.slice(0, word.length - ending.length) + put
    return word
  }
}

const stemmers: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ['en', remembered(stemEnglish)],
  ...suffixes.flatMap(({ languages, stemCharsMin, endings }) => {
    const stem = remembered(stripper(stemCharsMin, endings))
    return languages.map((language) => [language, stem] as const)
  }),
])

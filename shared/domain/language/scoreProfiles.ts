import { gramsOf } from './gramsOf.ts'
import { languageProfiles, type ProfiledLanguage } from './languageProfiles.ts'

const languages = Object.keys(languageProfiles) as readonly ProfiledLanguage[]

/** A sequence that is not among a language's frequent ones is taken to be a little rarer than the rarest of them. */
const unseenLevel = 36

/** For each sequence of letters its level in every language, in the order of `languages`. */
let table: ReadonlyMap<string, Uint8Array> | null = null

const levelsOf = (): ReadonlyMap<string, Uint8Array> => {
  if (table !== null) return table
  const made = new Map<string, Uint8Array>()
  for (const [index, language] of languages.entries())
    for (const group of languageProfiles[language].split('|')) {
      const [level, ...grams] = group.split(' ')
      for (const gram of grams) {
        const levels = made.get(gram) ?? new Uint8Array(languages.length).fill(unseenLevel)
        levels[index] = Number(level)
        made.set(gram, levels)
      }
    }
  table = made
  return made
}

/**
 * How unlike each profiled language a text is: the mean rarity of its letter sequences, in quarters of a nat. The lower
 * the liker; null when the text has no sequence that any language uses often.
 */
export const scoreProfiles = (text: string): ReadonlyMap<ProfiledLanguage, number> | null => {
  const levels = levelsOf()
  const sums = new Int32Array(languages.length)
  let count = 0
  for (const gram of gramsOf(text)) {
    const found = levels.get(gram)
    if (found === undefined) continue
    count += 1
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + (found[index] ?? unseenLevel)
  }
  return count === 0 ? null : new Map(languages.map((language, index) => [language, (sums[index] ?? 0) / count]))
}

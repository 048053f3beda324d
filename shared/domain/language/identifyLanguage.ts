import { decidePair } from './decidePair.ts'
import { detectLanguage } from './detectLanguage.ts'
import { dominantScript } from './dominantScript.ts'
import { foreignLetters, lettersOf, unknownLanguages } from './foreignLetters.ts'
import { languageOfScript } from './languageOfScript.ts'
import type { ProfiledLanguage } from './languageProfiles.ts'
import { sampleOf } from './sampleOf.ts'
import { scoreProfiles } from './scoreProfiles.ts'

/** Fewer letters than this tell a script, but not a language among many of that script. */
const lettersMin = 8

/** By how much more where the text has but one letter; the more it has the less. */
const shortness = 20

/** Letter sequences are looked up one by one; so many characters tell enough. */
const charactersProfiled = 500

/** By how much, in quarters of a nat, a text must be more like a language than like the one that the detector names. */
const margin = 0.4

/**
 * The language of a text, ISO 639-1 where there is a code, or `und` when it does not tell. The script comes first, then a
 * detector of sixty languages, then evidence for the languages that it does not know or takes for a neighbour.
 * `'Der Hafen ist wieder offen.'` → `'de'`, `'7 × 42'` → `'und'`
 */
export const identifyLanguage = (text: string): string => {
  const sample = sampleOf(text)
  const dominant = dominantScript(sample)
  if (dominant === null) return 'und'
  const many = dominant.script === 'Latin' || dominant.script === 'Cyrillic'
  if (many && dominant.letters < lettersMin) return 'und'
  const guess = detectLanguage(sample)
  const settled = languageOfScript(dominant.script, sample, guess)
  if (settled !== null && dominant.script !== 'Cyrillic') return settled
  const scores = scoreProfiles(sample.slice(0, charactersProfiled))
  if (dominant.script === 'Cyrillic') return amongCyrillic(settled, scores)
  return amongLatin(sample, guess, scores)
}

type Scores = ReadonlyMap<ProfiledLanguage, number> | null

const amongCyrillic = (settled: string | null, scores: Scores): string => {
  if (scores === null) return settled ?? 'und'
  if (settled === null) return likest(scores, ['sr', 'mk'])
  const own = scores.get(settled as ProfiledLanguage)
  const rival = likest(scores, ['kk', 'mn'])
  return own !== undefined && (scores.get(rival) ?? Infinity) + margin < own ? rival : settled
}

const amongLatin = (sample: string, guess: string, scores: Scores): string => {
  const name = guess === 'no' ? 'nb' : guess
  if (scores !== null) {
    const letters = lettersOf(sample)
    // Letters that only Esperanto has, about as often as it has them.
    if (letters.beyondAscii.filter((letter) => 'ĉĝĥĵŝŭ'.includes(letter)).length * 80 > letters.count) return 'eo'
    const rivals = unknownLanguages.filter((language) => foreignLetters(language, letters) < 0.02)
    const rival = likest(scores, rivals)
    const own = name === '' ? Infinity : scores.get(name as ProfiledLanguage)
    // Yoruba is often written without its marks, and then is like nothing; and a few words are like anything.
    const least = (name === 'yo' ? 10 * margin : margin) + shortness / letters.count
    if (own !== undefined && (scores.get(rival) ?? Infinity) + least < own)
      return pairOf(rival, sample, scores) ?? rival
  }
  return pairOf(name, sample, scores) ?? (name === '' ? 'und' : name)
}

/** For a language with a neighbour that is easily taken for it: which of the two it is. */
const pairOf = (language: string, sample: string, scores: Scores): string | null => {
  if (language === 'ms') return decidePair('id/ms', sample, scores)
  if (language === 'nl') return decidePair('nl/af', sample, scores, 0.5)
  if (language === 'hr') return decidePair('hr/bs', sample, scores)
  if (language === 'xh' || language === 'zu') return decidePair('xh/zu', sample, scores)
  if (language === 'st' || language === 'tn') return decidePair('st/tn', sample, scores)
  if (language !== 'nb' && language !== 'da') return null
  // The detector tells Danish well: two telling words must speak against it.
  if (decidePair('nb/da', sample, null, language === 'da' ? -2 : 2) === 'da') return 'da'
  return decidePair('nb/nn', sample, scores)
}

const likest = <Language extends ProfiledLanguage>(
  scores: ReadonlyMap<ProfiledLanguage, number>,
  languages: readonly Language[],
): Language => {
  let best = languages[0] as Language
  for (const language of languages)
    if ((scores.get(language) ?? Infinity) < (scores.get(best) ?? Infinity)) best = language
  return best
}

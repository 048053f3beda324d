import type { WritingScript } from './dominantScript.ts'
import { letterEvidence } from './letterEvidence.ts'

/** Scripts of a single language, or of one that is by far the most written. */
const soleLanguages: Readonly<Partial<Record<WritingScript, string>>> = {
  Greek: 'el',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Oriya: 'or',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Tibetan: 'bo',
  Myanmar: 'my',
  Khmer: 'km',
  Georgian: 'ka',
  Armenian: 'hy',
  Ethiopic: 'am',
  Hangul: 'ko',
  Kana: 'ja',
  Han: 'zh',
}

/**
 * The language that a text's script, letters and telling words settle, `guess` being what its letter sequences say; null
 * for Latin, where they settle nothing.
 */
export const languageOfScript = (script: WritingScript, text: string, guess: string): string | null => {
  const sole = soleLanguages[script]
  if (sole !== undefined) return sole
  if (script === 'Arabic') return arabic(text, guess)
  if (script === 'Devanagari') return mostEvident(letterEvidence('Devanagari', text)) ?? (guess === 'mr' ? 'mr' : 'hi')
  if (script === 'Hebrew') return (letterEvidence('Hebrew', text).get('yi') ?? 0) * 30 > text.length ? 'yi' : 'he'
  return script === 'Cyrillic' ? cyrillic(text, guess) : null
}

const mostEvident = (evidence: ReadonlyMap<string, number>): string | null => {
  let best: string | null = null
  let most = 0
  for (const [language, count] of evidence)
    if (count > most) {
      best = language
      most = count
    }
  return best
}

const arabic = (text: string, guess: string): string => {
  const evidence = letterEvidence('Arabic', text)
  const count = (language: string): number => evidence.get(language) ?? 0
  for (const language of ['ps', 'sd', 'ug', 'ckb']) if (count(language) * 25 > text.length) return language
  if (guess === 'ar' || guess === 'fa' || guess === 'ur') return guess
  return count('ur') * 20 > text.length ? 'ur' : count('fa') * 20 > text.length ? 'fa' : 'ar'
}

/**
 * A name in another language's letters is no evidence: only what comes more than once is. Serbian and Macedonian have none
 * of the soft and hard signs, and of the letters for `yu`, `ya` and the like, of all the others.
 */
const cyrillic = (text: string, guess: string): string | null => {
  const evidence = letterEvidence('Cyrillic', text)
  const count = (language: string): number => evidence.get(language) ?? 0
  const few = Math.max(2, text.length / 100)
  for (const language of ['kk', 'mn', 'tg']) if (count(language) >= few) return language
  if (count('soft') * 100 <= text.length)
    return count('mk') > count('sr') ? 'mk' : count('sr') > count('mk') ? 'sr' : null
  return guess === 'sr' ? null : guess
}

import { type ClosePair, closePairs, sequenceWeight } from './closePairs.ts'
import { wordsOf } from './gramsOf.ts'
import type { ProfiledLanguage } from './languageProfiles.ts'

type Marks = Readonly<{ language: ProfiledLanguage; words: ReadonlySet<string>; beginnings: readonly string[] }>

const known = new Map<ClosePair, readonly Marks[]>()

const marksOf = (pair: ClosePair): readonly Marks[] => {
  const made =
    known.get(pair) ??
    Object.entries(closePairs[pair]).map(([language, list]) => {
      const marks = list.split(' ')
      return {
        language: language as ProfiledLanguage,
        words: new Set(marks.filter((mark) => !mark.endsWith('*'))),
        beginnings: marks.filter((mark) => mark.endsWith('*')).map((mark) => mark.slice(0, -1)),
      }
    })
  known.set(pair, made)
  return made
}

/**
 * Which language of a close pair a text is in: by the words that only one of them has, and by its letter sequences;
 * `handicap` is how many words the first is ahead from the start.
 */
export const decidePair = (
  pair: ClosePair,
  text: string,
  scores: ReadonlyMap<ProfiledLanguage, number> | null,
  handicap = 0,
): ProfiledLanguage => {
  const [first, second] = marksOf(pair) as [Marks, Marks]
  const words = wordsOf(text)
  let lead = handicap
  for (const word of words) {
    const isFirst = isMarked(word, first)
    const isSecond = isMarked(word, second)
    if (isFirst !== isSecond) lead += isFirst ? 1 : -1
  }
  // A mark weighs as much as a clear lead in letter sequences does over a sentence.
  const unlike = (scores?.get(second.language) ?? 0) - (scores?.get(first.language) ?? 0)
  return lead + sequenceWeight[pair] * unlike >= 0 ? first.language : second.language
}

const isMarked = (word: string, { words, beginnings }: Marks): boolean =>
  words.has(word) || beginnings.some((beginning) => word.startsWith(beginning))

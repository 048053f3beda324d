import { tokenise } from '../../match/tokenise.ts'

export type TermStrength = 'strong' | 'usual' | 'weak'
export type MediaTerm = Readonly<{
  topic: string
  term: string
  /** Folded. */
  words: readonly string[]
  strength: TermStrength
  /** Written in quotes: compared as it stands, not by stem. */
  exact: boolean
}>

const strengths = ['strong', 'usual', 'weak'] as const

/**
 * The terms of one language's list. `'crime: murder\n  | police, court'` → murder strong, police and court usual. The list is tokenised
 * as one text: its terms one by one would take a cold worker several milliseconds.
 */
export const readMediaTerms = (list: string): MediaTerm[] => {
  const { words, starts, ends } = tokenise(list)
  const terms: MediaTerm[] = []
  let topic = ''
  let strength = 0
  let first = -1
  const close = (end: number): void => {
    if (first < 0) return
    const exact = list[starts[first]! - 1] === '"'
    const term = list.slice(starts[first]!, ends[end - 1]!)
    terms.push({ topic, term, words: words.slice(first, end), strength: strengths[strength]!, exact })
    first = -1
  }
  for (let at = 0; at < words.length; at += 1) {
    const gap = list.slice(at === 0 ? 0 : ends[at - 1]!, starts[at])
    if (gap === ', ') close(at)
    else if (gap !== ' ') {
      if (at === 0 || gap.includes('\n')) close(at)
      if (gap.includes('|')) strength += 1
      else if (at === 0 || gap.includes('\n')) {
        topic = words[at]!
        strength = 0
        continue
      } else if (gap.includes(',')) close(at)
    }
    if (first < 0) first = at
  }
  close(words.length)
  return terms
}

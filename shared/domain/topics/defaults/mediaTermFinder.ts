import { stemmerOf } from '../match/stemmer.ts'
import { buildTermFinder, type TermFinder } from '../match/termFinder.ts'
import { tokenise } from '../match/tokenise.ts'
import { type MediaTerms, mediaTopics } from './mediaTopics.ts'
import { mediaTerms } from './terms/mediaTerms.ts'

/** What a term says: the topic it speaks for (its index in `mediaTopics`) and how loudly. */
export type Voice = Readonly<{ topic: number; weight: number }>

/** The default terms of one language, ready to be found. */
export type MediaTermFinder = Readonly<{
  finder: TermFinder
  terms: readonly string[]
  voices: readonly (readonly Voice[])[]
}>

const weights = { strong: 3, usual: 1.5, weak: 0.5 } as const

const compiled = new Map<string, MediaTermFinder>()

/** The terms of a language (its primary subtag), compiled when the first article of it comes; null where there are none. */
export const mediaTermFinder = (language: string): MediaTermFinder | null => {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const lists = mediaTerms[language]
  if (lists === undefined) return null
  const made = compile(lists, language)
  compiled.set(language, made)
  return made
}

const compile = (lists: MediaTerms, language: string): MediaTermFinder => {
  const stem = stemmerOf(language)
  const slots = new Map<string, number>()
  const terms: string[] = []
  const voices: Voice[][] = []
  mediaTopics.forEach(({ slug }, topic) => {
    for (const strength of ['strong', 'usual', 'weak'] as const)
      for (const written of (lists[slug][strength] ?? '').split(',')) {
        const term = written.trim().replace(/\s+/g, ' ')
        const key = tokenise(term).words.map(stem).join(' ')
        if (key === '') continue
        let slot = slots.get(key)
        if (slot === undefined) {
          slot = terms.length
          slots.set(key, slot)
          terms.push(term)
          voices.push([])
        }
        // Singular and plural are one term; it speaks once for a topic, with the strength it was given first.
        if (!voices[slot]!.some((voice) => voice.topic === topic))
          voices[slot]!.push({ topic, weight: weights[strength] })
      }
  })
  return { finder: buildTermFinder(terms), terms, voices }
}

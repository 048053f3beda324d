import { stemmerOf } from '../match/stemmer.ts'
import { buildTermFinder, type TermFinder } from '../match/termFinder.ts'
import { tokenise } from '../match/tokenise.ts'
import { mediaTopics, shadowTopics } from './mediaTopics.ts'
import { mediaTerms } from './terms/mediaTerms.ts'
import { readMediaTerms } from './terms/readMediaTerms.ts'

/** What a term says: the topic it speaks for (its index in `mediaTopics`, then in `shadowTopics`) and how loudly. */
export type Voice = Readonly<{ topic: number; weight: number }>

/** The default terms of one language, ready to be found. */
export type MediaTermFinder = Readonly<{
  finder: TermFinder
  terms: readonly string[]
  voices: readonly (readonly Voice[])[]
}>

const weights = { strong: 3, usual: 1.5, weak: 0.5 } as const

/** Lists name a topic by the first word of its slug. */
const topicOf = new Map<string, number>(
  [...mediaTopics.map(({ slug }) => slug.split('-', 1)[0]!), ...shadowTopics].map((key, topic) => [key, topic]),
)

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

const compile = (list: string, language: string): MediaTermFinder => {
  const stem = stemmerOf(language)
  const slots = new Map<string, number>()
  const terms: string[] = []
  const voices: Voice[][] = []
  for (const { topic: key, term, strength } of readMediaTerms(list)) {
    const topic = topicOf.get(key)!
    const stemmed = tokenise(term).words.map(stem).join(' ')
    let slot = slots.get(stemmed)
    if (slot === undefined) {
      slot = terms.length
      slots.set(stemmed, slot)
      terms.push(term)
      voices.push([])
    }
    // Singular and plural are one term; it speaks once for a topic, with the strength it was given first.
    if (!voices[slot]!.some((voice) => voice.topic === topic)) voices[slot]!.push({ topic, weight: weights[strength] })
  }
  return { finder: buildTermFinder(terms), terms, voices }
}

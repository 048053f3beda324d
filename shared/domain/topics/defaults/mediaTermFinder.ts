import { stemmerOf } from '../match/stemmer.ts'
import { buildAutomaton, scanTerms, type TermAutomaton } from '../match/termAutomaton.ts'
import type { TermHit } from '../match/termFinder.ts'
import type { Section } from '../readSections.ts'
import { mediaTopics, shadowTopics } from './mediaTopics.ts'
import { mediaTerms } from './terms/mediaTerms.ts'
import { readMediaTerms } from './terms/readMediaTerms.ts'

/** What a term says: the topic it speaks for (its index in `mediaTopics`, then in `shadowTopics`) and how loudly. */
export type Voice = Readonly<{ topic: number; weight: number }>

/** The default terms of one language, ready to be found. */
export type MediaTermFinder = Readonly<{
  find(sections: readonly Section[]): ReadonlyMap<number, TermHit>
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

type Part = { slots: Map<string, number>; words: string[][]; terms: number[] }

const compile = (list: string, language: string): MediaTermFinder => {
  const stem = stemmerOf(language)
  const stemmed: Part = { slots: new Map(), words: [], terms: [] }
  const exact: Part = { slots: new Map(), words: [], terms: [] }
  const terms: string[] = []
  const voices: Voice[][] = []
  for (const read of readMediaTerms(list)) {
    const topic = topicOf.get(read.topic)!
    const part = read.exact ? exact : stemmed
    const words = read.exact ? [...read.words] : read.words.map(stem)
    const key = words.join(' ')
    let slot = part.slots.get(key)
    if (slot === undefined) {
      slot = terms.length
      part.slots.set(key, slot)
      part.words.push(words)
      part.terms.push(slot)
      terms.push(read.term)
      voices.push([])
    }
    // Singular and plural are one term; it speaks once for a topic, with the strength it was given first.
    if (!voices[slot]!.some((voice) => voice.topic === topic))
      voices[slot]!.push({ topic, weight: weights[read.strength] })
  }
  const stemmedTerms = buildAutomaton(stemmed.words)
  const exactTerms = buildAutomaton(exact.words)
  const find = (sections: readonly Section[]): ReadonlyMap<number, TermHit> => {
    const hits = new Map<number, TermHit>()
    for (const { where, tokens } of sections) {
      collect(hits, stemmedTerms, stemmed.terms, tokens.words.map(stem), where)
      if (exact.terms.length > 0) collect(hits, exactTerms, exact.terms, tokens.words, where)
    }
    return hits
  }
  return { find, terms, voices }
}

const collect = (
  hits: Map<number, TermHit>,
  automaton: TermAutomaton,
  terms: readonly number[],
  words: readonly string[],
  where: string,
): void =>
  scanTerms(automaton, words, (found) => {
    const hit = hits.get(terms[found]!)
    if (hit === undefined) hits.set(terms[found]!, { count: 1, where: [where] })
    else {
      hit.count += 1
      if (hit.where.at(-1) !== where) hit.where.push(where)
    }
  })

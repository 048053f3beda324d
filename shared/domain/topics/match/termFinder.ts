import type { Section } from '../readSections.ts'
import { primaryLanguage, stemmerOf } from './stemmer.ts'
import { buildAutomaton, scanTerms, type TermAutomaton } from './termAutomaton.ts'
import { tokenise } from './tokenise.ts'

/** Where a term was found: the sections it stands in, in reading order, and how often. */
export type TermHit = { count: number; where: string[] }

/** Finds many terms at once. Terms are known by their index in the list that the finder was built of. */
export type TermFinder = Readonly<{
  find(sections: readonly Section[], language: string): ReadonlyMap<number, TermHit>
}>

type Compiled = Readonly<{ automaton: TermAutomaton; terms: readonly (readonly number[])[] }>

const quoted = /^\s*["“”„«»](.*)["“”„«»]\s*$/su

/**
 * Compiles words and phrases, `"in quotes"` when they must stand exactly so. Other terms are compared by stem, so they are
 * compiled once for every language that articles come in.
 */
export const buildTermFinder = (terms: readonly string[]): TermFinder => {
  const exact: number[] = []
  const stemmed: number[] = []
  const words = terms.map((term, index) => {
    const inner = quoted.exec(term)?.[1]
    if (inner === undefined) stemmed.push(index)
    else exact.push(index)
    return tokenise(inner ?? term).words
  })
  const compiledExact = compile(exact, words)
  const byLanguage = new Map<string, Compiled>()
  const compiledFor = (language: string): Compiled => {
    const known = byLanguage.get(language)
    if (known !== undefined) return known
    const stem = stemmerOf(language)
    const made = compile(
      stemmed,
      words.map((term) => term.map(stem)),
    )
    byLanguage.set(language, made)
    return made
  }

  return {
    find: (sections, tag) => {
      const hits = new Map<number, TermHit>()
      const language = stemmerOf(tag) === stemmerOf('und') ? 'und' : primaryLanguage(tag)
      const stem = stemmerOf(language)
      const compiled = compiledFor(language)
      for (const { where, tokens } of sections) {
        if (stemmed.length > 0) collect(hits, compiled, tokens.words.map(stem), where)
        if (exact.length > 0) collect(hits, compiledExact, tokens.words, where)
      }
      return hits
    },
  }
}

const compile = (indices: readonly number[], words: readonly (readonly string[])[]): Compiled => {
  const keys = new Map<string, number[]>()
  for (const index of indices) {
    const key = words[index]!.join(' ')
    if (key === '') continue
    const same = keys.get(key)
    if (same === undefined) keys.set(key, [index])
    else same.push(index)
  }
  const terms = [...keys.values()]
  return { automaton: buildAutomaton(terms.map((same) => words[same[0]!]!)), terms }
}

const collect = (hits: Map<number, TermHit>, compiled: Compiled, words: readonly string[], where: string): void =>
  scanTerms(compiled.automaton, words, (found) => {
    for (const term of compiled.terms[found]!) {
      const hit = hits.get(term)
      if (hit === undefined) hits.set(term, { count: 1, where: [where] })
      else {
        hit.count += 1
        if (hit.where.at(-1) !== where) hit.where.push(where)
      }
    }
  })

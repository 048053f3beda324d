import { type Stemmer, stemmerOf } from '../match/stemmer.ts'
import { buildAutomaton, type TermAutomaton } from '../match/termAutomaton.ts'
import { tokenise } from '../match/tokenise.ts'
import { cities } from './cities.ts'
import { countryEvidence, englishCountryNames, noCountry } from './countryEvidence.ts'
import { countryNames } from './countryNames.ts'
import { localEvidence } from './localEvidence.ts'
import { readCountryNames } from './readCountryNames.ts'

/** A word or phrase that speaks for a country. */
export type CountryTerm = Readonly<{
  /** Two-letter code; empty for a phrase that only looks like a country's. */
  code: string
  text: string
  /** Words. */
  length: number
  weight: number
  /** Whether it can carry the topic without other evidence. */
  firm: boolean
  /** How it must be written: anyhow, with a first capital, in capitals throughout. */
  letters: 'any' | 'initial' | 'capitals'
  kind: 'name' | 'people' | 'city' | 'none'
}>

type Compiled = Readonly<{
  automaton: TermAutomaton
  terms: readonly (readonly CountryTerm[])[]
  /** Null where terms are compared as they are. */
  stem: Stemmer | null
  /** Every term begins with a capital. */
  capital: boolean
  /** Its terms speak for no country: they only hide others that stand in them. */
  hides: boolean
}>
export type CountryFinder = Readonly<{ automata: readonly Compiled[] }>

type Draft = { term: CountryTerm; words: readonly string[]; stemmed: boolean }

const weightOf = { name: 1, people: 0.8, city: 0.6, none: 0 } as const

/** Languages that decline the names of countries: there they are compared by stem. */
const declining = new Set('ru uk pl cs sk hr sr tr ar fi hu el ro bg he fa hi lt lv et sl be'.split(' '))
/** Languages whose script has capitals and that write adjectives of countries with one. */
const capitalisesPeople = new Set(['en', 'nl'])
const uncased = new Set('ar he fa hi zh ja ko th ur bn ta'.split(' '))

const compiled = new Map<string, CountryFinder>()

/** Everything that speaks for a country in texts of a language, compiled when the first of them comes. */
export const countryFinder = (language: string): CountryFinder => {
  const key = countryNames[language] === undefined ? 'und' : language
  const known = compiled.get(key)
  if (known !== undefined) return known
  const drafts = [...namesIn(key), ...evidenceIn(key)]
  const finder = {
    automata: [
      build(drafts, ({ term, stemmed }) => !stemmed && term.kind !== 'none', null),
      build(drafts, ({ stemmed }) => stemmed, stemmerOf(key)),
      build(drafts, ({ term, stemmed }) => !stemmed && term.kind === 'none', null),
    ].filter(({ terms }) => terms.length > 0),
  }
  compiled.set(key, finder)
  return finder
}

const build = (drafts: readonly Draft[], wanted: (draft: Draft) => boolean, stem: Stemmer | null): Compiled => {
  const slots = new Map<string, number>()
  const terms: CountryTerm[][] = []
  const words: (readonly string[])[] = []
  for (const draft of drafts) {
    if (!wanted(draft)) continue
    const compared = stem === null ? draft.words : draft.words.map(stem)
    const key = compared.join(' ')
    const slot = slots.get(key)
    if (slot === undefined) {
      slots.set(key, terms.length)
      terms.push([draft.term])
      words.push(compared)
    } else if (!terms[slot]!.some((term) => term.code === draft.term.code)) terms[slot]!.push(draft.term)
  }
  const capital = terms.every((same) => same.every(({ letters }) => letters !== 'any'))
  const hides = terms.every((same) => same.every(({ kind }) => kind === 'none'))
  return { automaton: buildAutomaton(words), terms, stem, capital, hides }
}

const draftOf = (
  code: string,
  written: string,
  kind: CountryTerm['kind'],
  letters: CountryTerm['letters'],
  stemmed: boolean,
): Draft[] => {
  const firm = !written.includes('?')
  const text = written.replace(/[!?]/g, '').trim()
  const words = tokenise(text).words
  if (words.length === 0) return []
  const weight = weightOf[kind] * (firm ? 1 : 0.5)
  return [
    {
      term: {
        code,
        text,
        length: words.length,
        weight,
        firm,
        letters: written.includes('!') ? 'capitals' : letters,
        kind,
      },
      words,
      stemmed,
    },
  ]
}

function* namesIn(language: string): Iterable<Draft> {
  const letters = uncased.has(language) ? 'any' : 'initial'
  const stemmed = declining.has(language)
  const doubtful = new Set(countryEvidence.matchAll(/(\p{L}+)\?/gu).map((match) => match[1]!))
  for (const [code, name] of readCountryNames(countryNames[language] ?? countryNames.en!)) {
    // Locale data brackets an explanation, `Myanmar (Burma)`, and joins by `&`.
    const plain = name.replace(/ ?\(.*\)/, '').replace(/ (?:SAR|&) .*/, '')
    const mark = doubtful.has(plain) ? '?' : ''
    yield* draftOf(code, plain + mark, 'name', letters, stemmed)
    if (language === 'en' && englishCountryNames[code] !== undefined)
      yield* draftOf(code, englishCountryNames[code], 'name', letters, stemmed)
  }
}

function* evidenceIn(language: string): Iterable<Draft> {
  const latin = !uncased.has(language)
  const english = language === 'en' || language === 'und'
  for (const line of countryEvidence.trim().split('\n')) {
    const [code, names = '', people = '', cities = ''] = line.split('|') as [string, string?, string?, string?]
    if (english) {
      for (const name of split(names)) yield* draftOf(code, name, 'name', 'initial', false)
      for (const word of split(people)) yield* draftOf(code, word, 'people', 'initial', true)
    }
    if (latin) for (const city of split(cities)) yield* draftOf(code, city, 'city', 'initial', false)
  }
  if (latin)
    for (const line of cities.trim().split('\n'))
      for (const city of split(line.slice(3))) yield* draftOf(line.slice(0, 2), city, 'city', 'initial', false)
  if (english) for (const phrase of noCountry) yield* draftOf('', phrase, 'none', 'any', false)
  for (const entry of split(localEvidence[language] ?? '', '|')) {
    const [people = '', names = ''] = entry.slice(3).split('/')
    const code = entry.slice(0, 2)
    for (const word of split(people))
      yield* draftOf(code, word, 'people', capitalisesPeople.has(language) ? 'initial' : 'any', true)
    for (const name of split(names))
      yield* draftOf(code, name, 'name', latin ? 'initial' : 'any', declining.has(language))
  }
}

const split = (list: string, separator = ','): string[] => list.split(separator).filter((entry) => entry !== '')

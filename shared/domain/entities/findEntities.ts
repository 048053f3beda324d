import type { Block, Entity } from '../article.ts'
import { stopWords } from '../sentences/stopWords.ts'
import { countrySlug } from '../topics/defaults/countrySlug.ts'
import { mentionsIn } from '../topics/defaults/findCountries.ts'
import { primaryLanguage } from '../topics/match/stemmer.ts'
import { readSections, type Section } from '../topics/readSections.ts'
import { countryName } from './countryName.ts'
import { nameTally } from './nameTally.ts'
import { type NameContext, type PlaceMention, readNames } from './readNames.ts'
import { readRuns } from './readRuns.ts'

const entitiesMax = 40
const headlineWordsMax = 16

/** Languages whose runs of capitals are read; of others only countries and cities are known. */
const read = new Set('en de fr es it nl pt'.split(' '))

/**
 * People, organisations and places named in an article, most often named first. What is not certain is left out.
 * `'President Ada Brenn of Chile met … Brenn said'` → Ada Brenn (person, 2), Chile (place, 1)
 */
export const findEntities = (
  article: Readonly<{ title: string; blocks: readonly Block[]; language: string }>,
): Entity[] => {
  const language = primaryLanguage(article.language)
  const sections = readSections({ ...article, faq: [] }).filter((section) => !isShouted(section))
  const tally = nameTally()
  const small = smallWords(sections)
  const stop = stopWords(language)
  for (const section of sections) {
    const placeAt = placesOf(section, language)
    if (!read.has(language)) {
      for (const { kind, key, name } of placeAt.values()) if (kind !== 'people') tally.add('place', key, [key], name)
      continue
    }
    const context: NameContext = { section, language, small, stop, placeAt, tally }
    for (const run of readRuns(section)) readNames(run, context)
  }
  return tally.entities().slice(0, entitiesMax)
}

/** A headline that writes most of its words large, or anything in capitals throughout, does not tell names from other words. */
const isShouted = ({ kind, text, tokens: { words, cases } }: Section): boolean => {
  let long = 0
  let large = 0
  let capitals = 0
  words.forEach((word, index) => {
    if (word.length < 4) return
    long += 1
    if (cases[index] !== 0) large += 1
    if (cases[index] === 2) capitals += 1
  })
  const headline = kind === 'title' || (words.length < headlineWordsMax && !/[.!?…]\P{L}*$/u.test(text.slice(-4)))
  return long >= 4 && (capitals > 0.5 * long || (headline && large > 0.75 * long))
}

/** The words that are written large in one place and small in another. */
const smallWords = (sections: readonly Section[]): ReadonlySet<string> => {
  const large = new Set<string>()
  for (const { tokens } of sections)
    for (let at = 0; at < tokens.words.length; at += 1) if (tokens.cases[at] !== 0) large.add(tokens.words[at]!)
  const small = new Set<string>()
  for (const { tokens } of sections)
    for (let at = 0; at < tokens.words.length; at += 1) {
      const word = tokens.words[at]!
      if (tokens.cases[at] === 0 && large.has(word)) small.add(word)
    }
  return small
}

const placesOf = (section: Section, language: string): ReadonlyMap<number, PlaceMention> => {
  const places = new Map<number, PlaceMention>()
  const { text, tokens } = section
  for (const { term, first, last } of mentionsIn(section, language)) {
    if (term.kind === 'none') continue
    const isName = term.kind === 'name'
    const name = isName ? countryName(term.code, language) : text.slice(tokens.starts[first], tokens.ends[last])
    places.set(first, {
      length: last - first + 1,
      name,
      key: isName ? countrySlug(term.code).slug : term.text.toLowerCase(),
      kind: term.kind,
    })
  }
  return places
}

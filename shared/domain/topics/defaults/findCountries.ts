import { compareText } from '#kit/compareText'
import type { Why } from '../../article.ts'
import { primaryLanguage } from '../match/stemmer.ts'
import { scanTerms } from '../match/termAutomaton.ts'
import type { Section } from '../readSections.ts'
import { type CountryFinder, type CountryTerm, countryFinder } from './countryFinder.ts'
import { countrySlug } from './countrySlug.ts'

export type CountryTopic = Readonly<{ code: string; slug: string; name: string; score: number; why: readonly Why[] }>

const countriesMax = 3
const pointsMin = 1.5
/** Of all that is said of countries, so much must be said of this one. */
const shareMin = 0.15
const emphasisOf = { title: 3, body: 1, faq: 0.5 } as const
const leadEmphasis = 1.5

type Mention = Readonly<{ term: CountryTerm; first: number; last: number }>
type Tally = { points: number; firm: boolean; terms: Map<string, { where: string[]; weight: number }> }

/** The countries that an article is about, three at most: by name, people and capital, the title and the lead before the rest. */
export const findCountries = (language: string, sections: readonly Section[]): CountryTopic[] => {
  const tallies = new Map<string, Tally>()
  let total = 0
  let words = 0
  let lead = true
  for (const section of sections) {
    words += section.tokens.words.length
    const emphasis = section.kind === 'body' && lead ? leadEmphasis : emphasisOf[section.kind]
    if (section.kind === 'body') lead = false
    for (const { term } of mentionsIn(section, language)) {
      if (term.code === '') continue
      const points = term.weight * emphasis
      total += points
      let tally = tallies.get(term.code)
      if (tally === undefined) {
        tally = { points: 0, firm: false, terms: new Map() }
        tallies.set(term.code, tally)
      }
      tally.points += points
      tally.firm ||= term.firm
      const known = tally.terms.get(term.text)
      if (known === undefined) tally.terms.set(term.text, { where: [section.where], weight: points })
      else {
        known.weight += points
        if (known.where.at(-1) !== section.where) known.where.push(section.where)
      }
    }
  }
  const demand = pointsMin + 0.6 * Math.max(0, Math.log2(Math.max(words, 1) / 150))
  return [...tallies]
    .filter(([, { points, firm }]) => firm && points >= demand && points >= shareMin * total)
    .map(([code, { points, terms }]) => ({
      code,
      ...countrySlug(code),
      score: Math.round((points / (points + demand)) * 1000) / 1000,
      why: [...terms]
        .map(([term, { where, weight }]) => ({ term, where, weight: Math.round(weight * 100) / 100 }))
        .sort((left, right) => right.weight - left.weight || compareText(left.term, right.term)),
    }))
    .sort((left, right) => right.score - left.score || compareText(left.slug, right.slug))
    .slice(0, countriesMax)
}

const read = new WeakMap<Section, Readonly<{ finder: CountryFinder; mentions: readonly Mention[] }>>()

/** Mentions that do not overlap: the longest wins, so that South Sudan is not also Sudan. Read once for entities and topics. */
export const mentionsIn = (section: Section, language: string): readonly Mention[] => {
  const finder = countryFinder(primaryLanguage(language))
  const known = read.get(section)
  if (known?.finder === finder) return known.mentions
  const mentions = findMentions(section, finder)
  read.set(section, { finder, mentions })
  return mentions
}

const findMentions = (section: Section, { automata }: CountryFinder): readonly Mention[] => {
  const { words, cases } = section.tokens
  const found: Mention[] = []
  for (const { automaton, terms, stem, capital, hides } of automata) {
    if (hides && found.length === 0) break
    const add = (index: number, last: number): void => {
      for (const term of terms[index]!) {
        const first = last - term.length + 1
        if (isWrittenAs(term, cases[first]!, cases[last]!) && isWhole(section, first, last))
          found.push({ term, first, last })
      }
    }
    scanTerms(automaton, words, add, stem ?? undefined, capital ? (at) => cases[at] !== 0 : undefined)
  }
  if (found.length < 2) return found
  found.sort((left, right) => left.first - right.first || right.last - left.last || (left.term.code === '' ? -1 : 1))
  const kept: Mention[] = []
  for (const mention of found) {
    const before = kept.at(-1)
    if (before === undefined || mention.first > before.last) kept.push(mention)
  }
  return kept
}

/** Katakana write foreign words, one character a token: タイ is Thailand, and not part of スタイル. */
const isWhole = ({ text, tokens: { starts, ends } }: Section, first: number, last: number): boolean =>
  !isKatakana(text.charCodeAt(starts[first]!)) ||
  !(isKatakana(text.charCodeAt(starts[first]! - 1)) || isKatakana(text.charCodeAt(ends[last]!)))

const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc

const isWrittenAs = (term: CountryTerm, first: number, last: number): boolean =>
  term.letters === 'any' || (term.letters === 'capitals' ? first === 2 : first > 0 && last > 0)

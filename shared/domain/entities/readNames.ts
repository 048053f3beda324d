import type { Section } from '../topics/readSections.ts'
import { type KnownPhrase, knownPhrases } from './knownPhrases.ts'
import type { NameTally } from './nameTally.ts'
import type { NameWord, Run } from './readRuns.ts'
import { familyNamesFirst, givenNames } from './words/givenNames.ts'
import { nameParticles, notNames, placePrepositions } from './words/notNames.ts'
import { beginsOrganisation, endsOrganisation, qualifiesOrganisation } from './words/organisations.ts'
import { beginsPlace, endsPlace } from './words/placeWords.ts'
import { isPartOfOffice, isRole, isSaying } from './words/roles.ts'

/** What the gazetteer of countries says of a section's word: how far the mention goes, and what it names. */
export type PlaceMention = Readonly<{ length: number; name: string; key: string; kind: 'name' | 'people' | 'city' }>

export type NameContext = Readonly<{
  section: Section
  language: string
  /** Folded words that the article also writes small: a capital on them says nothing. */
  small: ReadonlySet<string>
  stop: ReadonlySet<string>
  placeAt: ReadonlyMap<number, PlaceMention>
  tally: NameTally
}>

const personWordsMax = 4
/** Offices that are family names as well. */
const surnamesToo = new Set('king bishop pope judge marshal major driver farmer cook baker'.split(' '))

/** Reads one run from left to right: what is known, organisations by their words, people by title and given name, places. */
export const readNames = (run: Run, context: NameContext): void => {
  const { language, placeAt, tally } = context
  const { words } = run
  let at = 0
  let titled = isRole(run.before, language)
  let unknownBefore = false
  while (at < words.length) {
    const word = words[at]!
    const rest = at
    if (word.particle) {
      at += 1
      titled = false
      unknownBefore = false
      continue
    }
    const doubtful = isDoubtful(word, context)
    const known = knownAt(words, at)
    const personEnd = endOfPerson(words, at, titled, context)
    const place = placeAt.get(word.at)
    if (doubtful && personEnd === at && place === undefined && (known === null || known.words.length === 1)) {
      at += 1
      titled ||= isRole(word.word, language)
      continue
    }
    const organisationEnd = endOfOrganisation(words, at, context)
    if (known !== null && known.words.length >= organisationEnd - at) {
      at += known.words.length
      const name = known.name ?? written(words.slice(rest, at), context)
      if (!unknownBefore && !isNameAhead(words[at], context)) tally.add(known.kind, known.key, known.words, name)
      if (known.kind === 'organisation') readAbbreviation(run, at, name, known.key, tally)
    } else if (personEnd > at && personEnd > organisationEnd) {
      at = personEnd
      addPerson(words.slice(rest, at), titled, isSaying(run.after) && at === words.length, context)
    } else if (organisationEnd > at) {
      at = organisationEnd
      // `Annual Academy Awards` is no academy.
      if (!isNameAhead(words[at], context)) {
        const name = written(words.slice(rest, at), context)
        tally.add('organisation', name.toLowerCase(), wordsOf(words.slice(rest, at)), name)
        readAbbreviation(run, at, name, name.toLowerCase(), tally)
      }
    } else if (place !== undefined) {
      at += place.length
      if (place.kind !== 'people' && !unknownBefore && !isNameAhead(words[at], context))
        tally.add('place', place.key, place.key.split(' '), place.name)
    } else if (isRole(word.word, language) || isPartOfOffice(word.word)) {
      at += 1
      titled ||= isRole(word.word, language)
      continue
    } else {
      at = readUnknown(run, at, titled, context)
      unknownBefore = true
      titled = false
      continue
    }
    titled = false
    unknownBefore = false
  }
}

/** Words of no known kind: a person if someone speaks or is aged, a place behind its preposition, else kept as a hint. */
const readUnknown = (run: Run, from: number, titled: boolean, context: NameContext): number => {
  const { words } = run
  const { language, tally } = context
  let to = from + 1
  while (to < words.length && !isKnown(words, to, context)) to += 1
  const part = words.slice(from, to)
  if (part.some(({ word }) => notNames.has(word))) return to
  const name = written(part, context)
  const ends = to === words.length
  const begins = from === 0
  const spoken = (ends && (isSaying(run.after) || isAged(run.tail))) || (begins && isSaying(run.before))
  const folded = wordsOf(part)
  if (part.length === 1) {
    const [only] = part as [NameWord]
    if (only.word.length < 2) return to
    const placed = begins && ends && !only.initial && placePrepositions[language]?.has(run.before) === true
    if (placed && !only.capitals && !titled && !endsOrganisation.has(only.word) && !beginsOrganisation.has(only.word))
      tally.located(only.word, name)
    else tally.short(only.word, name, titled ? 'titled' : spoken ? 'said' : 'bare')
    return to
  }
  const last = part.at(-1)!.word
  if (endsPlace.has(last) || beginsPlace.has(part[0]!.word)) {
    if (!part[0]!.initial) tally.add('place', folded.join(' '), folded, name)
  } else if (part.length > 3 || language === 'de' || part.some(({ capitals }) => capitals)) return to
  else if (endsOrganisation.has(last)) return to
  else if (spoken && !part[0]!.initial) tally.add('person', folded.join(' '), folded, name)
  else if (begins && ends && placePrepositions[language]?.has(run.before) === true)
    tally.located(folded.join(' '), name)
  else tally.maybe(folded, name, part[0]!.initial)
  return to
}

/** Where the person's name that begins here ends, or `from` when none does. */
const endOfPerson = (words: readonly NameWord[], from: number, titled: boolean, context: NameContext): number => {
  const first = words[from]!
  const given = givenNames.has(first.word)
  const family = familyNamesFirst.has(first.word) && !first.initial
  if (!given && !titled && !family) return from
  if (notNames.has(first.word) || isRole(first.word, context.language) || first.capitals) return from
  // `Victoria Falls`
  const second = words[from + 1]
  if (second !== undefined && !titled && from + 2 === words.length && endsPlace.has(second.word)) return from
  // A title alone makes no name of a word that is known as something else.
  if (!given && context.placeAt.has(first.at)) return from
  if (titled && !given && (isPartOfOffice(first.word) || endsOrganisation.has(first.word))) return from
  let to = from + 1
  let names = 1
  const namesMax = family && !given ? 2 : context.language === 'de' && !titled ? 2 : personWordsMax
  while (to < words.length && names < namesMax) {
    let next = to
    while (next < words.length && words[next]!.particle && nameParticles.has(words[next]!.word)) next += 1
    const word = words[next]
    if (word === undefined || word.particle || notNames.has(word.word)) break
    if (!surnamesToo.has(word.word) && isKnown(words, next, context, true)) break
    to = next + 1
    names += 1
  }
  if (names === 1 && !(titled && first.word.length > 1)) return from
  return to
}

const addPerson = (part: readonly NameWord[], titled: boolean, spoken: boolean, context: NameContext): void => {
  const { tally } = context
  const folded = wordsOf(part)
  const name = written(part, context)
  if (part.length === 1) tally.short(folded[0]!, name, titled ? 'titled' : spoken ? 'said' : 'bare')
  else {
    const familyFirst = familyNamesFirst.has(folded[0]!) && !givenNames.has(folded[0]!)
    tally.add('person', folded.join(' '), folded, name, familyFirst)
  }
}

/** Where the organisation that begins here ends: `University of Tours`, `Lausitz Zell GmbH`, `Banco Central`. */
const endOfOrganisation = (words: readonly NameWord[], from: number, context: NameContext): number => {
  const { language } = context
  const first = words[from]!
  if (context.placeAt.get(first.at)?.kind === 'people' && words[from + 1] === undefined) return from
  let head = from
  // What stands before the word that tells: `Technical University`, `Bank`.
  for (let at = from; at < words.length && at < from + 5; at += 1) {
    const { word, particle } = words[at]!
    if (particle || (at > from && isRole(word, language))) break
    if (beginsOrganisation.has(word) || endsOrganisation.has(word)) head = at + 1
  }
  if (head === from) return from
  const told = words[head - 1]!.word
  let end = head
  if (beginsOrganisation.has(told)) {
    const next = words[head]
    if (next?.particle === true) end = endOfComplement(words, head, context)
    else if (next !== undefined && qualifiesOrganisation.has(next.word)) {
      end = head + 1
      if (words[end]?.particle === true) end = endOfComplement(words, end, context)
    }
  }
  // A word alone, `Bank`, names none; nor does a person's or a day's name before one, `Maria Bank`.
  if (end - from < 2) return from
  // `House` ends no name by itself, as `House of Lords` begins one.
  if (end === head && !endsOrganisation.has(told)) return from
  return end === head && (notNames.has(first.word) || (givenNames.has(first.word) && end - from < 3)) ? from : end
}

const endOfComplement = (words: readonly NameWord[], from: number, context: NameContext): number => {
  let at = from
  while (at < words.length && words[at]!.particle) at += 1
  let end = at
  while (end < words.length && end < at + 3) {
    const { word, particle } = words[end]!
    if (particle || (word !== 'justice' && isRole(word, context.language))) break
    // A full name begins here: `Banco Central Ana Ribeiro`.
    if (givenNames.has(word) && words[end + 1]?.particle === false) break
    end += 1
  }
  // `Department of Health and Human Services`
  const joint = words[end]
  if (joint !== undefined && jointly.has(joint.word) && governs.has(words[from - 1]!.word))
    return endOfComplement(words, end, context)
  return end
}

const jointly = new Set(['and', 'et', 'y', 'e', 'und'])
const governs = new Set(
  'ministry department academy ministere ministerio ministero ministerie ministerium office commission institute'.split(
    ' ',
  ),
)

const isKnown = (words: readonly NameWord[], at: number, context: NameContext, inPerson = false): boolean => {
  const word = words[at]!
  if (word.particle || isRole(word.word, context.language)) return true
  const known = knownAt(words, at)
  // A company may bear its founder's name, `Phil Ford`.
  if (known !== null) return !inPerson || known.words.length > 1 || known.capitals
  if (!inPerson && beginsOrganisation.has(word.word)) return true
  if (endsOrganisation.has(word.word) && context.language !== 'de') return !inPerson || at === words.length - 1
  const place = context.placeAt.get(word.at)
  // A city may be a family name, `Peter Hamilton`; a country hardly is.
  if (place !== undefined) return !inPerson || place.kind !== 'city' || place.length > 1
  return !inPerson && givenNames.has(word.word) && words[at + 1] !== undefined
}

/** A capitalised word behind a name makes it another name: `Moscow Rules` is not Moscow. */
const isNameAhead = (word: NameWord | undefined, { language, placeAt }: NameContext): boolean =>
  word !== undefined &&
  !word.particle &&
  !isRole(word.word, language) &&
  !isPartOfOffice(word.word) &&
  !givenNames.has(word.word) &&
  !familyNamesFirst.has(word.word) &&
  !placeAt.has(word.at)

/** A word that may owe its capital to the sentence it opens. */
const isDoubtful = ({ word, initial }: NameWord, { small, stop }: NameContext): boolean =>
  initial && (small.has(word) || stop.has(word) || notNames.has(word))

const knownAt = (words: readonly NameWord[], at: number): KnownPhrase | null => {
  for (const phrase of knownPhrases().get(words[at]!.word) ?? []) {
    if (phrase.capitals !== (words[at]!.capitals && phrase.words.length === 1)) if (phrase.words.length === 1) continue
    if (phrase.words.every((word, index) => words[at + index]?.word === word)) return phrase
  }
  return null
}

/** `World Fishing Council (WFC)`: what stands in brackets is short for the name if it has the name's initials. */
const readAbbreviation = (run: Run, at: number, name: string, key: string, tally: NameTally): void => {
  if (at !== run.words.length || !run.tail.startsWith(' (')) return
  const close = run.tail.indexOf(')')
  if (close < 4) return
  const short = run.tail.slice(2, close)
  const initials = name.replace(/[^\p{Lu}]/gu, '')
  if (short === initials) tally.abbreviate(short.toLowerCase(), key)
}

/** `, 51,` or `, who`: what is said of a person. */
const isAged = (tail: string): boolean => {
  if (!tail.startsWith(', ')) return false
  const rest = tail.slice(2)
  return /^\d{2}(?:,|\.|$| )/.test(rest) || rest.startsWith('who ') || rest.startsWith('whose ')
}

const wordsOf = (words: readonly NameWord[]): string[] => words.map(({ word }) => word)

const written = (words: readonly NameWord[], { section: { text, tokens } }: NameContext): string =>
  text.slice(tokens.starts[words[0]!.at], tokens.ends[words.at(-1)!.at]).replace(/\s+/g, ' ')

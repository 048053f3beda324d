import { compareText } from '#kit/compareText'
import type { Entity, EntityKind } from '../article.ts'

/** A name that was read: its folded words, as written, and how sure its kind is. */
type Name = { kind: EntityKind; words: readonly string[]; name: string; count: number; familyFirst: boolean }

const namesMax = 400

/** How a single word was met: with a title, beside a verb of saying, or bare. */
export type ShortEvidence = 'titled' | 'said' | 'bare'

/** Counts names as they are read and says in the end which of them are one. */
export type NameTally = Readonly<{
  /** A name of a known kind; `key` is what makes two of them one. */
  add(kind: EntityKind, key: string, words: readonly string[], name: string, familyFirst?: boolean): void
  /** A short form: `Scholz` with a title or a verb of saying, `Wang` alone. */
  short(word: string, name: string, evidence: ShortEvidence): void
  /** Two or three words that look like a person's name and need another hint; the first may owe its capital to the sentence. */
  maybe(words: readonly string[], name: string, initial: boolean): void
  /** A capitalised word behind a preposition of place. */
  located(key: string, name: string): void
  abbreviate(short: string, name: string): void
  entities(): Entity[]
}>

export const nameTally = (): NameTally => {
  const names = new Map<string, Name>()
  const shorts = new Map<string, { name: string; count: number; titled: boolean; said: boolean }>()
  const maybes = new Map<string, { words: readonly string[]; name: string; count: number; initial: boolean }>()
  const places = new Map<string, { name: string; count: number }>()
  const abbreviations = new Map<string, string>()

  const tally: NameTally = {
    add: (kind, key, words, name, familyFirst = false) => {
      const known = names.get(key)
      if (known !== undefined) known.count += 1
      else if (names.size < namesMax) names.set(key, { kind, words, name, count: 1, familyFirst })
    },
    short: (word, name, evidence) => {
      const known = shorts.get(word) ?? { name, count: 0, titled: false, said: false }
      if (!shorts.has(word) && shorts.size < namesMax) shorts.set(word, known)
      known.count += 1
      known.titled ||= evidence === 'titled'
      known.said ||= evidence === 'said'
    },
    maybe: (words, name, initial) => {
      const key = words.join(' ')
      const known = maybes.get(key)
      if (known !== undefined) {
        known.count += 1
        known.initial &&= initial
      } else if (maybes.size < namesMax) maybes.set(key, { words, name, count: 1, initial })
    },
    located: (key, name) => {
      const known = places.get(key)
      if (known !== undefined) known.count += 1
      else if (places.size < namesMax) places.set(key, { name, count: 1 })
    },
    abbreviate: (short, name) => {
      abbreviations.set(short, name)
      // What stands in the brackets will be met as a name of its own, and is none.
      const known = shorts.get(short) ?? { name: short, count: 0, titled: false, said: false }
      shorts.set(short, { ...known, count: known.count - 1 })
    },
    entities: () => {
      confirmMaybes()
      mergePeople()
      countShorts()
      for (const [key, { name, count }] of places)
        if (!names.has(key)) names.set(key, { kind: 'place', words: key.split(' '), name, count, familyFirst: false })
      return [...names.values()]
        .map(({ kind, name, count }, order) => ({ name, kind, count, order }))
        .sort((a, b) => b.count - a.count || a.order - b.order || compareText(a.name, b.name))
        .map(({ name, kind, count }) => ({ name, kind, count }))
    },
  }

  /** `Ada Brenn` counts as a person once `Brenn said` or `Mr Brenn` was read, or the whole name was elsewhere. */
  const confirmMaybes = (): void => {
    const bearers = new Set(people().map(([, { words }]) => words.at(-1)!))
    for (const [key, { words, name, count, initial }] of maybes) {
      const last = words.at(-1)!
      const known = names.get(key)
      if (known !== undefined) known.count += count
      else if (isSpoken(shorts.get(last)) && !(initial && bearers.has(last)))
        names.set(key, { kind: 'person', words, name, count, familyFirst: false })
      // `Later Brenn`: the second word alone is the name.
      else if (initial && shorts.has(last)) shorts.get(last)!.count += count
      else if (initial && bearers.has(last)) shorts.set(last, { name: last, count, titled: false, said: false })
    }
  }

  const people = (): [string, Name][] => [...names].filter(([, { kind }]) => kind === 'person')

  /** `Joe Biden`, `Joseph R. Biden Jr` stay two; `Lula da Silva` is part of `Luiz Inácio Lula da Silva`. */
  const mergePeople = (): void => {
    const byLast = new Map<string, [string, Name][]>()
    for (const entry of people()) {
      const last = entry[1].words.at(-1)!
      byLast.set(last, [...(byLast.get(last) ?? []), entry])
    }
    for (const group of byLast.values()) {
      group.sort(([, a], [, b]) => b.words.length - a.words.length)
      const [longest] = group
      for (const [key, person] of group.slice(1)) {
        const long = longest![1]
        if (!isPartOf(person.words, long.words)) continue
        long.count += person.count
        names.delete(key)
      }
    }
  }

  /** A short form belongs to the one person who bears it; a surname that no full name explains stands for itself if a title named it. */
  const countShorts = (): void => {
    const bearers = new Map<string, Name[]>()
    for (const [, person] of people()) {
      const word = person.familyFirst ? person.words[0]! : person.words.at(-1)!
      bearers.set(word, [...(bearers.get(word) ?? []), person])
    }
    // A city or company of the same name, `Hamilton`, `Ford`, was that person as well, unless it is named much oftener.
    for (const [key, { kind, count }] of names) {
      const bearing = kind === 'person' ? undefined : bearers.get(key)
      if (bearing?.length !== 1 || count > 2 * bearing[0]!.count) continue
      bearing[0]!.count += count
      names.delete(key)
    }
    const byFirst = new Map(people().map(([, person]) => [person.words[0]!, person]))
    for (const [word, { name, count, titled }] of shorts) {
      const bearing = bearers.get(word)
      const meant = abbreviations.get(word)
      const full = names.get(word)
      if (bearing?.length === 1) {
        bearing[0]!.count += count
        places.delete(word)
      } else if (meant !== undefined && names.has(meant)) names.get(meant)!.count += count
      else if (full !== undefined) full.count += count
      else if (places.has(word) && !titled) places.get(word)!.count += count
      else if (titled && byFirst.has(word)) byFirst.get(word)!.count += count
      else if (titled && bearing === undefined) {
        places.delete(word)
        names.set(word, { kind: 'person', words: [word], name, count, familyFirst: false })
      }
    }
  }
  return tally
}

const isSpoken = (short: Readonly<{ titled: boolean; said: boolean }> | undefined): boolean =>
  short !== undefined && (short.titled || short.said)

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  if (part.length === 1) return true
  if (part[0] === whole[0]) return true
  const offset = whole.length - part.length
  return part.every((word, index) => word === whole[offset + index])
}

import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { averageLink } from './averageLink.ts'
import { pairLikeness } from './pairLikeness.ts'
import { type TermSpace, termVectors } from './termVectors.ts'

/** What grouping needs of an article. `at` is its date in milliseconds, null when it has none. */
export type StoryInput = Readonly<{ id: string; at: number | null; features: ArticleFeatures }>

/** Articles that cover one event, ids ascending. */
export type StoryGroup = Readonly<{
  ids: readonly string[]
  /** The likeness at which the last of them joined; 1 for a single article. */
  similarity: number
  /** The terms that most of them share, heaviest first. */
  terms: readonly string[]
  /** The same as they are written. */
  words: readonly string[]
}>

/** Mean likeness from which two groups are one story. */
const threshold = 0.13
const explainedTerms = 6

/**
 * Groups articles into stories by average link over tf-idf likeness, near-duplicates first. The result depends on the set of
 * articles alone, not on their order. Groups are sorted by their first id.
 */
export const groupStories = (articles: readonly StoryInput[]): StoryGroup[] => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const space = termVectors(sorted.map(({ features }) => features))
  return averageLink(pairLikeness(sorted, space), threshold)
    .map(({ members, similarity }) => {
      const places = members.length > 1 ? sharedPlaces(members, space) : []
      return {
        ids: members.map((member) => sorted[member]?.id ?? ''),
        similarity: Math.round(similarity * 100) / 100,
        terms: places.map((place) => space.terms[place] ?? ''),
        words: places.map((place) => writtenAs(place, members, space, sorted)),
      }
    })
    .sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
}

const sharedPlaces = (members: readonly number[], space: TermSpace): number[] => {
  const totals = new Map<number, { weight: number; texts: number }>()
  for (const member of members) {
    const vector = space.vectors[member]
    vector?.places.forEach((place, index) => {
      const total = totals.get(place) ?? { weight: 0, texts: 0 }
      total.weight += vector.weights[index] ?? 0
      total.texts += 1
      totals.set(place, total)
    })
  }
  return [...totals]
    .filter(([, { texts }]) => texts * 2 > members.length)
    .sort(([placeA, a], [placeB, b]) => b.weight - a.weight || placeA - placeB)
    .slice(0, explainedTerms)
    .map(([place]) => place)
}

/** A term as the first article that has it writes it. */
const writtenAs = (
  place: number,
  members: readonly number[],
  space: TermSpace,
  articles: readonly StoryInput[],
): string => {
  for (const member of members) {
    const form = articles[member]?.features.forms[space.vectors[member]?.places.indexOf(place) ?? -1]
    if (form !== undefined) return form
  }
  return space.terms[place] ?? ''
}

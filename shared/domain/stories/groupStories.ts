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
}>

/** Mean likeness from which two groups are one story. */
const threshold = 0.14
const explainedTerms = 6

/**
 * Groups articles into stories by average link over tf-idf likeness, near-duplicates first. The result depends on the set of
 * articles alone, not on their order. Groups are sorted by their first id.
 */
export const groupStories = (articles: readonly StoryInput[]): StoryGroup[] => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const space = termVectors(sorted.map(({ features }) => features))
  return averageLink(pairLikeness(sorted, space), threshold)
    .map(({ members, similarity }) => ({
      ids: members.map((member) => sorted[member]?.id ?? ''),
      similarity: Math.round(similarity * 100) / 100,
      terms: members.length > 1 ? sharedTerms(members, space) : [],
    }))
    .sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
}

const sharedTerms = (members: readonly number[], space: TermSpace): string[] => {
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
    .map(([place]) => space.terms[place] ?? '')
}

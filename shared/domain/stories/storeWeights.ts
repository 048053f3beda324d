import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { backgroundShare, mentionWeight } from './termVectors.ts'

/**
 * An article's terms with weights that depend on nothing else in the store, heaviest first, of unit length; so that any two
 * articles compare the same whenever they meet.
 */
export const storeWeights = (features: ArticleFeatures): Map<string, number> => {
  const named = new Set(features.named)
  const title = new Set(features.title)
  const entries = features.terms.map((term, place) => {
    const weight = mentionWeight(term, features.counts[place] ?? 1, named.has(place), title.has(place))
    return { term, weight: -Math.log(backgroundShare(term)) * weight }
  })
  entries.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  let square = 0
  for (const { weight } of entries) square += weight * weight
  const length = Math.sqrt(square) || 1
  return new Map(entries.map(({ term, weight }) => [term, weight / length]))
}

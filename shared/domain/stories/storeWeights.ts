import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { backgroundShare, isFigure, mentionWeight } from './termVectors.ts'

/** A term's weight, and whether it is a name or a figure. */
export type StoreWeight = Readonly<{ weight: number; telling: boolean }>

/**
 * An article's terms with weights that depend on nothing else in the store, heaviest first, of unit length; so that any two
 * articles compare the same whenever they meet.
 */
export const storeWeights = (features: ArticleFeatures): Map<string, StoreWeight> => {
  const named = new Set(features.named)
  const title = new Set(features.title)
  const entries = features.terms.slice(0, features.head).map((term, place) => {
    const weight = mentionWeight(term, features.counts[place] ?? 1, named.has(place), title.has(place))
    const telling = named.has(place) || isFigure(term)
    return { term, telling, weight: -Math.log(backgroundShare(term)) * weight }
  })
  entries.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  let square = 0
  for (const { weight } of entries) square += weight * weight
  const length = Math.sqrt(square) || 1
  return new Map(entries.map(({ term, telling, weight }) => [term, { weight: weight / length, telling }]))
}

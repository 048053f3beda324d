import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { eventLikeness } from './eventLikeness.ts'
import { type StoreWeight, storeWeights } from './storeWeights.ts'

/** An article that may belong to the same story, with the story that it is in. */
export type StoryCandidate = Readonly<{ id: string; story: string; features: ArticleFeatures; sort_at: number }>

export type JoinedStory = Readonly<{
  story: string
  /** Stories that turn out to be this one: their articles take its name. */
  merges: readonly string[]
}>

/** Two articles alone decide here, so they must be closer than the mean of an edition's group has to be. */
const oneEvent = 0.4

/**
 * The story of an article among the candidates that share a key with it. Which pairs belong together depends on the two
 * alone, and a story is named after the least article id in it: so the stories follow from the set of articles, whatever order they
 * came in.
 */
export const joinStory = (
  article: Readonly<{ id: string; features: ArticleFeatures; sort_at: number }>,
  candidates: readonly StoryCandidate[],
): JoinedStory => {
  const weights = storeWeights(article.features)
  const stories = new Set<string>()
  for (const candidate of candidates)
    if (candidate.id !== article.id && !stories.has(candidate.story) && isOneEvent(article, weights, candidate))
      stories.add(candidate.story)
  const story = [article.id, ...stories].sort()[0] ?? article.id
  return { story, merges: [...stories].filter((other) => other !== story).sort() }
}

const isOneEvent = (
  article: Readonly<{ features: ArticleFeatures; sort_at: number }>,
  weights: ReadonlyMap<string, StoreWeight>,
  candidate: StoryCandidate,
): boolean => {
  const overlap = { cosine: 0, top: 0, told: 0 }
  for (const [term, { weight, telling }] of storeWeights(candidate.features)) {
    const other = weights.get(term)
    if (other === undefined) continue
    const product = weight * other.weight
    overlap.cosine += product
    overlap.top = Math.max(overlap.top, product)
    if (telling || other.telling) overlap.told += product
  }
  const left = { at: article.sort_at, features: article.features }
  return eventLikeness(left, { at: candidate.sort_at, features: candidate.features }, overlap) >= oneEvent
}

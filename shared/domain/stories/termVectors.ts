import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { commonWords } from '../sentences/commonWords.ts'

/** A text as weighted terms: places ascending, unit length. */
export type TermVector = Readonly<{ places: Int32Array; weights: Float64Array }>

export type TermSpace = Readonly<{ vectors: readonly TermVector[]; terms: readonly string[]; size: number }>

/** How many texts' worth of belief stands behind the background: few texts cannot tell common words by themselves. */
const backgroundTexts = 200
const commonShare = 0.12
const rareShare = 0.0015
const namedBoost = 1.4
const titleBoost = 1.3
/** Figures tell one event from another of its kind. */
const figureBoost = 1.5

/** The share of texts in which a term is expected before any is seen. */
export const backgroundShare = (term: string): number => (commonWords().has(term) ? commonShare : rareShare)

/** How much a term's mentions, its being a name and its standing in the title make of it. */
export const mentionWeight = (term: string, count: number, named: boolean, inTitle: boolean): number =>
  (1 + Math.log(Math.max(1, count))) *
  (named ? namedBoost : 1) *
  (inTitle ? titleBoost : 1) *
  (isFigure(term) ? figureBoost : 1)

const isFigure = (term: string): boolean => {
  const first = term.charCodeAt(0)
  return first >= 48 && first <= 57
}

/**
 * Texts as tf-idf vectors. How common a term is follows from the texts at hand, blended with a fixed background, so that
 * a store's size never matters and two texts can be compared as soundly as a thousand.
 */
export const termVectors = (features: readonly ArticleFeatures[]): TermSpace => {
  const places = new Map<string, number>()
  const terms: string[] = []
  const seenIn: number[] = []
  // Places follow the alphabet, not the order of the texts: sums then come out the same whatever that order was.
  const all = new Set<string>()
  for (const feature of features) for (const term of feature.terms) all.add(term)
  for (const term of [...all].sort()) {
    places.set(term, terms.length)
    terms.push(term)
    seenIn.push(0)
  }
  for (const feature of features)
    for (const term of feature.terms) {
      const place = places.get(term) ?? 0
      seenIn[place] = (seenIn[place] ?? 0) + 1
    }
  const idf = terms.map((term, place) => {
    const believed = (seenIn[place] ?? 0) + backgroundTexts * backgroundShare(term)
    return Math.log((features.length + backgroundTexts) / believed)
  })
  const vectors = features.map((feature) => vectorOf(feature, places, idf))
  return { vectors, terms, size: terms.length }
}

const vectorOf = (
  feature: ArticleFeatures,
  places: ReadonlyMap<string, number>,
  idf: readonly number[],
): TermVector => {
  const named = new Set(feature.named)
  const title = new Set(feature.title)
  const entries = feature.terms.map((term, index) => {
    const place = places.get(term) ?? 0
    const weight =
      mentionWeight(term, feature.counts[index] ?? 1, named.has(index), title.has(index)) * (idf[place] ?? 0)
    return { place, weight }
  })
  entries.sort((a, b) => a.place - b.place)
  let square = 0
  for (const { weight } of entries) square += weight * weight
  const length = Math.sqrt(square) || 1
  return {
    places: Int32Array.from(entries, ({ place }) => place),
    weights: Float64Array.from(entries, ({ weight }) => weight / length),
  }
}

import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { commonWords } from '../sentences/commonWords.ts'

/** A text as weighted terms, of unit length; `telling` is 1 for names and figures. */
export type TermVector = Readonly<{ places: Int32Array; weights: Float64Array; telling: Uint8Array }>

export type TermSpace = Readonly<{
  vectors: readonly TermVector[]
  terms: readonly string[]
  seenIn: readonly number[]
}>

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

export const isFigure = (term: string): boolean => {
  const first = term.charCodeAt(0)
  return first >= 48 && first <= 57
}

/**
 * Texts as tf-idf vectors. How common a term is follows from the texts at hand, blended with a fixed background, so that
 * a store's size never matters and two texts can be compared as soundly as a thousand. Bring the texts in an order of their own:
 * sums of weights follow it to the last bit.
 */
export const termVectors = (features: readonly ArticleFeatures[]): TermSpace => {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const seenIn: number[] = []
  const placed = features.map((feature) => {
    const places = new Int32Array(Math.min(feature.head, feature.terms.length))
    feature.terms.slice(0, places.length).forEach((term, index) => {
      const place = numbers.get(term) ?? terms.length
      if (place === terms.length) {
        numbers.set(term, place)
        terms.push(term)
        seenIn.push(0)
      }
      seenIn[place] = (seenIn[place] ?? 0) + 1
      places[index] = place
    })
    return places
  })
  const idf = Float64Array.from(terms, (term, place) => {
    const believed = (seenIn[place] ?? 0) + backgroundTexts * backgroundShare(term)
    return Math.log((features.length + backgroundTexts) / believed)
  })
  const vectors = features.map((feature, index) => vectorOf(feature, placed[index] ?? new Int32Array(), idf))
  return { vectors, terms, seenIn }
}

const vectorOf = (feature: ArticleFeatures, places: Int32Array, idf: Float64Array): TermVector => {
  const marks = new Uint8Array(places.length)
  for (const index of feature.named) if (index < marks.length) marks[index] = (marks[index] ?? 0) | 1
  for (const index of feature.title) if (index < marks.length) marks[index] = (marks[index] ?? 0) | 2
  const weights = new Float64Array(places.length)
  const telling = new Uint8Array(places.length)
  let square = 0
  for (let index = 0; index < places.length; index += 1) {
    const mark = marks[index] ?? 0
    const mention = mentionWeight(
      feature.terms[index] ?? '',
      feature.counts[index] ?? 1,
      (mark & 1) > 0,
      (mark & 2) > 0,
    )
    const weight = mention * (idf[places[index] ?? 0] ?? 0)
    telling[index] = (mark & 1) > 0 || isFigure(feature.terms[index] ?? '') ? 1 : 0
    weights[index] = weight
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (let index = 0; index < weights.length; index += 1) weights[index] = (weights[index] ?? 0) / length
  return { places, weights, telling }
}

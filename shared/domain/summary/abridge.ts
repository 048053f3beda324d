import type { ArticleFeatures, FeatureSentence } from '../editions/articleFeatures.ts'

/** News is told from its head: what is lost by the last sentence for standing there. */
const tailLoss = 0.6
const titleBonus = 0.5
/** How much longer sentences gain by their length: 0 as much as they say, 1 not at all. */
const brevity = 0.25
/** Longest way back to a sentence that stands on its own. */
const chainMax = 3

/**
 * The sentences of one article that share most with the rest of it, filling `wordsMax` words, in its order. A sentence that
 * leans on the one before it comes with it or not at all.
 */
export const abridge = (features: ArticleFeatures, wordsMax: number): FeatureSentence[] => {
  const { sentences } = features
  const scores = scoresOf(features)
  const taken = new Set<number>()
  let left = wordsMax
  for (;;) {
    const bundle = bestBundle(sentences, scores, taken, left)
    if (bundle === null) break
    for (const at of bundle) {
      taken.add(at)
      left -= sentences[at]?.words ?? 0
    }
  }
  return sentences.filter((_, index) => taken.has(index))
}

/** How many other sentences share the terms of a sentence: its degree in the graph of sentences. */
const scoresOf = ({ sentences, terms, title }: ArticleFeatures): number[] => {
  const counts = new Float64Array(terms.length)
  const distinct = sentences.map((sentence) => [...new Set(sentence.terms)].filter((term) => term >= 0))
  for (const own of distinct) for (const term of own) counts[term] = (counts[term] ?? 0) + 1
  const titled = new Set(title)
  return sentences.map(({ words }, index) => {
    let score = 0
    for (const term of distinct[index] ?? [])
      score += ((counts[term] ?? 1) - 1) * (titled.has(term) ? 1 + titleBonus : 1)
    return (score / Math.max(4, words) ** brevity) * (1 - (tailLoss * index) / sentences.length)
  })
}

/** Of the sentences that still fit, each with those that it leans on, the ones that score best on the whole. */
const bestBundle = (
  sentences: readonly FeatureSentence[],
  scores: readonly number[],
  taken: ReadonlySet<number>,
  left: number,
): number[] | null => {
  let best: number[] | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (let index = 0; index < sentences.length; index += 1) {
    if (taken.has(index)) continue
    const bundle = withAntecedents(sentences, index, taken)
    if (bundle === null) continue
    let words = 0
    let score = 0
    for (const at of bundle) {
      words += sentences[at]?.words ?? 0
      score += scores[at] ?? 0
    }
    if (words > left || score / bundle.length <= bestScore) continue
    best = bundle
    bestScore = score / bundle.length
  }
  return best
}

const withAntecedents = (
  sentences: readonly FeatureSentence[],
  index: number,
  taken: ReadonlySet<number>,
): number[] | null => {
  const bundle: number[] = []
  for (let at = index; bundle.length < chainMax; at -= 1) {
    const sentence = sentences[at]
    if (sentence === undefined || sentence.unfit || sentence.loose) return null
    if (taken.has(at)) return bundle
    bundle.unshift(at)
    if (!sentence.dangles) return bundle
  }
  return null
}

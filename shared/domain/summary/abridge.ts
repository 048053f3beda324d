import type { ArticleFeatures, FeatureSentence } from '../editions/articleFeatures.ts'

/** What is lost by the last sentence for standing there: a little, for news is told from its head. */
const tailLoss = 0.1
/** How much more a term counts that stands in the title. */
const titleBonus = 0.5
/** Sentences of fewer terms share as much as if they had so many: a few words that stand elsewhere too say little. */
const termsMin = 8
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

/**
 * How much a sentence shares with the others, by the Dice coefficient of each pair: its degree in the graph of sentences that
 * TextRank (Mihalcea and Tarau, 2004) walks. The first one says what the article is about, and comes before all others.
 */
const scoresOf = ({ sentences, terms, title }: ArticleFeatures): number[] => {
  const own = sentences.map((sentence) => [...new Set(sentence.terms)].filter((term) => term >= 0))
  const holders: number[][] = terms.map(() => [])
  for (const [index, distinct] of own.entries()) for (const term of distinct) holders[term]?.push(index)
  const sizes = own.map((distinct) => Math.max(termsMin, distinct.length))
  const titled = new Set(title)
  return own.map((distinct, index) => {
    let score = 0
    for (const term of distinct) {
      let shared = 0
      for (const other of holders[term] ?? [])
        if (other !== index) shared += 2 / ((sizes[index] ?? termsMin) + (sizes[other] ?? termsMin))
      score += shared * (titled.has(term) ? 1 + titleBonus : 1)
    }
    return index === 0 ? Number.POSITIVE_INFINITY : score * (1 - (tailLoss * index) / sentences.length)
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

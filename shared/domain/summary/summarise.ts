import type { SummarySentence } from '../edition.ts'
import type { ArticleFeatures, FeatureSentence } from '../editions/articleFeatures.ts'

/** An article to summarise, in the order in which its sentences shall appear. `weight` says how much its story matters. */
export type SummaryInput = Readonly<{ id: string; features: ArticleFeatures; weight: number }>

export type SummaryOptions = Readonly<{ wordsMax: number }>

/** Sentences at the head of an article say what it is about; the bonus halves by the fourth. */
const leadBonus = 0.5
const leadReach = 3
/** What a term is still worth the second time it is said, and the third. */
const repeated = 0.3
/** 0 prefers sentences that say much, 1 those that say it briefly. */
const brevity = { tight: 0.75, ample: 0.2 }
/** From this share of all words the summary is an abridgement. */
const ampleShare = 0.2
/** A sentence that adds less than this share of what the first one did is left out of a tight summary. */
const worthMin = 0.2
/** Longest way back to a sentence that stands on its own. */
const chainMax = 2

type Piece = Readonly<{
  article: number
  index: number
  sentence: FeatureSentence
  terms: readonly number[]
  base: number
}>

/**
 * The sentences that say most of what the articles say, within `wordsMax` words: word for word, each with its source, in the
 * order of the articles. None that needs an unseen sentence before it, none said already.
 */
export const summarise = (articles: readonly SummaryInput[], { wordsMax }: SummaryOptions): SummarySentence[] => {
  const pieces = piecesOf(articles)
  const weights = termWeights(articles)
  let words = 0
  for (const { features } of articles) for (const sentence of features.sentences) words += sentence.words
  const ample = wordsMax >= words * ampleShare
  const chosen = choose(pieces, weights, wordsMax, ample)
  return chosen
    .sort((a, b) => a.article - b.article || a.index - b.index)
    .map(({ article, sentence }) => ({
      text: sentence.text,
      article: articles[article]?.id ?? '',
      block: sentence.block,
    }))
}

const piecesOf = (articles: readonly SummaryInput[]): Piece[][] => {
  const places = new Map<string, number>()
  return articles.map(({ features, weight }, article) => {
    const own = features.terms.map((term) => {
      const place = places.get(term) ?? places.size
      places.set(term, place)
      return place
    })
    return features.sentences.map((sentence, index) => ({
      article,
      index,
      sentence,
      terms: [...new Set(sentence.terms)].map((term) => own[term] ?? 0),
      base: weight * (1 + leadBonus / (1 + index / leadReach)),
    }))
  })
}

/** How much of the articles a term stands for: the share of sentences that name it, by article, by the article's weight. */
const termWeights = (articles: readonly SummaryInput[]): number[] => {
  const places = new Map<string, number>()
  const weights: number[] = []
  for (const { features, weight } of articles) {
    const title = new Set(features.title)
    const total = Math.max(1, features.sentences.length)
    features.terms.forEach((term, index) => {
      const place = places.get(term) ?? places.size
      places.set(term, place)
      const share = (features.counts[index] ?? 0) / total
      weights[place] = (weights[place] ?? 0) + weight * share * (title.has(index) ? 1.5 : 1)
    })
  }
  return weights
}

const choose = (pieces: readonly Piece[][], weights: readonly number[], wordsMax: number, ample: boolean): Piece[] => {
  const said = new Map<number, number>()
  const chosen = new Set<Piece>()
  const power = ample ? brevity.ample : brevity.tight
  let left = wordsMax
  let firstGain = 0
  for (;;) {
    let best: Piece[] | null = null
    let bestScore = 0
    for (const row of pieces)
      for (const piece of row) {
        if (chosen.has(piece)) continue
        const bundle = withAntecedents(row, piece, chosen)
        if (bundle === null) continue
        const cost = bundle.reduce((sum, { sentence }) => sum + sentence.words, 0)
        if (cost > left) continue
        const score = gainOf(bundle, weights, said) / cost ** power
        if (score > bestScore) {
          best = bundle
          bestScore = score
        }
      }
    if (best === null) break
    if (firstGain === 0) firstGain = bestScore
    else if (!ample && bestScore < firstGain * worthMin) break
    for (const piece of best) {
      chosen.add(piece)
      left -= piece.sentence.words
      for (const term of piece.terms) said.set(term, (said.get(term) ?? 0) + 1)
    }
  }
  return [...chosen]
}

/** The piece with the sentences that it cannot stand without; null where it cannot be shown. */
const withAntecedents = (row: readonly Piece[], piece: Piece, chosen: ReadonlySet<Piece>): Piece[] | null => {
  if (piece.sentence.unfit) return null
  const bundle = [piece]
  let first = piece
  while (first.sentence.dangles) {
    const before = row[first.index - 1]
    if (before === undefined || before.sentence.unfit) return null
    if (chosen.has(before)) return bundle
    bundle.unshift(before)
    if (bundle.length > chainMax) return null
    first = before
  }
  return bundle
}

const gainOf = (bundle: readonly Piece[], weights: readonly number[], said: ReadonlyMap<number, number>): number => {
  let gain = 0
  for (const { terms, base } of bundle) {
    let sum = 0
    for (const term of terms) sum += (weights[term] ?? 0) * repeated ** (said.get(term) ?? 0)
    gain += sum * base
  }
  return gain
}

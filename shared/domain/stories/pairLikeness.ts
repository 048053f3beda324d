import { eventLikeness } from './eventLikeness.ts'
import type { StoryInput } from './groupStories.ts'
import type { TermSpace } from './termVectors.ts'

/** Pairs below this are taken as nothing in common. */
const pairMin = 0.05
const postingsCap = 400

type Posting = Readonly<{ article: number; weight: number; telling: boolean }>

/** For each article, those that have anything to say to it and how much they are alike. */
export const pairLikeness = (articles: readonly StoryInput[], space: TermSpace): Map<number, number>[] => {
  const postings: Posting[][] = Array.from(space.terms, () => [])
  // A term that a large share of many texts has cannot make two of them one story, and would cost their square.
  const postingsMax = Math.min(postingsCap, Math.max(60, Math.ceil(articles.length / 12)))
  const rows: Map<number, number>[] = Array.from({ length: articles.length }, () => new Map())
  const sums = new Float64Array(articles.length)
  const tops = new Float64Array(articles.length)
  const told = new Float64Array(articles.length)
  space.vectors.forEach(({ places, weights, telling }, article) => {
    const touched: number[] = []
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0
      const list = postings[place]
      if (list === undefined || (space.seenIn[place] ?? 0) > postingsMax) continue
      const weight = weights[index] ?? 0
      const tells = telling[index] === 1
      for (const other of list) {
        const product = weight * other.weight
        if (sums[other.article] === 0) touched.push(other.article)
        sums[other.article] = (sums[other.article] ?? 0) + product
        if (product > (tops[other.article] ?? 0)) tops[other.article] = product
        if (tells || other.telling) told[other.article] = (told[other.article] ?? 0) + product
      }
      list.push({ article, weight, telling: tells })
    }
    const left = articles[article]
    for (const other of touched) {
      const right = articles[other]
      const cosine = sums[other] ?? 0
      if (left !== undefined && right !== undefined && cosine >= pairMin) {
        const overlap = { cosine, top: tops[other] ?? 0, told: told[other] ?? 0 }
        const value = eventLikeness(left, right, overlap)
        if (value >= pairMin) {
          rows[article]?.set(other, value)
          rows[other]?.set(article, value)
        }
      }
      sums[other] = 0
      tops[other] = 0
      told[other] = 0
    }
  })
  return rows
}

import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { signatureLikeness } from './signature.ts'
import { type TermSpace, termVectors } from './termVectors.ts'
import { timeAffinity } from './timeAffinity.ts'

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
const threshold = 0.157
/** Pairs below this are taken as nothing in common. */
const pairMin = 0.02
const nearDuplicate = 0.5
const explainedTerms = 6

/**
 * Groups articles into stories by average link over tf-idf likeness, near-duplicates first. The result depends on the set of
 * articles alone, not on their order. Groups are sorted by their first id.
 */
export const groupStories = (articles: readonly StoryInput[]): StoryGroup[] => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const space = termVectors(sorted.map(({ features }) => features))
  const likeness = pairLikeness(sorted, space)
  return averageLink(sorted.length, likeness)
    .map(({ members, similarity }) => ({
      ids: members.map((member) => sorted[member]?.id ?? ''),
      similarity: Math.round(similarity * 100) / 100,
      terms: members.length > 1 ? sharedTerms(members, space) : [],
    }))
    .sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
}

/** Likeness of every pair that has anything to say to each other, by the lower place. */
const pairLikeness = (articles: readonly StoryInput[], space: TermSpace): Map<number, number>[] => {
  const postings: { article: number; weight: number }[][] = Array.from(space.terms, () => [])
  // A term that a large share of many texts has cannot make two of them one story, and would cost their square.
  const postingsMax = Math.max(60, Math.ceil(articles.length / 12))
  const rows: Map<number, number>[] = Array.from({ length: articles.length }, () => new Map())
  const sums = new Float64Array(articles.length)
  space.vectors.forEach(({ places, weights }, article) => {
    const touched: number[] = []
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0
      if ((space.seenIn[place] ?? 0) > postingsMax) continue
      const weight = weights[index] ?? 0
      const list = postings[place]
      if (list === undefined) continue
      for (const other of list) {
        if (sums[other.article] === 0) touched.push(other.article)
        sums[other.article] = (sums[other.article] ?? 0) + weight * other.weight
      }
      list.push({ article, weight })
    }
    for (const other of touched) {
      const value = withContext(articles[article], articles[other], sums[other] ?? 0)
      if (value >= pairMin) {
        rows[article]?.set(other, value)
        rows[other]?.set(article, value)
      }
      sums[other] = 0
    }
  })
  return rows
}

const withContext = (left: StoryInput | undefined, right: StoryInput | undefined, cosine: number): number => {
  if (left === undefined || right === undefined) return 0
  const alike = signatureLikeness(left.features.signature, right.features.signature)
  if (alike >= nearDuplicate) return Math.max(cosine, alike)
  return cosine * timeAffinity(left.at, right.at)
}

type Cluster = { members: number[]; similarity: number; links: Map<number, number> }
type Link = Readonly<{ left: number; right: number; mean: number }>

/** Average link: always the closest two clusters, while their mean likeness reaches the threshold. */
const averageLink = (count: number, rows: readonly Map<number, number>[]): Cluster[] => {
  const clusters: (Cluster | null)[] = rows.map((links, index) => ({
    members: [index],
    similarity: 1,
    links: new Map(links),
  }))
  const heap = new LinkHeap()
  for (let left = 0; left < count; left += 1)
    for (const [right, mean] of rows[left] ?? [])
      if (left < right && mean >= threshold) heap.push({ left, right, mean })
  for (let link = heap.pop(); link !== null; link = heap.pop()) {
    const left = clusters[link.left]
    const right = clusters[link.right]
    // Every merge makes a cluster with a new number, so a link is stale exactly when one of its ends is gone.
    if (left == null || right == null) continue
    const [large, small] = left.links.size >= right.links.size ? [left, right] : [right, left]
    const made = clusters.length
    clusters[link.left] = null
    clusters[link.right] = null
    const links = large.links
    for (const [other, sum] of small.links) links.set(other, (links.get(other) ?? 0) + sum)
    links.delete(link.left)
    links.delete(link.right)
    const merged: Cluster = {
      members: [...left.members, ...right.members].sort((a, b) => a - b),
      similarity: Math.min(link.mean, left.similarity, right.similarity),
      links,
    }
    clusters.push(merged)
    for (const [other, sum] of links) {
      const neighbour = clusters[other]
      if (neighbour == null) {
        links.delete(other)
        continue
      }
      neighbour.links.delete(link.left)
      neighbour.links.delete(link.right)
      neighbour.links.set(made, sum)
      const mean = sum / (merged.members.length * neighbour.members.length)
      if (mean >= threshold) heap.push({ left: other, right: made, mean })
    }
  }
  return clusters.filter((cluster) => cluster !== null)
}

/** The closest link first; ties go to the clusters with the lower numbers, which follow from the sorted ids. */
class LinkHeap {
  private readonly links: Link[] = []

  push(link: Link): void {
    const { links } = this
    links.push(link)
    let at = links.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.before(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): Link | null {
    const { links } = this
    const top = links[0]
    const last = links.pop()
    if (top === undefined || last === undefined) return null
    if (links.length > 0) {
      links[0] = last
      let at = 0
      for (;;) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < links.length && this.before(child, least)) least = child
        if (least === at) break
        this.swap(at, least)
        at = least
      }
    }
    return top
  }

  private before(at: number, other: number): boolean {
    const a = this.links[at]
    const b = this.links[other]
    if (a === undefined || b === undefined) return false
    return a.mean > b.mean || (a.mean === b.mean && (a.left < b.left || (a.left === b.left && a.right < b.right)))
  }

  private swap(at: number, other: number): void {
    const { links } = this
    const held = links[at]
    const moved = links[other]
    if (held === undefined || moved === undefined) return
    links[at] = moved
    links[other] = held
  }
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

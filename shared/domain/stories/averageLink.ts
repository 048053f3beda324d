import { LinkHeap } from './linkHeap.ts'

/** Members that belong together, ascending, and the mean likeness at which the last of them joined. */
export type Grouped = Readonly<{ members: readonly number[]; similarity: number }>

type Cluster = { members: number[]; similarity: number; links: Map<number, number> }

/**
 * Average link: joins the closest two clusters, again and again, while their mean likeness reaches the threshold. `rows` holds, for
 * each member, the members it is like and how much; a pair that is not there has nothing in common.
 */
export const averageLink = (rows: readonly ReadonlyMap<number, number>[], threshold: number): Grouped[] => {
  const clusters: (Cluster | null)[] = rows.map((links, index) => ({
    members: [index],
    similarity: 1,
    links: new Map(links),
  }))
  const heap = new LinkHeap()
  rows.forEach((row, left) => {
    for (const [right, mean] of row) if (left < right && mean >= threshold) heap.push({ left, right, mean })
  })
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

import { featureBits } from './hashFeature.ts'
import { eachExample } from './packExamples.ts'

/** All examples in memory, features renumbered densely; those of a single example are left out: nothing can be learned from them. */
export type ExampleSet = Readonly<{
  topics: readonly string[]
  /** How many examples carry each topic. */
  sizes: readonly number[]
  groups: readonly string[]
  /** Indices of the topics of each example; none where all of its topics are too rare to be learned. */
  labels: readonly (readonly number[])[]
  /** Example `i` has the features [starts[i], starts[i + 1]) of `features` and `counts`. */
  starts: Uint32Array
  features: Uint32Array
  counts: Uint8Array
  /** The feature's own number, by its dense one; ascending. */
  ids: Uint32Array
}>

/** Unpacks pages, keeping the `topicsMax` most frequent topics that have at least `topicExamplesMin` examples. */
export const readExamples = (
  pages: readonly Uint8Array[],
  { topicExamplesMin, topicsMax }: Readonly<{ topicExamplesMin: number; topicsMax: number }>,
): ExampleSet => {
  const seen = new Uint32Array(1 << featureBits)
  const topicCounts = new Map<string, number>()
  const groups: string[] = []
  const given: (readonly string[])[] = []
  for (const page of pages)
    eachExample(
      page,
      ({ group, topics }) => {
        groups.push(group)
        given.push([...new Set(topics)])
        for (const topic of given.at(-1)!) topicCounts.set(topic, (topicCounts.get(topic) ?? 0) + 1)
      },
      (id) => {
        seen[id]! += 1
      },
    )
  const kept = [...topicCounts]
    .filter(([, count]) => count >= topicExamplesMin)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, topicsMax)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const topics = kept.map(([topic]) => topic)
  const indexOf = new Map(topics.map((topic, index) => [topic, index]))

  let dimensions = 0
  let entries = 0
  for (const count of seen)
    if (count > 1) {
      dimensions += 1
      entries += count
    }
  const ids = new Uint32Array(dimensions)
  const dense = seen
  let next = 0
  for (let id = 0; id < dense.length; id += 1) {
    if (dense[id]! > 1) {
      ids[next] = id
      next += 1
      dense[id] = next
    } else dense[id] = 0
  }

  const features = new Uint32Array(entries)
  const counts = new Uint8Array(entries)
  const starts = new Uint32Array(groups.length + 1)
  let example = -1
  let at = 0
  for (const page of pages)
    eachExample(
      page,
      () => {
        example += 1
        starts[example] = at
      },
      (id, count) => {
        if (dense[id] === 0) return
        features[at] = dense[id]! - 1
        counts[at] = count
        at += 1
      },
    )
  starts[groups.length] = at
  return {
    topics,
    sizes: kept.map(([, count]) => count),
    groups,
    labels: given.map((names) => names.flatMap((name) => indexOf.get(name) ?? [])),
    starts,
    features,
    counts,
    ids,
  }
}

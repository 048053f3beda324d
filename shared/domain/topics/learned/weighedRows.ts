import type { ExampleSet } from './exampleSet.ts'

/** Examples as unit vectors over the kept features, numbered 0 to `dimensions`. */
export type WeighedRows = Readonly<{
  dimensions: number
  starts: Uint32Array
  features: Uint32Array
  values: Float32Array
}>

/** How much an occurrence counts: the second says less than the first. */
export const dampen = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count))

/** Makes the vectors of all examples from the features' weights. */
export const weighedRows = (set: ExampleSet, weights: Float32Array, kept: Uint32Array): WeighedRows => {
  const position = new Int32Array(set.ids.length).fill(-1)
  kept.forEach((feature, index) => {
    position[feature] = index
  })
  let entries = 0
  for (const feature of set.features) if (position[feature]! >= 0) entries += 1
  const starts = new Uint32Array(set.starts.length)
  const features = new Uint32Array(entries)
  const values = new Float32Array(entries)
  let next = 0
  for (let example = 0; example + 1 < set.starts.length; example += 1) {
    const start = next
    let squares = 0
    for (let at = set.starts[example]!; at < set.starts[example + 1]!; at += 1) {
      const feature = set.features[at]!
      if (position[feature]! < 0) continue
      const value = dampen(set.counts[at]!) * weights[feature]!
      features[next] = position[feature]!
      values[next] = value
      squares += value * value
      next += 1
    }
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares)
    for (let at = start; at < next; at += 1) values[at]! *= scale
    starts[example + 1] = next
  }
  return { dimensions: kept.length, starts, features, values }
}

/** The product of a row with a vector of weights. */
export const rowScore = ({ starts, features, values }: WeighedRows, row: number, weights: Float32Array): number => {
  let sum = 0
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += values[at]! * weights[features[at]!]!
  return sum
}

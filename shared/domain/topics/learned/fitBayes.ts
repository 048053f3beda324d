import type { WeighedRows } from './weighedRows.ts'

/** Smoothing, as a part of what a feature is worth in one example. */
const smoothing = 0.4

/**
 * Naive Bayes, one topic against the rest: the logarithm of how much more of the topic's weight lies on a feature than of
 * the others'. Strong with few examples, where a fitted model has too little to hold on to.
 */
export const fitBayes = (
  rows: WeighedRows,
  examples: readonly number[],
  isTopic: (example: number) => boolean,
): Float32Array => {
  const { dimensions, starts, features, values } = rows
  const inside = new Float64Array(dimensions)
  const outside = new Float64Array(dimensions)
  let insideSum = 0
  let outsideSum = 0
  let entries = 0
  for (const example of examples) {
    const own = isTopic(example)
    const sums = own ? inside : outside
    for (let at = starts[example]!; at < starts[example + 1]!; at += 1) {
      const value = values[at]!
      sums[features[at]!]! += value
      if (own) insideSum += value
      else outsideSum += value
      entries += 1
    }
  }
  const added = (smoothing * (insideSum + outsideSum)) / Math.max(1, entries)
  const base = Math.log((outsideSum + added * dimensions) / (insideSum + added * dimensions))
  const weights = new Float32Array(dimensions)
  for (let feature = 0; feature < dimensions; feature += 1)
    weights[feature] = Math.log((inside[feature]! + added) / (outside[feature]! + added)) + base
  return weights
}

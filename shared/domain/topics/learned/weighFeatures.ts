import type { ExampleSet } from './exampleSet.ts'
import { conceptFeatures } from './readConcepts.ts'

/** How much each feature counts; 0 for one that is left out. */
export type FeatureWeights = Float32Array

/** A share of every topic is added to a feature's counts, so that what was seen twice by chance does not seem a proof. */
const priorExamples = 2

/** A concept is one feature among the hundreds that a word's letters make, and says more than any of them. */
const conceptEmphasis = 6

/**
 * Weighs features by how much they tell of the topic (the root of the relative entropy between the topics of the examples
 * that have the feature and of all examples) and by how rare they are. Features that stand in exactly the same examples say
 * one thing several times: one of them is kept. At most `featuresMax` are, those that tell the most in all.
 */
export const weighFeatures = (
  set: ExampleSet,
  examples: readonly number[],
  featuresMax: number,
): { weights: FeatureWeights; kept: Uint32Array } => {
  const { ids, starts, features, labels, topics } = set
  const dimensions = ids.length
  const total = examples.length
  const seen = new Float32Array(dimensions)
  const signatures = new Float64Array(dimensions)
  for (const example of examples) {
    // Sums of such fractions meet by chance only: equal sums mean the same examples.
    const mark = ((example + 1) * 0.6180339887498949) % 1
    for (let at = starts[example]!; at < starts[example + 1]!; at += 1) {
      const feature = features[at]!
      seen[feature]! += 1
      signatures[feature]! += mark * set.counts[at]!
    }
  }

  const entropy = new Float64Array(dimensions)
  const shares = new Float64Array(dimensions)
  const outside = topics.length
  for (let topic = 0; topic <= outside; topic += 1) {
    shares.fill(0)
    let size = 0
    for (const example of examples) {
      const own = labels[example]!
      const share = topic === outside ? (own.length === 0 ? 1 : 0) : own.includes(topic) ? 1 / own.length : 0
      if (share === 0) continue
      size += share
      for (let at = starts[example]!; at < starts[example + 1]!; at += 1) shares[features[at]!]! += share
    }
    if (size === 0) continue
    const prior = size / total
    for (let feature = 0; feature < dimensions; feature += 1) {
      if (seen[feature]! < 2) continue
      const share = (shares[feature]! + priorExamples * prior) / (seen[feature]! + priorExamples)
      entropy[feature]! += share * Math.log(share / prior)
    }
  }

  const gains = new Float32Array(dimensions)
  const weights = new Float32Array(dimensions)
  const first = new Map<number, number>()
  for (let feature = 0; feature < dimensions; feature += 1) {
    if (seen[feature]! < 2 || entropy[feature]! <= 0) continue
    const twin = first.get(signatures[feature]!)
    if (twin === undefined) first.set(signatures[feature]!, feature)
    else shares[twin]! += 1
    shares[feature] = twin === undefined ? 1 : 0
  }
  for (const feature of first.values()) {
    weights[feature] =
      Math.sqrt(entropy[feature]!) * Math.log(1 + total / seen[feature]!) * Math.sqrt(Math.sqrt(shares[feature]!))
    if (conceptFeatures.has(ids[feature]!)) weights[feature]! *= conceptEmphasis
    gains[feature] = seen[feature]! * entropy[feature]! * Math.sqrt(shares[feature]!)
  }
  const kept = strongest(gains, featuresMax)
  const chosen = new Float32Array(dimensions)
  for (const feature of kept) chosen[feature] = weights[feature]!
  return { weights: chosen, kept }
}

/** Indices of the greatest positive values, ascending; of equal ones the lower index first. */
const strongest = (values: Float32Array, most: number): Uint32Array => {
  const positive = Uint32Array.from(values.keys()).filter((index) => values[index]! > 0)
  if (positive.length <= most) return positive
  const sorted = Float32Array.from(positive, (index) => values[index]!).sort()
  const cut = sorted[sorted.length - most]!
  let above = 0
  for (const index of positive) if (values[index]! > cut) above += 1
  let spare = most - above
  return positive.filter((index) => {
    if (values[index]! > cut) return true
    if (values[index]! < cut || spare === 0) return false
    spare -= 1
    return true
  })
}

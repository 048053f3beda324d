import { rowScore, type WeighedRows } from './weighedRows.ts'

const rounds = 5
/** What an example's error costs against large weights. */
const cost = 1

/**
 * Least squares with small weights, one topic against the rest, by coordinates of the dual: every step solves one example
 * exactly, so there is no rate to choose and a few rounds are enough. The examples' order is drawn from a fixed seed.
 */
export const fitRidge = (
  rows: WeighedRows,
  examples: readonly number[],
  isTopic: (example: number) => boolean,
): { weights: Float32Array; bias: number } => {
  const { dimensions, starts, features, values } = rows
  const weights = new Float32Array(dimensions)
  const duals = new Float64Array(examples.length)
  const order = Uint32Array.from(examples.keys())
  const targets = Float32Array.from(examples, (example) => (isTopic(example) ? 1 : -1))
  const damping = 0.5 / cost
  let bias = 0
  let seed = 7
  for (let round = 0; round < rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const other = Math.floor((seed / 4294967296) * (last + 1))
      const moved = order[last]!
      order[last] = order[other]!
      order[other] = moved
    }
    for (const index of order) {
      const row = examples[index]!
      const from = starts[row]!
      const to = starts[row + 1]!
      const error = targets[index]! - (rowScore(rows, row, weights) + bias) - damping * duals[index]!
      // A row is a unit vector, and the bias stands beside it as one more.
      const step = error / ((from === to ? 0 : 1) + 1 + damping)
      duals[index]! += step
      for (let at = from; at < to; at += 1) weights[features[at]!]! += step * values[at]!
      bias += step
    }
  }
  return { weights, bias }
}

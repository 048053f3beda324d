/** Turns a product into a chance: the logistic of `slope × product + offset`. */
export type Calibration = Readonly<{ slope: number; offset: number }>

const rounds = 50
const slopeMin = 0.01
const scoreMin = 0.5

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/** Fits the chance that an example has the topic to held-back products (Platt's way, with his smoothed targets). */
export const calibrate = (products: Float64Array, truths: readonly boolean[]): Calibration => {
  const positives = truths.filter(Boolean).length
  const negatives = truths.length - positives
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  let slope = 1
  let offset = Math.log((positives + 1) / (negatives + 1))
  for (let round = 0; round < rounds; round += 1) {
    let gradientSlope = 0
    let gradientOffset = 0
    // A little curvature keeps the step finite where the products part the examples completely.
    let slopeSlope = 1e-6
    let slopeOffset = 0
    let offsetOffset = 1e-6
    for (let at = 0; at < products.length; at += 1) {
      const product = products[at]!
      const chance = logistic(slope * product + offset)
      const error = chance - (truths[at] === true ? high : low)
      const curvature = Math.max(1e-6, chance * (1 - chance))
      gradientSlope += error * product
      gradientOffset += error
      slopeSlope += curvature * product * product
      slopeOffset += curvature * product
      offsetOffset += curvature
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset
    if (!(determinant > 1e-12)) break
    const stepSlope = (offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant
    const stepOffset = (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant
    slope -= bounded(stepSlope)
    offset -= bounded(stepOffset)
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-6) break
  }
  return { slope: Math.max(slopeMin, slope), offset }
}

const bounded = (step: number): number => Math.max(-2, Math.min(2, step))

export type Threshold = Readonly<{ threshold: number; precision: number; recall: number }>

/**
 * The lowest score at which held-back examples have the topic often enough, counting one more that had not: a promise from
 * three examples is none, and a topic is never given against the odds. Null where no score is good enough.
 */
export const findThreshold = (scores: Float64Array, truths: readonly boolean[], wanted: number): Threshold | null => {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const positives = truths.filter(Boolean).length
  let right = 0
  let best: Threshold | null = null
  for (let at = 0; at < order.length; at += 1) {
    const score = scores[order[at]!]!
    if (score < scoreMin) break
    if (truths[order[at]!] === true) right += 1
    const next = order[at + 1]
    if (next !== undefined && scores[next] === score) continue
    const given = at + 1
    if (right / (given + 1) >= wanted) best = { threshold: score, precision: right / given, recall: right / positives }
  }
  return best
}

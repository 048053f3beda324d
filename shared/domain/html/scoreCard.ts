/**
 * A table of points: for each feature the points of its ranges, parted by the bounds between them. A block's score is the
 * sum of its points over all features; the logistic function makes a probability of it.
 * `'-1.2 <3 0.4'` → -1.2 for values under 3, else 0.4
 */
export type ScoreTable = Readonly<{ base: number; points: Readonly<Record<string, string>> }>

/** A score table made ready for rows of features in the order of `names`: its columns one after the other. */
export type ScoreCard = Readonly<{
  base: number
  /** For each column the place of its feature in a row, and where its ranges begin; then where the last ones end. */
  features: Int32Array
  starts: Int32Array
  /** For each range its upper bound, infinite for a column's last one, and its points. */
  bounds: Float64Array
  points: Float64Array
}>

export const scoreCard = (table: ScoreTable, names: readonly string[]): ScoreCard => {
  const features: number[] = []
  const starts: number[] = []
  const bounds: number[] = []
  const points: number[] = []
  for (const [name, ranges] of Object.entries(table.points)) {
    starts.push(points.length)
    features.push(names.indexOf(name))
    for (const word of ranges.split(' ')) {
      if (word.startsWith('<')) bounds.push(Number(word.slice(1)))
      else points.push(Number(word))
    }
    bounds.push(Number.POSITIVE_INFINITY)
    if (!names.includes(name) || points.length !== bounds.length) throw new Error(`score table: ${name} is malformed`)
  }
  return {
    base: table.base,
    features: Int32Array.from(features),
    starts: Int32Array.from([...starts, points.length]),
    bounds: Float64Array.from(bounds),
    points: Float64Array.from(points),
  }
}

/** The probability that the row of features from `start` on stands for main text, 0 to 1. */
export const chanceOf = (card: ScoreCard, data: ArrayLike<number>, start = 0): number => {
  const { features, starts, bounds, points } = card
  let score = card.base
  for (let column = 0; column < features.length; column++) {
    const value = data[start + (features[column] as number)] ?? 0
    let range = starts[column] as number
    while (value >= (bounds[range] as number)) range++
    score += points[range] as number
  }
  return 1 / (1 + Math.exp(-score))
}

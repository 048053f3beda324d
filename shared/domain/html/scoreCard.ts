/**
 * A table of points: for each feature the points of its ranges, parted by the bounds between them. A block's score is the
 * sum of its points over all features; the logistic function makes a probability of it.
 * `'-1.2 <3 0.4'` → -1.2 for values under 3, else 0.4
 */
export type ScoreTable = Readonly<{ base: number; points: Readonly<Record<string, string>> }>

type Column = Readonly<{ index: number; bounds: readonly number[]; points: readonly number[] }>

/** A score table made ready for rows of features in the order of `names`. */
export type ScoreCard = Readonly<{ base: number; columns: readonly Column[] }>

export const scoreCard = (table: ScoreTable, names: readonly string[]): ScoreCard => ({
  base: table.base,
  columns: Object.entries(table.points).map(([name, ranges]) => {
    const points: number[] = []
    const bounds: number[] = []
    for (const word of ranges.split(' ')) {
      if (word.startsWith('<')) bounds.push(Number(word.slice(1)))
      else points.push(Number(word))
    }
    const index = names.indexOf(name)
    if (index === -1 || points.length !== bounds.length + 1) throw new Error(`score table: ${name} is malformed`)
    return { index, bounds, points }
  }),
})

/** The probability that the row of features from `start` on stands for main text, 0 to 1. */
export const chanceOf = (card: ScoreCard, data: ArrayLike<number>, start = 0): number => {
  let score = card.base
  for (const { index, bounds, points } of card.columns) {
    const value = data[start + index] ?? 0
    let range = 0
    while (range < bounds.length && value >= (bounds[range] as number)) range++
    score += points[range] ?? 0
  }
  return 1 / (1 + Math.exp(-score))
}

/** The middle one. Several rounds and their median keep one busy moment of the machine out of a figure. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** `quantile([1, 2, 3, 4], 0.5)` → `2.5` */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return Number.NaN
  const place = (sorted.length - 1) * share
  const low = Math.floor(place)
  const below = sorted[low] ?? Number.NaN
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? below
  return below + (above - below) * (place - low)
}

/** How far the rounds lie apart: half the distance of the quartiles, as a share of the median. */
export const noise = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values)

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

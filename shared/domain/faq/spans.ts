import type { Span } from './candidates.ts'

/** Spans in order, overlapping ones made one. */
export const joinedSpans = (spans: readonly Span[]): Span[] => {
  const result: [number, number][] = []
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = result[result.length - 1]
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** Whether a span overlaps one of the taken, which are in order and apart. */
export const meetsSpans = (taken: readonly Span[], [start, end]: Span): boolean => {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (taken[middle]![1] <= start) low = middle + 1
    else high = middle
  }
  const next = taken[low]
  return next !== undefined && next[0] < end
}

const dayMs = 86_400_000

/** When a day or an instant begins, in milliseconds since 1970; a day begins at midnight UTC. NaN when it is neither. */
export const timeOf = (date: string): number => Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date)

/**
 * When an article with this date may be shown: null for now, else milliseconds since 1970. A future instant is an embargo,
 * and so is a day later than tomorrow; tomorrow itself is today somewhere.
 */
export const releaseTime = (published_at: string | null, now: number): number | null => {
  if (published_at === null) return null
  const time = timeOf(published_at)
  if (Number.isNaN(time)) return null
  return time > now + (published_at.length === 10 ? dayMs : 0) ? time : null
}

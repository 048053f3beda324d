import { isAhead } from './dates/isAhead.ts'

/** When a day or an instant begins, in milliseconds since 1970; a day begins at midnight UTC. NaN when it is neither. */
export const timeOf = (date: string): number => Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date)

/**
 * When an article with this date may be shown: null for now, else milliseconds since 1970. What holds it back is what
 * `isAhead` says, which the article's warnings are written by too; a held day is released at its beginning.
 */
export const releaseTime = (published_at: string | null, now: number, timeZone: string): number | null => {
  if (published_at === null) return null
  const time = timeOf(published_at)
  return !Number.isNaN(time) && isAhead(published_at, now, timeZone) ? time : null
}

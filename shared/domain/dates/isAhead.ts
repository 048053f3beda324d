import type { DayOrInstant } from '../article.ts'

const dayMs = 86_400_000

/**
 * Whether a date holds an article back: an instant that is to come, or a day later than tomorrow. `now` is in milliseconds
 * since 1970; `timeZone` says what a day is. `isAhead('2023-11-17', Date.parse('2023-11-15T12:00Z'), 'UTC')` → true
 */
export const isAhead = (date: DayOrInstant, now: number, timeZone: string): boolean => {
  if (date.length > 10) return Date.parse(date) > now
  const start = Date.parse(`${date}T00:00:00Z`)
  // No zone is more than 14 hours from UTC: only near the limit does it matter which day it is where.
  if (start > now + 3 * dayMs) return true
  if (start < now) return false
  return date > localDay(now + dayMs, timeZone)
}

const localDay = (instant: number, timeZone: string): string => {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value])
    const { year, month, day } = Object.fromEntries(parts) as Record<string, string>
    return `${year}-${month}-${day}`
  } catch {
    return new Date(instant).toISOString().slice(0, 10)
  }
}

import type { DayOrInstant } from '../article.ts'
import { type DateOrder, dayOrInstant, readDate } from './readDate.ts'

/**
 * Reads a date that fills the whole string, in any known form and language: a day, or an instant where time and zone are
 * written; null when it cannot be read. A time without a zone is no instant and leaves the day.
 * `'15. November 2023'` → `'2023-11-15'`, `'Wed, 15 Nov 2023 08:30:00 +0100'` → `'2023-11-15T08:30:00+01:00'`
 */
export const parseDate = (text: string, order: DateOrder = 'day_first'): DayOrInstant | null => {
  const value = text
    .slice(0, longest + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (value.length > longest) return null
  const reading = readDate(value, 0, order)
  return reading === null || !/^[ .。]*$/.test(value.slice(reading.end)) ? null : dayOrInstant(reading)
}

/** No date is longer; more need not be looked at. */
const longest = 100

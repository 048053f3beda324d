import type { DayOrInstant } from '../article.ts'
import { type DateOrder, dayOrInstant } from './readDate.ts'
import { readWholeDate } from './readWholeDate.ts'

/**
 * Reads a date that fills the whole string, in any known form and language: a day, or an instant where time and zone are
 * written; null when it cannot be read. A time without a zone is no instant and leaves the day.
 * `'15. November 2023'` → `'2023-11-15'`, `'Wed, 15 Nov 2023 08:30:00 +0100'` → `'2023-11-15T08:30:00+01:00'`
 */
export const parseDate = (text: string, order: DateOrder = 'day_first'): DayOrInstant | null => {
  const reading = readWholeDate(text, order)
  return reading === null ? null : dayOrInstant(reading)
}

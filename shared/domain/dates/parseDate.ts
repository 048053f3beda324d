import type { DayOrInstant } from '../article.ts'

/** Reads a date as a whole string: a day or an instant, or null when it cannot be read. */
export const parseDate = (text: string): DayOrInstant | null => {
  const value = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? null : value
  if (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
    return value
  return null
}

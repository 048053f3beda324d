import { type DateOrder, type DateReading, readDate } from './readDate.ts'

/** No date is longer; more need not be looked at. */
const longest = 100

/** Reads a date that fills the whole string, with all that was written about it; null when it cannot be read. */
export const readWholeDate = (text: string, order: DateOrder = 'day_first'): DateReading | null => {
  const value = text
    .slice(0, longest + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (value.length > longest) return null
  const reading = readDate(value, 0, order)
  return reading === null || !/^[ .。]*$/.test(value.slice(reading.end)) ? null : reading
}

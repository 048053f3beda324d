import { clockIn, dayIn } from '../editions/windowSpan.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A day as readers write it, or the one that an instant falls on in a time zone, under which it is filed too; what is no date
 * stays as it is. `('2023-11-05T23:30:00Z', 'Europe/Berlin')` → 6 November 2023
 */
export const formatDay = (date: string, timeZone: string): string => {
  const time = date.includes('T') ? Date.parse(date) : Number.NaN
  const written = Number.isNaN(time) ? date : dayIn(time, timeZone)
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(written) ?? []
  const name = months[Number(month) - 1]
  if (year === undefined || name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** An instant to the minute, in a time zone. `('2026-11-25T01:30:12Z', 'UTC')` → 25 November 2026, 01:30 UTC */
export const formatInstant = (instant: string, timeZone: string): string => {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : `${formatDay(instant, timeZone)}, ${clockIn(time, timeZone)}`
}

/** `(1, 'story', 'stories')` → 1 story */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

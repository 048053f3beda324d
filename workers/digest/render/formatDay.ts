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
 * A day or instant as readers write it, in the day it was written for; what is no date stays as it is.
 * `'2023-11-05T08:30:00+01:00'` → 5 November 2023
 */
export const formatDay = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date) ?? []
  const name = months[Number(month) - 1]
  if (year === undefined || name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** An instant to the minute, in UTC. `'2026-11-25T01:30:12Z'` → 25 November 2026, 01:30 UTC */
export const formatInstant = (instant: string): string => {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  const iso = new Date(time).toISOString()
  return `${formatDay(iso)}, ${iso.slice(11, 16)} UTC`
}

/** `(1, 'story', 'stories')` → 1 story */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

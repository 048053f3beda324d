/** A day or an ISO week, in days of the site's time zone. */
export type WindowSpan = Readonly<{ kind: 'day' | 'week'; name: string; first: string; last: string }>

const dayMs = 86_400_000
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Reads a window's name. `'2023-W46'` → 2023-11-13 to 2023-11-19; null for what is no day and no week of the calendar. */
export const parseWindow = (name: string): WindowSpan | null => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(name)) {
    const time = Date.parse(name)
    return !Number.isNaN(time) && isoDay(time) === name ? { kind: 'day', name, first: name, last: name } : null
  }
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(name) ?? []
  if (year === undefined || week === undefined) return null
  const monday = mondayOf(Number(year), Number(week))
  return monday === null ? null : { kind: 'week', name, first: isoDay(monday), last: isoDay(monday + 6 * dayMs) }
}

/** Monday of an ISO week: week 1 is the one with 4 January. Null for week 0, 53 of a short year, and above. */
const mondayOf = (year: number, week: number): number | null => {
  const fourth = new Date(0)
  fourth.setUTCFullYear(year, 0, 4)
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs
  const monday = firstMonday + (week - 1) * 7 * dayMs
  const thursday = new Date(monday + 3 * dayMs)
  return week >= 1 && thursday.getUTCFullYear() === year ? monday : null
}

type Zone = Readonly<{ name: string; formatter: Intl.DateTimeFormat | null }>
let lastZone: Zone = { name: 'UTC', formatter: null }

/** A zone's formatter, made when a day first needs it (the runtime loads its tables then: milliseconds); null for UTC. */
const formatterOf = (name: string): Intl.DateTimeFormat | null => {
  if (lastZone.name !== name) lastZone = { name, formatter: makeFormatter(name) }
  return lastZone.formatter
}

const makeFormatter = (timeZone: string): Intl.DateTimeFormat | null => {
  if (timeZone === 'UTC') return null
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    })
  } catch {
    return null
  }
}

/**
 * The day that an instant falls on in a time zone; an unknown zone counts as UTC.
 * `('2023-11-15T23:30:00Z', 'Europe/Berlin')` → 2023-11-16
 */
export const dayIn = (time: number, timeZone: string): string => {
  const parts = partsIn(time, timeZone)
  return parts === null
    ? isoDay(time)
    : `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

/** What a clock shows at an instant in a time zone, and which clock. `('2023-11-15T23:30:00Z', 'Asia/Tokyo')` → 08:30 GMT+9 */
export const clockIn = (time: number, timeZone: string): string => {
  const parts = partsIn(time, timeZone)
  return parts === null
    ? `${new Date(time).toISOString().slice(11, 16)} UTC`
    : `${parts.get('hour')}:${parts.get('minute')} ${parts.get('timeZoneName')}`
}

const partsIn = (time: number, timeZone: string): ReadonlyMap<string, string> | null => {
  const formatter = formatterOf(timeZone)
  return formatter === null ? null : new Map(formatter.formatToParts(time).map((part) => [part.type, part.value]))
}

/** The day an article belongs to: the one it was published on if only a day is known, else that of its instant. */
export const dayOfArticle = (
  article: Readonly<{ published_at: string | null; received_at: string }>,
  timeZone: string,
): string => {
  const date = article.published_at ?? article.received_at
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const time = Date.parse(date)
  return Number.isNaN(time) ? date.slice(0, 10) : dayIn(time, timeZone)
}

/** Where to look for a window's articles, by their place in time: no zone is further than 14 hours from UTC. */
export const searchSpan = (span: WindowSpan, timeZone: string): Readonly<{ from: number; before: number }> => {
  const margin = timeZone === 'UTC' ? 0 : dayMs
  return { from: Date.parse(span.first) - margin, before: Date.parse(span.last) + dayMs + margin }
}

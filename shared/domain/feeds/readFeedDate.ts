import type { DayOrInstant } from '../article.ts'
import { parseDate } from '../dates/parseDate.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Names of zones that RFC 822 knows; any other name means that the offset is not known and is read as UTC. */
const zones: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const rfc822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([a-z]{1,5}|(?:gmt|utc)?[+-]\d{2}:?\d{2})?)?$/i

const pad = (value: string): string => value.padStart(2, '0')

/**
 * Reads a date as feeds write it: RFC 822 (RSS) or RFC 3339 and its shorter relatives (Atom, Dublin Core, JSON Feed); null
 * when it cannot be read. `'Wed, 15 Nov 2023 08:30:00 +0100'` → `'2023-11-15T08:30:00+01:00'`
 */
export const readFeedDate = (text: string | null | undefined): DayOrInstant | null => {
  const value = (text ?? '').trim()
  if (value === '' || value.length > 100) return null
  return isoDate.test(value) ? readIso(value) : (readRfc822(value) ?? parseDate(value))
}

const readRfc822 = (value: string): DayOrInstant | null => {
  const match = rfc822.exec(value)
  const month = months.indexOf((match?.[2] ?? '').toLowerCase()) + 1
  if (!match || month === 0) return null
  const [, day = '', , yearWritten = '', hour, minute, second = '00', zone = ''] = match
  const year = yearWritten.length === 4 ? yearWritten : `${Number(yearWritten) < 70 ? '20' : '19'}${yearWritten}`
  const date = `${year}-${pad(String(month))}-${pad(day)}`
  return checked(hour === undefined ? date : `${date}T${pad(hour)}:${minute}:${second}${offsetOf(zone)}`)
}

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(z|[+-]\d{2}:?\d{2})?)?$/i

const readIso = (value: string): DayOrInstant | null => {
  const [, date = '', time, seconds = ':00', zone = ''] = isoDate.exec(value) ?? []
  return checked(time === undefined ? date : `${date}T${time}${seconds}${offsetOf(zone)}`)
}

const offsetOf = (zone: string): string => {
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(zone)
  if (offset) return Number(`${offset[1]}${offset[2]}`) === 0 ? 'Z' : `${offset[1]}:${offset[2]}`
  return zones[zone.toLowerCase()] ?? 'Z'
}

/** No 31 February: what `Date` would carry over into the next month is not a date. */
const checked = (value: string): DayOrInstant | null => {
  const day = value.slice(0, 10)
  const milliseconds = Date.parse(value)
  if (Number.isNaN(milliseconds) || Number.isNaN(Date.parse(day))) return null
  return new Date(Date.parse(day)).toISOString().slice(0, 10) === day ? value : null
}

import type { DayOrInstant } from '../article.ts'
import { asciiForms } from './asciiForms.ts'
import { mayHoldDay } from './mayHoldDay.ts'
import { type DayReading, readDay } from './readDay.ts'
import { readTime, type TimeReading } from './readTime.ts'
import { weekdaysOf } from './weekdayNames.ts'

/** Which comes first in an all-number date that can be read both ways. */
export type DateOrder = 'day_first' | 'month_first'

/** A date found at a place of a text, with all that was written about it. */
export type DateReading = Readonly<{
  start: number
  /** Where the date ends (exclusive), weekday, time and zone included. */
  end: number
  day: string
  /** The day under the other order, where the writing allows both and no weekday tells. */
  other: string | null
  form: DayReading['form']
  time: TimeReading | null
  /** A weekday was written that is not this day's. */
  weekdayDiffers: boolean
}>

/**
 * Reads a date that starts exactly at `start`: weekday, day, time and zone in any known form and language.
 * `readDate('Wed, 15 Nov 2023 08:30 GMT', 0)` → `{ day: '2023-11-15', time: { time: '08:30:00', offset: 'Z' }, end: 26, … }`
 */
export const readDate = (text: string, start: number, order: DateOrder = 'day_first'): DateReading | null => {
  if (!mayHoldDay(text, start)) return null
  const ascii = asciiForms(text)
  return dateAt(ascii, start, order) ?? weekdayDateAt(ascii, start, order) ?? timeDateAt(ascii, start, order)
}

const dateAt = (
  text: string,
  start: number,
  order: DateOrder,
  weekdayBefore?: ReadonlySet<number>,
): DateReading | null => {
  const day = readDay(text, start)
  if (day === null) return null
  const after = weekdayAfter(text, day.end)
  const weekdays = weekdayBefore ?? after?.weekdays
  const chosen = chooseDay(day, order, weekdays)
  const end = after?.end ?? day.end
  const time = timeAfter(text, end)
  return { start, end: time?.end ?? end, form: day.form, time, ...chosen }
}

/** A weekday that fits only one of the two readings tells them apart. */
const chooseDay = (
  found: DayReading,
  order: DateOrder,
  weekdays: ReadonlySet<number> | undefined,
): Readonly<{ day: string; other: string | null; weekdayDiffers: boolean }> => {
  const [day, other] =
    found.other !== null && order === 'month_first' ? [found.other, found.day] : [found.day, found.other]
  if (weekdays === undefined) return { day, other, weekdayDiffers: false }
  const fits = weekdays.has(weekdayNumber(day))
  if (other === null) return { day, other: null, weekdayDiffers: !fits }
  const otherFits = weekdays.has(weekdayNumber(other))
  if (fits === otherFits) return { day, other, weekdayDiffers: !fits }
  return { day: fits ? day : other, other: null, weekdayDiffers: false }
}

/** Monday 1 to Sunday 7. */
const weekdayNumber = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const word = /[\p{L}\p{M}’'ʼ]+(?:-feira)?/uy
const weekdayGap = /\.? ?,? ?/y
const article =
  /(?:the|le|el|il|den|der|dem|vom|am|on|op|em|de|dne|dnia|del|a|ngày|στις|la|om|om de|lo|i|à|kl\.?|d\.) /iuy

const weekdayDateAt = (text: string, start: number, order: DateOrder): DateReading | null => {
  word.lastIndex = start
  const name = word.exec(text)
  if (name === null || name[0].length > 20) return null
  const weekdays = weekdaysOf(name[0])
  let at = start
  if (weekdays !== null) {
    weekdayGap.lastIndex = start + name[0].length
    weekdayGap.exec(text)
    at = weekdayGap.lastIndex
  }
  article.lastIndex = at
  if (article.exec(text) !== null) at = article.lastIndex
  if (at === start) return null
  const found = dateAt(text, at, order, weekdays ?? undefined) ?? ctimeDateAt(text, at)
  return found === null ? null : { ...found, start }
}

const ctime = /([A-Za-z]{3}) (\d{1,2}) (\d{2}:\d{2}(?::\d{2})?(?: [A-Z]{2,5}| [+-]\d{4})?) (\d{4})(?!\d)/y

/** The order of C's `ctime` and of `date`: `Nov 15 08:30:00 UTC 2023` */
const ctimeDateAt = (text: string, start: number): DateReading | null => {
  ctime.lastIndex = start
  const match = ctime.exec(text)
  if (match === null) return null
  const found = dateAt(`${match[1]} ${match[2]} ${match[4]} ${match[3]}`, 0, 'day_first')
  return found === null ? null : { ...found, start, end: start + match[0].length }
}

const timeToDay = / ?(?:[,|·–—-] ?)?(?:on )?/y

/** `08:30 GMT, 15 November 2023` */
const timeDateAt = (text: string, start: number, order: DateOrder): DateReading | null => {
  const time = readTime(text, start)
  if (time === null) return null
  timeToDay.lastIndex = time.end
  timeToDay.exec(text)
  const at = Math.max(time.end, timeToDay.lastIndex)
  if (at === time.end) return null
  const found = dateAt(text, at, order) ?? weekdayDateAt(text, at, order)
  return found === null || found.time !== null ? null : { ...found, start, time: { ...time, end: found.end } }
}

const weekdayMark =
  / ?(?:[(（] ?([\p{L}]{1,10})\.? ?[)）]|,? ((?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)|((?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일))/uy
const weekdayNameAfter = /,? ?([\p{L}]{2,14})(?![\p{L}])/uy

const weekdayAfter = (text: string, at: number): Readonly<{ end: number; weekdays: ReadonlySet<number> }> | null => {
  for (const pattern of [weekdayMark, weekdayNameAfter]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const name = match?.[1] ?? match?.[2] ?? match?.[3]
    const weekdays = name === undefined ? null : weekdaysOf(name)
    if (weekdays !== null) return { end: pattern.lastIndex, weekdays }
  }
  return null
}

const timeGap =
  /(?:T(?=\d)|t(?=\d)| ?[,|·•@/–—-] ?| )?(?:(at|um|à|a las|alle|alle ore|ore|às|as|kl\.?|klo|o godz\.|godz\.|o|в|о|om|ob|saat|στις|h\.|jam|lúc|pukul|בשעה|الساعة) )?/iuy

const timeAfter = (text: string, at: number): TimeReading | null => {
  timeGap.lastIndex = at
  const gap = timeGap.exec(text)
  const start = gap === null ? at : timeGap.lastIndex
  return readTime(text, start, gap?.[1] !== undefined)
}

/** The date as the article keeps it: an instant where time and zone are known, else the day. */
export const dayOrInstant = (reading: DateReading): DayOrInstant => {
  const { time, day } = reading
  return time === null || time.offset === null ? day : `${day}T${time.time}${time.offset}`
}

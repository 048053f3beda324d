import { monthOf } from './monthNames.ts'

/** A calendar day found at a place of a text, with the other day it may mean where day and month cannot be told apart. */
export type DayReading = Readonly<{
  /** Where the reading ends (exclusive). */
  end: number
  day: string
  /** The day under month-first order, for `05/11/2023`; null where there is but one reading. */
  other: string | null
  /** How it was written: `named` has the month as a word, `ideographic` 年月日 and the like, the rest are numbers. */
  form: 'iso' | 'compact' | 'numeric' | 'named' | 'ideographic'
}>

type DayReader = (text: string, at: number) => DayReading | null

/**
 * Reads a day that starts exactly at `at`, in any of the known forms, longest evidence first. The text has ASCII digits
 * (`asciiForms`). `readDay('15. November 2023, Bonn', 0)` → `{ day: '2023-11-15', end: 17, … }`
 */
export const readDay: DayReader = (text, at) => {
  for (const reader of readers) {
    const reading = reader(text, at)
    if (reading !== null) return reading
  }
  return null
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The ISO form of a day that exists, else null. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  const last = month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0)
  if (day < 1 || day > last || year < 1_000 || year > 2_999) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Thai texts count Buddhist years, 543 ahead. */
const gregorian = (year: number): number => (year >= 2_400 && year <= 2_700 ? year - 543 : year)
const fullYear = (digits: string): number => {
  const year = Number(digits)
  if (digits.length > 2) return gregorian(year)
  return year < 70 ? 2_000 + year : 1_900 + year
}

const reading = (
  end: number,
  form: DayReading['form'],
  year: number,
  month: number,
  day: number,
  other: string | null = null,
): DayReading | null => {
  const found = isoDay(year, month, day)
  return found === null ? null : { end, day: found, other, form }
}

const yearFirst = /(\d{4})( ?[-–/.] ?)(\d{1,2})( ?[-–/.] ?)(\d{1,2})(?!\d)(?:(?<= \d{1,2})\.(?=$|[\s)\]]))?/y
const readYearFirst: DayReader = (text, at) => {
  yearFirst.lastIndex = at
  const match = yearFirst.exec(text)
  if (match === null || match[2]!.trim() !== match[4]!.trim()) return null
  const form = match[2] === '-' && match[3]!.length === 2 && match[5]!.length === 2 ? 'iso' : 'numeric'
  return reading(yearFirst.lastIndex, form, fullYear(match[1]!), Number(match[3]), Number(match[5]))
}

const compact = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y
const readCompact: DayReader = (text, at) => {
  compact.lastIndex = at
  const match = compact.exec(text)
  if (match === null) return null
  return reading(compact.lastIndex, 'compact', Number(match[1]), Number(match[2]), Number(match[3]))
}

const yearLast = /(\d{1,2})( ?[-–/.] ?)(\d{1,2})( ?[-–/.] ?)(\d{4}|\d{2})(?!\d)(?![.,:]\d)/y
const readYearLast: DayReader = (text, at) => {
  yearLast.lastIndex = at
  const match = yearLast.exec(text)
  if (match === null || match[2]!.trim() !== match[4]!.trim()) return null
  const mark = match[2]!.trim()
  if (match[5]!.length === 2 && mark !== '/' && mark !== '.') return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = fullYear(match[5]!)
  // Full stops are written where the day comes first; slashes and dashes on both sides of the Atlantic.
  if (second > 12 && mark !== '.') return reading(yearLast.lastIndex, 'numeric', year, first, second)
  const other = mark === '.' || first > 12 || first === second ? null : isoDay(year, first, second)
  return reading(yearLast.lastIndex, 'numeric', year, second, first, other)
}

// Every letter that follows a day's number as its ordinal, in the languages that write one.
const dayNumber =
  /(\d{1,2}) ?(?:st|nd|rd|th|er|re|º|ª|°|ème|eme|de|te|ste|:?e|:a|-?го|-?е|-?е число|η|ος|ό|a|ú|й)(?![\p{L}\d])|(\d{1,2})(?!\d)/uy
const dayToMonth = /(?:\. ?| ?, ?|[ ]?[-–/][ ]?| )?(?:(?:day )?of |de |d'|di |del |ta' |a |do |da )?/y
const monthToYear = /(?:\.? ?[-–/,] ?|\. ?| )?(?:of |de l'any |de |del |d'|di |anul |godine |m\. )?/y
const nameWord = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/uy
const yearNumber = /(?:'(\d{2})|(\d{4})|(\d{2}))(?![\d])(?![.,:]\d)/y
const yearTail = /(?: ?(?:г\.|года|год|г|р\.|року|р|r\.|roku|godine|urte|gada|AD|CE|A\.D\.|г,)(?![\p{L}\d]))/uy

const dayOf = (match: RegExpExecArray): number => Number(match[1] ?? match[2])

type Piece = Readonly<{ match: RegExpExecArray; end: number }>
const take = (pattern: RegExp, text: string, at: number): Piece | null => {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? null : { match, end: pattern.lastIndex }
}

const takeMonth = (text: string, at: number): Readonly<{ month: number; end: number; name: string }> | null => {
  const word = take(nameWord, text, at)
  if (word === null || word.match[0].length > 24) return null
  const month = monthOf(word.match[0])
  return month === null ? null : { month, end: word.end, name: word.match[0] }
}

const endOfYear = (text: string, at: number): number => take(yearTail, text, at)?.end ?? at

/** A year of two digits is believed only after an apostrophe or between marks, as in `15-Nov-23`. */
const takeYear = (text: string, at: number, shortAllowed: boolean): Readonly<{ year: number; end: number }> | null => {
  const found = take(yearNumber, text, at)
  if (found === null) return null
  const [, quoted, long, short] = found.match
  if (short !== undefined && !shortAllowed) return null
  return { year: fullYear(quoted ?? long ?? short!), end: endOfYear(text, found.end) }
}

const readDayMonthYear: DayReader = (text, at) => {
  const number = take(dayNumber, text, at)
  if (number === null) return null
  const gap = take(dayToMonth, text, number.end)
  const month = takeMonth(text, gap?.end ?? number.end)
  if (month === null) return null
  const yearGap = take(monthToYear, text, month.end)
  const marked = /[-/]/.test(gap?.match[0] ?? '') && /[-/]/.test(yearGap?.match[0] ?? '')
  const year = takeYear(text, yearGap?.end ?? month.end, marked)
  if (year === null) return null
  return reading(year.end, 'named', year.year, month.month, dayOf(number.match))
}

const monthToDay = /(?:\. ?| |-|\/)(?:the )?/y
const dayToYear = /(?:\.? ?, ?|\.? ?[-–/] ?|\. | )(?:of |de |del )?/y
const readMonthDayYear: DayReader = (text, at) => {
  const month = takeMonth(text, at)
  if (month === null) return null
  const gap = take(monthToDay, text, month.end)
  if (gap === null) return null
  const number = take(dayNumber, text, gap.end)
  if (number === null) return null
  const yearGap = take(dayToYear, text, number.end)
  if (yearGap === null) return null
  const marked = /[-/]/.test(gap.match[0]) && /[-/]/.test(yearGap.match[0])
  const year = takeYear(text, yearGap.end, marked)
  if (year === null) return null
  return reading(year.end, 'named', year.year, month.month, dayOf(number.match))
}

const leadingYear = /(\d{4})(?:\. ?gada | ?m\. |eko |-| ?[.,]? ?)/y
const readYearMonthDay: DayReader = (text, at) => {
  const year = take(leadingYear, text, at)
  if (year === null) return null
  const month = takeMonth(text, year.end)
  if (month !== null) {
    const gap = take(monthToDay, text, month.end)
    const number = gap === null ? null : take(dayNumber, text, gap.end)
    if (number === null) return null
    const end = take(/(?: d)?\.(?=\s|$|[,)])/y, text, number.end)?.end ?? number.end
    return reading(end, 'named', fullYear(year.match[1]!), month.month, dayOf(number.match))
  }
  const day = take(dayNumber, text, year.end)
  const named = day === null ? null : takeMonth(text, take(dayToMonth, text, day.end)?.end ?? day.end)
  if (day === null || named === null) return null
  return reading(named.end, 'named', fullYear(year.match[1]!), named.month, dayOf(day.match))
}

const eraStarts: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
}
const ideographicNumber = '[\\d〇零○一二三四五六七八九十]'
const ideographic = new RegExp(
  `(西暦|公元|令和|平成|昭和|大正|明治|中華民國|民國|民国)? ?(元|${ideographicNumber}{1,4}) ?年 ?(${ideographicNumber}{1,3}) ?月 ?(${ideographicNumber}{1,3}) ?[日号號]`,
  'y',
)
const readIdeographic: DayReader = (text, at) => {
  const match = take(ideographic, text, at)
  if (match === null) return null
  const [, era, yearText, monthText, dayText] = match.match
  const start = era === undefined ? undefined : eraStarts[era.replace('中華', '')]
  const year = yearText === '元' ? 1 : ideographicValue(yearText!)
  if (start === undefined && yearText!.length < 4) return null
  return reading(
    match.end,
    'ideographic',
    start === undefined ? fullYear(String(year)) : start + year,
    ideographicValue(monthText!),
    ideographicValue(dayText!),
  )
}

const ideographicDigits = '〇一二三四五六七八九'
/** `'二〇二三'` → 2023, `'十一'` → 11, `'二十五'` → 25, `'15'` → 15 */
const ideographicValue = (text: string): number => {
  const digit = (character: string): number => {
    const index = ideographicDigits.indexOf(character)
    return index >= 0 ? index : character === '零' || character === '○' ? 0 : Number(character)
  }
  const ten = text.indexOf('十')
  if (ten < 0) return [...text].reduce((sum, character) => sum * 10 + digit(character), 0)
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten))
  return tens * 10 + (ten === text.length - 1 ? 0 : digit(text.slice(ten + 1)))
}

const hangul = /(\d{4}) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일/y
const readHangul: DayReader = (text, at) => {
  const match = take(hangul, text, at)
  if (match === null) return null
  return reading(match.end, 'ideographic', Number(match.match[1]), Number(match.match[2]), Number(match.match[3]))
}

const vietnamese = /(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm |, ?| )(\d{4})/iy
const readVietnamese: DayReader = (text, at) => {
  const match = take(vietnamese, text, at)
  if (match === null) return null
  return reading(match.end, 'ideographic', Number(match.match[3]), Number(match.match[2]), Number(match.match[1]))
}

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const roman = /(\d{1,2})(?:\. ?| |-|\/)([ivx]{1,4})(?:\. ?| |-|\/)(\d{4})(?!\d)/iy
/** Polish and Hungarian writers number months in Roman. */
const readRoman: DayReader = (text, at) => {
  const match = take(roman, text, at)
  const month = match === null ? -1 : romanMonths.indexOf(match.match[2]!.toLowerCase())
  if (match === null || month < 0) return null
  return reading(match.end, 'numeric', Number(match.match[3]), month + 1, Number(match.match[1]))
}

const readers: readonly DayReader[] = [
  readYearFirst,
  readYearLast,
  readDayMonthYear,
  readMonthDayYear,
  readYearMonthDay,
  readIdeographic,
  readHangul,
  readVietnamese,
  readRoman,
  readCompact,
]

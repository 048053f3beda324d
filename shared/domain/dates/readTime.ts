import { zoneOffset } from './zoneOffsets.ts'

/** A time of day found at a place of a text. `offset` is null where no zone is written or none is known. */
export type TimeReading = Readonly<{ end: number; time: string; offset: string | null; zoned: boolean }>

const clock =
  /(上午|下午|午前|午後|오전|오후)? ?(\d{1,2})(?:(:|\.|h|H| h |時|时|点|點|시 ?)(\d{2}))?(?:(?::|分|분 ?|\.)(\d{2})(?:[.,](\d{1,9}))?)?(?:分|분|秒|초)?(?!\d)/y
/** `T083000Z`, the basic form of ISO 8601. */
const basicClock = /(\d{2})(\d{2})(\d{2})(?=Z|[+-]\d)/y
/** The full stop after `am` ends a sentence, the one after `a.m` does not. A word's capital may follow at once: `PMThe`. */
const halfDay = / ?(?:([apAP])\. ?[mM]\.?|([apAP])[mM])(?:(?![\p{L}\d])|(?=\p{Lu}\p{Ll}))/uy
const hourWord = / ?(?:Uhr|uhr|uur|hrs?|hours|час(?:ов|а)?|h)(?![\p{L}])/uy
const zone =
  / ?\(?(?:(?:UTC|GMT|utc|gmt) ?([+-−–]\d{1,2}(?::?\d{2})?)(?!\d)|([+-−]\d{2}:?\d{2})(?!\d)|([A-ZМСК]{1,5})(?:(?![\p{L}\d/])|(?=\p{Lu}\p{Ll}))|([A-Z][a-z]+\/[A-Z][A-Za-z_]+)|(по московскому времени|мск))\)?/uy
/** Zones whose name does not tell the offset: several lands use it, or summer time is left open. */
const ambiguousZones = /^(?:ET|CT|MT|PT|IST|AMT|ECT|ADT|SST|BDT)$/
const zoneComment = / \([A-Za-z ]{1,40}\)/y

/**
 * Reads a time of day that starts at `at`, with its zone. `readTime('08:30 CET', 0)` → `{ time: '08:30:00', offset: '+01:00' }`
 * `bareAllowed`: an hour and minutes parted by a full stop count as a time (a word before them said so).
 */
export const readTime = (text: string, at: number, bareAllowed = false): TimeReading | null => {
  const basic = readBasicTime(text, at)
  if (basic !== null) return basic
  clock.lastIndex = at
  const match = clock.exec(text)
  if (match === null) return null
  const [whole, eastHalf, hourText, mark, minuteText, secondText, fraction] = match
  let end = at + whole.length
  halfDay.lastIndex = end
  const half = halfDay.exec(text)
  if (half !== null) end = halfDay.lastIndex
  hourWord.lastIndex = end
  const worded = hourWord.exec(text) !== null
  if (worded) end = hourWord.lastIndex
  const said = half !== null || worded || eastHalf !== undefined
  let hour = Number(hourText)
  if (minuteText === undefined && !said) return null
  const found = readZone(text, end)
  if (mark === '.' && !said && !bareAllowed && found === null) return null
  const later =
    (half?.[1] ?? half?.[2])?.toLowerCase() === 'p' || eastHalf === '下午' || eastHalf === '午後' || eastHalf === '오후'
  const earlier = (half?.[1] ?? half?.[2])?.toLowerCase() === 'a'
  if (later && hour < 12) hour += 12
  if (earlier && hour === 12) hour = 0
  const [minute, second] = [Number(minuteText ?? '0'), Number(secondText ?? '0')]
  if (hour > 23 || minute > 59 || second > 59) return null
  const clockText = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
  return {
    end: found?.end ?? end,
    time: fraction === undefined ? clockText : `${clockText}.${fraction}`,
    offset: found?.offset ?? null,
    zoned: found !== null,
  }
}

const readBasicTime = (text: string, at: number): TimeReading | null => {
  basicClock.lastIndex = at
  const match = basicClock.exec(text)
  const found = match === null ? null : readZone(text, basicClock.lastIndex)
  if (match === null || found === null || Number(match[1]) > 23 || Number(match[2]) > 59) return null
  return { end: found.end, time: match.slice(1, 4).join(':'), offset: found.offset, zoned: true }
}

const readZone = (text: string, at: number): Readonly<{ end: number; offset: string | null }> | null => {
  zone.lastIndex = at
  const match = zone.exec(text)
  if (match === null) return null
  const opened = /^ ?\(/.test(match[0])
  const [, fromUtc, signed, name, region, moscow] = match
  // A bracket that opened before the date closes after it.
  let end = match[0].endsWith(')') && !opened ? zone.lastIndex - 1 : zone.lastIndex
  if (moscow !== undefined) return { end, offset: '+03:00' }
  if (region !== undefined) return { end, offset: null }
  if (name !== undefined) {
    const known = zoneOffset(name)
    // A capitalised word after a time need not be a zone: only names of zones are taken.
    if (known === null && !ambiguousZones.test(name)) return null
    return { end, offset: known }
  }
  const offset = tidyOffset((fromUtc ?? signed)!)
  if (offset === null) return null
  zoneComment.lastIndex = end
  if (zoneComment.exec(text) !== null) end = zoneComment.lastIndex
  return { end, offset }
}

/** `'+0100'`, `'+1'`, `'−05:30'` → `'+01:00'`, `'+01:00'`, `'-05:30'` */
const tidyOffset = (text: string): string | null => {
  const sign = text[0] === '+' ? '+' : '-'
  const digits = text.slice(1).replace(':', '')
  const hours = digits.length > 2 ? digits.slice(0, -2) : digits
  const minutes = digits.length > 2 ? digits.slice(-2) : '00'
  return Number(hours) > 15 || Number(minutes) > 59 ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

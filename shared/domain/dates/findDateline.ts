import { type DateOrder, type DateReading, readDate } from './readDate.ts'

/** A news agency's dateline at the head of a paragraph: `MOSCOW, Nov 15, 2023 (Agency) — `. */
export type Dateline = Readonly<{
  /** The dateline as written, without the mark that ends it. */
  text: string
  reading: DateReading
  rest: string
}>

/**
 * Finds a dateline that names a place and a whole date. `'LONDON, 3 March 2021 (Reuters) - Shares rose.'` →
 * `{ text: 'LONDON, 3 March 2021 (Reuters)', rest: 'Shares rose.' }`; running prose and lines without a year give null.
 */
export const findDateline = (text: string, order: DateOrder = 'day_first'): Dateline | null => {
  const head = text.slice(0, headMax).replace(/\s/g, ' ')
  for (const gap of head.matchAll(placeEnd)) {
    if (gap.index > placeMax) break
    const place = head.slice(0, gap.index)
    const start = gap.index + gap[0].length
    const reading = readDate(head, start, order)
    if (reading === null) continue
    if (!isPlace(place)) return null
    const close = datelineEnd(head, reading.end, place + gap[0])
    if (close === null) continue
    const rest = text.slice(close.restAt).trim()
    if (rest === '') return null
    return { text: head.slice(0, close.textEnd).trim(), reading, rest }
  }
  return findDateFirst(text, head, order)
}

const placeAfter = /, (\p{Lu}[\p{L}\p{M} .'’-]{1,30}) ?(?:\([^()]{1,40}\) ?)?(?:[–—]|--|- )[ ]*/uy

/** `November 15, 2023, London — Text`: the day before the place. */
const findDateFirst = (text: string, head: string, order: DateOrder): Dateline | null => {
  const reading = readDate(head, 0, order)
  if (reading === null) return null
  placeAfter.lastIndex = reading.end
  const place = placeAfter.exec(head)
  if (place === null || !isPlace(place[1]!.trim())) return null
  const rest = text.slice(placeAfter.lastIndex).trim()
  return rest === '' ? null : { text: head.slice(0, placeAfter.lastIndex).replace(/[ –—-]+$/, ''), reading, rest }
}

const headMax = 200
const placeMax = 70
const placeEnd = /(?: ?[,，(（/|:·•] ?| [-–—] ?|--|\. | ?[–—] ?| |(?<=[)\]）/])\.? ?)(?=[\p{L}\p{N}])/gu
const agency =
  /[ ]*[,.]?[ ]*(?:\([^()]{1,60}\)|（[^（）]{1,60}）|\/[^/]{1,60}\/|\[[^[\]]{1,60}\]|[A-Z][A-Za-z-]{1,20}(?: [A-Z][A-Za-z-]{1,20}){0,3}(?= ?--| [-–—] ))?/y
const ending = /[ ]*(?:[)\]）][ ]*)?(?:\.[ ]*)?(?:--+|[-–—:：‐|]|\/(?= )|电 ?|電 ?|\.(?= ?[\p{Lu}"“«„]))[ ]*/uy

/** `before` is what stands before the date: an open bracket there closes after it. */
const datelineEnd = (
  head: string,
  at: number,
  before: string,
): Readonly<{ textEnd: number; restAt: number }> | null => {
  agency.lastIndex = at
  agency.exec(head)
  const textEnd = Math.max(at, agency.lastIndex)
  const closed = head.slice(at, textEnd).trim()
  for (const end of [textEnd, at]) {
    ending.lastIndex = end
    if (ending.exec(head) !== null) return { textEnd: end, restAt: ending.lastIndex }
  }
  // `BERLIN (15 November 2023) Text`, `MOSCOW, 15 November 2023 /TASS/ Text`: brackets end it too.
  if (/[)）/\]]$/.test(closed)) return { textEnd, restAt: textEnd }
  if (/[(（[【][^)）\]】]*$/.test(before)) {
    const close = /[ ]*[)）\]】]/y
    close.lastIndex = at
    if (close.exec(head) !== null) {
      ending.lastIndex = close.lastIndex
      return { textEnd: close.lastIndex, restAt: ending.exec(head) === null ? close.lastIndex : ending.lastIndex }
    }
  }
  return null
}

/** A place starts with a capital in each of its words but for the small ones, and does not start as prose does. */
const isPlace = (text: string): boolean => {
  const place = text.trim().replace(/^[(（[【]/, '')
  if (place === '' || place.length > placeMax || /[?!;"“”]/.test(place)) return false
  if (proseStart.test(place)) return false
  const words = place
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s,.\-/()（）|·•–—-]+/)
    .filter((word) => word !== '')
  return words.length <= 9 && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(word) || smallWords.has(word))
}

const proseStart =
  /^(?:on|in|at|since|by|from|until|till|after|before|during|as|the|this|that|it|he|she|they|we|am|im|seit|bis|vom|der|die|das|le|en|el|em|no|na|il|nel|dal|dopo|depuis|à|au|op|w|dnia|od|в|во|на|с|со|до|к|after|when|while|today|yesterday)(?: |$)/iu
const smallWords = new Set([
  ...[
    'de',
    'del',
    'la',
    'le',
    'les',
    'of',
    'and',
    'an',
    'am',
    'der',
    'bei',
    'im',
    'in',
    'sur',
    'do',
    'da',
    'di',
    'den',
  ],
  ...[
    'upon',
    'the',
    'y',
    'e',
    'i',
    'и',
    'на',
    'near',
    'von',
    'van',
    'für',
    'al',
    'el',
    'du',
    'des',
    'nad',
    'dos',
    'das',
  ],
  ...['dpa', 'afp', 'ap', 'epa', 'sid', 'efe', 'ansa', 'apa', 'tt', 'ntb', 'tass', 'pap', 'sda', 'lusa', 'ots'],
])

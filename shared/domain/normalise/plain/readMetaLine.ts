import { edgeBoilerplateKind } from '../../boilerplate/boilerplateKind.ts'
import { type DateRole, readDateLabel } from '../../dates/dateLabels.ts'
import { mayHoldDay } from '../../dates/mayHoldDay.ts'
import { monthOf } from '../../dates/monthNames.ts'
import { type DateOrder, type DateReading, readDate } from '../../dates/readDate.ts'
import { weekdaysOf } from '../../dates/weekdayNames.ts'
import { isName, readByline } from './readByline.ts'

/** What a line about the article (not of it) says. `left` holds what was read past, so that nothing is lost. */
export type MetaLine = Readonly<{
  dates: readonly Readonly<{ role: DateRole; labelled: boolean; reading: DateReading }>[]
  /** Text of a label whose date cannot be read. */
  unreadable: readonly Readonly<{ role: DateRole; text: string }>[]
  authors: readonly string[]
  left: readonly string[]
}>

const lineMax = 220
const strongSeparator = / *[|•·●▪∙‧⋅;\t] *| {3,}| +[-–—/] +| *[—–] +| \/\/ /g
const shortYear = /^((?:\p{L}{2,9}\.?,? )?\d{1,2} \p{L}{3,9}\.? )(\d{2})$/u
const readingTime =
  /^(?:reading time:? ?|lesezeit:? ?|temps de lecture ?:? ?|tiempo de lectura:? ?|tempo di lettura:? ?|tempo de leitura:? ?|leestijd:? ?|czas czytania:? ?|время чтения:? ?)?(?:about |approx\.? |ca\. ?|~)?\d{1,3}[ -]?(?:min\.?|mins\.?|minutes?|minuten|minuti|minutos|minuter|minutter|минут[аы]?|мин\.?|分钟|分鐘|分|분)(?: (?:read|reading|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|чтения|阅读))?\.?$/iu

/**
 * Reads a line that gives dates, names or the like and no sentence of the article; null where it is anything else.
 * `'By Jane Doe | Published 15 Nov 2023, updated 16 Nov 2023 | 5 min read'` → an author and two dates
 */
export const readMetaLine = (line: string, titled: boolean, order: DateOrder): MetaLine | null => {
  const text = line
    .replace(/\s/g, (space) => (space === '\t' ? '\t' : ' '))
    .trim()
    // A line that is a date and nothing else may shorten its year: `19 Apr 19`.
    .replace(shortYear, "$1'$2")
  if (text.length > lineMax || text === '') return null
  const whole = /[|•·;\t]/.test(text) ? readDates(text.replace(opening, ''), order) : readSegment(text, titled, order)
  if (whole !== null) return whole
  return readParts(text, titled, order) ?? readSegment(text, titled, order)
}

/** Segments parted by bars, dots or dashes, each of them known but for two short ones. */
const readParts = (text: string, titled: boolean, order: DateOrder): MetaLine | null => {
  const parts = text.split(strongSeparator).filter((part) => part.trim() !== '')
  if (parts.length < 2 || parts.length > 8) return null
  const metas = parts.map((part) => readSegment(part.trim(), true, order))
  const known = metas.filter((meta) => meta !== null)
  if (known.length === 0 || !known.some((meta) => meta.dates.length > 0 || meta.authors.length > 0)) return null
  const unknown = parts.filter((_, index) => metas[index] === null).map((part) => part.trim())
  if (unknown.length > 2 || unknown.some((part) => part.length > 40 || /[.!?。]$/.test(part))) return null
  const authors = known.flatMap((meta) => meta.authors)
  // `Jane Doe | 15 November 2023`: a name beside a date signs; where no title stands above, longer ones may be it.
  const mayName = (part: string): boolean => part.includes(' ') && (titled || part.split(' ').length === 2)
  const names = authors.length > 0 ? [] : unknown.filter((part) => mayName(part) && isName(part))
  return {
    dates: known.flatMap((meta) => meta.dates),
    unreadable: known.flatMap((meta) => meta.unreadable),
    authors: [...authors, ...names],
    left: [...known.flatMap((meta) => meta.left), ...unknown.filter((part) => !names.includes(part))],
  }
}

const nothing: MetaLine = { dates: [], unreadable: [], authors: [], left: [] }
const opening = /^(?:[\s*_#>~([（【<«→`–—•·-]|(?![©®™#*\d])\p{Extended_Pictographic}\ufe0f?)*/u
const closing = /^[\s*_`)\]）】>».。,;|~–—-]*$/
const announced =
  /^(?:(?:this|the) )?(?:article|story|post|page|piece|report|content|entry) (?:(?:was|is|has been) )?(?:first |originally |last )?(?=published|posted|updated|modified|created|revised|edited)/i

/** One segment: dates with or without labels, a byline, a reading time, or a name with a date. */
const readSegment = (segment: string, titled: boolean, order: DateOrder): MetaLine | null => {
  if (readingTime.test(segment)) return { ...nothing, left: [segment] }
  const text = segment.replace(opening, '').replace(announced, '')
  const dated = readDates(text, order)
  if (dated !== null) return dated
  return readSigned(text, titled, order)
}

/** Nothing but dates: `Published 15 Nov 2023 (updated 16 Nov 2023)`. */
const readDates = (text: string, order: DateOrder): MetaLine | null => {
  const dates: MetaLine['dates'][number][] = []
  let at = 0
  while (at < text.length) {
    if (dates.length > 0 && closing.test(text.slice(at))) break
    const between = /[\s,;.•·()（）|/–—-]*(?:and |und |et |y |e |и )?/uy
    between.lastIndex = at
    between.exec(text)
    const start = dates.length === 0 ? at : between.lastIndex
    const label = readDateLabel(text, start)
    const labelled = label === null ? null : (readDate(text, label.end, order) ?? readDate(text, label.wordEnd, order))
    const reading = labelled ?? readDate(text, start, order)
    if (reading === null) {
      if (dates.length > 0 || label === null || !label.marked) return afterDates(dates, text.slice(start))
      return readUnreadable(text, label)
    }
    if (dates.length > 0 && labelled === null) return null
    dates.push({ role: labelled === null ? 'published' : label!.role, labelled: labelled !== null, reading })
    at = reading.end
  }
  return dates.length === 0 ? null : { ...nothing, dates }
}

const countAfter = /[ ,|·•(–-]+\d{1,5} (?:comments?|views|shares)\)?$/i

/** `15 November 2023 by Jane Doe`, `Published on 15 November 2023 in Business`, `Posted on … at London`. */
const afterDates = (dates: MetaLine['dates'], after: string): MetaLine | null => {
  if (dates.length === 0) return null
  const counted = countAfter.exec(after)?.[0] ?? ''
  const rest = after.slice(0, after.length - counted.length)
  if (counted !== '' && rest !== '') {
    const meta = afterDates(dates, rest)
    return meta === null ? null : { ...meta, left: [...meta.left, counted.replace(/^[^\d]+/, '')] }
  }
  const byline = readByline(rest, false)
  if (byline !== null)
    return { ...nothing, dates, authors: byline.authors, left: byline.left === '' ? [] : [byline.left] }
  const place = /^(?:in|on|at|from|via) [\p{Lu}][^.!?]{1,40}$/u.test(rest)
  const account = /^by [\p{L}\d._-]{2,30}$/u.test(rest)
  if (dates[0]!.labelled && (place || account)) return { ...nothing, dates, left: [rest] }
  // `08:30, UK`: whose clock it is.
  if (dates[0]!.reading.time !== null && /^\(?\p{Lu}{2,5}\)?(?: time)?$/u.test(rest))
    return { ...nothing, dates, left: [rest] }
  if (/^\d{1,3} (?:comments?|views|shares|min)/i.test(rest) || readingTime.test(rest))
    return { ...nothing, dates, left: [rest] }
  return null
}

/** `Date: soon`: a label that promises a date, and none that can be read. */
const readUnreadable = (text: string, label: Readonly<{ role: DateRole; end: number }>): MetaLine | null => {
  const value = text.slice(label.end).trim()
  if (value === '' || value.length > 40 || !looksDated(value)) return null
  return { ...nothing, unreadable: [{ role: label.role, text: text.trim() }] }
}

const looksDated = (value: string): boolean => {
  if (/^[\d\s./:,-]+$/.test(value) || /^(?:today|yesterday|unknown|undated|n\/a|tb[adc]|pending|none)$/i.test(value))
    return true
  const words = value.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length <= 6 && words.some((word) => monthOf(word) !== null || weekdaysOf(word) !== null)
}

/** `By Jane Doe, 15 November 2023`, `Jane Doe, 15 November 2023`, `Updated by Jane Doe on …`. */
const readSigned = (text: string, titled: boolean, order: DateOrder): MetaLine | null => {
  for (const gap of text.matchAll(/(?:, ?| on | am | le | el | il | em | op | - |\(| )(?=[\p{L}\p{N}])/gu)) {
    if (gap.index > 90 || !mayHoldDay(text, gap.index)) break
    const start = gap.index + gap[0].length
    const rest = readDates(text.slice(start), order)
    if (rest === null || rest.dates.length === 0) continue
    const head = text.slice(0, gap.index).replace(/[,(]$/, '').trim()
    const label = /^(?:published|posted|written|updated|created|submitted) (?=by )/i.exec(head)
    const byline = readByline(label === null ? head : head.slice(label[0].length), titled)
    const role: DateRole = label !== null && /^updated/i.test(label[0]) ? 'modified' : 'published'
    if (byline !== null) {
      const dates = rest.dates.map((date) => (date.labelled ? date : { ...date, role }))
      return {
        ...rest,
        dates,
        authors: byline.authors,
        left: [...rest.left, ...(byline.left === '' ? [] : [byline.left])],
      }
    }
    if (label !== null && /^by [\p{L}\d._-]{2,30}$/u.test(head.slice(label[0].length)))
      return {
        ...rest,
        dates: rest.dates.map((date) => (date.labelled ? date : { ...date, role })),
        left: [...rest.left, head],
      }
    // `Deadline: 15 November 2023`: a label of something else.
    if (gap[0] === ' ' || head.endsWith(':')) continue
    // `Press release, 3 May 2021`, `Posted in Sport on 3 May 2021`.
    if (edgeBoilerplateKind(head) !== null) {
      const labelled = readDateLabel(head, 0) !== null
      return { ...rest, dates: rest.dates.map((date) => ({ ...date, labelled })), left: [...rest.left, head] }
    }
    if (head.length <= 40 && head.split(' ').length <= 5 && isHeadPart(head)) {
      const names = head.includes(' ') && isName(head) && titled ? [head] : []
      return { ...rest, authors: names, left: names.length > 0 ? rest.left : [...rest.left, head] }
    }
    return null
  }
  const byline = readByline(text, titled)
  return byline === null ? null : { ...nothing, authors: byline.authors, left: byline.left === '' ? [] : [byline.left] }
}

/** A place, a paper or a section beside a date: capitalised words only. */
const isHeadPart = (text: string): boolean =>
  text
    .split(/[ ,/]+/)
    .every(
      (word) => word === '' || /^[\p{Lu}\p{Lo}\d&(]/u.test(word) || /^(?:of|and|the|de|la|le|der|di|do|da)$/.test(word),
    )

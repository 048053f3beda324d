import { type DateLabel, type DateRole, readDateLabel } from './dateLabels.ts'
import { type DateOrder, type DateReading, readDate } from './readDate.ts'

/** A date at the head of a text, and the text that follows it. */
export type LeadingDate = Readonly<{ role: DateRole; labelled: boolean; reading: DateReading; rest: string }>

/**
 * Splits off a date that is glued to the head of a paragraph, with or without a label; null where the text starts with
 * no date, or where the date is part of the first sentence.
 * `' date 2023-11-15 In a village …'` → `{ role: 'published', rest: 'In a village …' }`, `'15 May 2023 was a warm day.'` → null
 */
export const splitLeadingDate = (text: string, order: DateOrder = 'day_first'): LeadingDate | null => {
  const head = text.slice(0, headMax).replace(/\s/g, ' ')
  const start = openers.exec(head)?.[0].length ?? 0
  const label = readDateLabel(head, start)
  const labelled = label === null ? null : dateAfter(head, label, order)
  const reading = labelled ?? readDate(head, start, order)
  if (reading === null) return null
  const role = labelled === null ? 'published' : label!.role
  separator.lastIndex = reading.end
  const gap = separator.exec(head)?.[0] ?? ''
  const rest = text.slice(reading.end + gap.length).trim()
  // A span of days (`3 May 2023 – 5 May 2023`) dates what the text is about.
  if (/[-–—]/.test(gap) && readDate(rest.slice(0, headMax), 0, order) !== null) return null
  if (rest !== '' && !startsAnew(gap, rest, labelled !== null, reading)) return null
  return { role, labelled: labelled !== null, reading, rest }
}

const headMax = 160
const openers = /^ *(?:(?:[-–—•*#>_~[(【（<「『]+|(?![©®™#*\d])\p{Extended_Pictographic}\ufe0f?) *)*/u
const separator = /[ ]*(?:[)\]】）>」』*_~]+)?[ ]*(?:(?:[-–—:：|·•/.。,，;→»]+|--+)[ ]*)?(?:[*_]+[ ]*)?/y

const dateAfter = (head: string, label: DateLabel, order: DateOrder): DateReading | null =>
  readDate(head, label.end, order) ?? (label.marked ? null : readDate(head, label.wordEnd, order))

/** What follows a date is a text of its own when a mark parts the two, or when it starts as a sentence starts. */
const startsAnew = (gap: string, rest: string, labelled: boolean, reading: DateReading): boolean => {
  const mark = gap.trim()
  // No sentence begins `2023-11-15, The …`.
  if (mark === ',' || mark === '，') return (labelled || reading.form === 'iso') && startsWithCapital.test(rest)
  if (/^[-–—:：|·•/)\]】）>.。*_→»]/.test(mark)) return mark !== '.' || startsSentence.test(rest)
  if (gap !== '' || reading.form === 'iso') return startsSentence.test(rest)
  // `15 November 2023More than …`: no word runs into a year, so a capital there begins the text.
  return reading.form === 'ideographic' ? labelled : startsWithCapital.test(rest)
}

const startsWithCapital = /^["“„«‘¿¡(]?[\p{Lu}\p{Lt}]/u
const startsSentence = /^["'“”„‟«»‹›‘’‚¿¡([*_—–「『《【]*(?:[\p{Lu}\p{Lt}\p{Lo}]|\d)/u

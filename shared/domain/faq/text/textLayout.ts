import { readWholeDate } from '../../dates/readWholeDate.ts'
import type { Announcement, Span } from '../candidates.ts'
import { announcementOf, faqHeadingFit, speaksOfQuestions } from '../isFaqHeading.ts'
import { tailOpenings } from '../language/tailLines.ts'
import type { TextUnit } from './textUnits.ts'

const tailCharsMax = 220
const tails = new Map<string, string[]>()
for (const opening of tailOpenings) {
  const known = tails.get(opening.slice(0, 2)) ?? []
  known.push(opening)
  tails.set(opening.slice(0, 2), known)
}

/** Whether a line is one of those that follow an article: share, subscribe, related, author. */
export const isTailLine = (text: string): boolean => {
  if (text.length > tailCharsMax) return false
  const folded = text
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}©(]+/u, '')
    .replaceAll('’', "'")
  return (tails.get(folded.slice(0, 2)) ?? []).some(
    (opening) => folded.startsWith(opening) && endsWord(folded, opening),
  )
}

const endsWord = (text: string, opening: string): boolean =>
  /[^\p{L}]$/u.test(opening) || !/[a-z\u00c0-\u024f\u0400-\u04ff]/.test(text[opening.length] ?? '')

/** Whether a unit is a heading by its signs: `#`, an underline, `[+]`, or capitals at the margin. */
export const isHeadingUnit = (unit: TextUnit): boolean =>
  unit.marker.hashes > 0 ||
  unit.underlined ||
  (unit.gap && unit.text.length < 60 && /^\p{Lu}[\p{Lu} &/,-]{3,}$/u.test(unit.text))

/** Whether a unit right before a question names the section that begins there: short, apart, and no sentence. */
export const isSectionLine = (units: readonly TextUnit[], at: number): boolean => {
  const unit = units[at]!
  return (
    unit.gap &&
    unit.indent === 0 &&
    units[at + 1]?.gap === true &&
    unit.text.length <= 80 &&
    (/^\p{Lu}[^:]{2,20}: [^/<>|]+$/u.test(unit.text) ||
      (/^\p{Lu}[^/<>|]*$/u.test(unit.text) && /\s/.test(unit.text) && /[^\p{P}\s]$/u.test(unit.text))) &&
    !unit.marker.bullet
  )
}

/** The unit that announces a FAQ right before a place, or -1. Rules and at most `introMax` short lines may stand between. */
export const announcementBefore = (units: readonly TextUnit[], place: number, introMax = 0): number => {
  let intros = 0
  for (let at = place - 1; at >= 0 && place - at <= 12; at -= 1) {
    const unit = units[at]!
    if (unit.rule) continue
    if (headingFitOf(unit) !== null) return at
    intros += 1
    if (intros > introMax) return -1
  }
  return -1
}

const fits = new WeakMap<TextUnit, ReturnType<typeof faqHeadingFit>>()

/** Whether a unit announces a FAQ, signs and numbers aside. */
export const headingFitOf = (unit: TextUnit): ReturnType<typeof faqHeadingFit> => {
  if (unit.text.length > 120) return null
  const known = fits.get(unit)
  if (known !== undefined) return known
  const fit = faqHeadingFit(bareHeading(unit))
  fits.set(unit, fit)
  return fit
}

/** How firmly the unit at a place announces a FAQ; nothing at -1. */
export const announcedBy = (units: readonly TextUnit[], place: number): Announcement =>
  place < 0 ? null : announcementOf(bareHeading(units[place]!))

/** What announces the questions that begin at a place: a FAQ heading, or right above them a line about questions. */
export const announcementOver = (
  units: readonly TextUnit[],
  place: number,
  introMax: number,
): Readonly<{ heading: number; announced: Announcement; near: boolean }> => {
  const heading = announcementBefore(units, place, introMax)
  if (heading < 0 && headsQuestions(units, place - 1)) return { heading: place - 1, announced: 'loosely', near: true }
  const near = heading >= 0 && announcementBefore(units, place) === heading
  return { heading, announced: announcedBy(units, heading), near }
}

const bodyChars = 80
const bodyReach = 12

/** Whether a unit could head questions by what it says: below some text, and only where questions follow at once. */
export const headsQuestions = (units: readonly TextUnit[], place: number): boolean => {
  const unit = units[place]
  if (unit === undefined || !unit.gap || unit.marker.label !== '' || !speaksOfQuestions(bareHeading(unit))) return false
  return units.slice(Math.max(0, place - bodyReach), place).some(({ text }) => text.length > bodyChars)
}

const bareHeading = ({ text }: TextUnit): string => text.replace(/^[#=*\s_[\]+-]+|[#=*\s_[\]:-]+$/g, '')

/** The heading's lines, its rule included. A heading that opens the text is its title and stays. */
export const headingSpans = (units: readonly TextUnit[], place: number): Span[] => {
  if (place <= 0) return []
  const unit = units[place]!
  const rule = unit.underlined ? units[place + 1] : undefined
  return [[unit.start, rule?.end ?? unit.end]]
}

/**
 * Where the last answer of a FAQ ends: before a heading, a line of the site, or more paragraphs than any other answer has.
 * `from` is the answer's first unit, `end` the limit.
 */
export const lastAnswerEnd = (units: readonly TextUnit[], from: number, end: number, paragraphsMax: number): number => {
  let paragraphs = 1
  const base = units[from]!
  for (let at = from + 1; at < end; at += 1) {
    const unit = units[at]!
    if (isHeadingUnit(unit) || headingFitOf(unit) === 'exact') return at
    if (isSectionLine(units, at) && isLongSentence(units[at + 1]!.text)) return at
    if (isTailLine(unit.text) || (unit.gap && isDateLine(unit.text))) return at
    if (unit.rule && at > from) return at
    const inset =
      unit.indent > Math.min(base.indent, units[from + 1]?.indent ?? base.indent) ||
      (unit.indent > 0 && unit.indent >= base.indent)
    if (unit.marker.bullet || inset) continue
    paragraphs += 1
    // What heads the text that goes on goes with it.
    if (paragraphs > paragraphsMax) return at - 1 > from && isSectionLine(units, at - 1) ? at - 1 : at
  }
  return end
}

/** The day on which the article appeared, below it. */
const isDateLine = (text: string): boolean =>
  text.length <= 40 && readWholeDate(text.replace(/^[\s([—–-]+|[\s)\]]+$/g, '')) !== null

const isLongSentence = (text: string): boolean => text.length > 80 && /[.!…。！]["'”’»)]*$/.test(text)

/** Paragraphs of an answer, for `lastAnswerEnd`; list items do not count. */
export const paragraphCount = (units: readonly TextUnit[]): number =>
  Math.max(1, units.filter((unit, at) => at === 0 || (!unit.marker.bullet && !unit.rule)).length)

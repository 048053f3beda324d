import { foldWord } from '../sentences/foldWord.ts'
import { monthNames } from './monthNames.ts'

const dayFirst =
  /(?<![\p{L}\p{N}.,/:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)? {1,2}(?:of |de |d['’])?(\p{L}{3,12})\.?(?:,? {1,2}(?:de |del )?(\d{4})(?!\d))?/gu
const monthFirst =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,9})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}:%]|[.,]\d)(?:,? {1,2}(\d{4})(?!\d))?/gu
const dayBefore = /(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:[-–,&/]|\p{L}{1,4}) ?$/u
const dayAfter = /^ ?(?:[-–&/]|,? ?(?:and|to|or)) ?(\d{1,2})(?!\d)/
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g
const dotted = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g
const wide = /(?:(\d{4}) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]/g

/** Nearer than this, a day without a year is read as the one closest to the article's own date. */
const inferredDaysMax = 120
const dayMs = 86_400_000

/**
 * The days a sentence names, as `YYYY-MM-DD`, in order of mention and each once. A day without a year takes the year that
 * brings it closest to `published`; null stands for one that is too far from it, or has no date to be near.
 * `datesIn('It opened on 3 May.', 'en', '2023-05-20')` → `['2023-05-03']`
 */
export const datesIn = (sentence: string, language: string, published: string | null): (string | null)[] => {
  if (!/\d/.test(sentence)) return []
  const found: { at: number; date: string | null }[] = []
  const note = (at: number, year: string | undefined, month: number | undefined, day: number): void => {
    if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return
    found.push({ at, date: year === undefined ? nearest(month, day, published) : dayOf(Number(year), month, day) })
  }
  for (const match of sentence.matchAll(iso)) note(match.index, match[1], Number(match[2]), Number(match[3]))
  for (const match of sentence.matchAll(dotted)) note(match.index, match[3], Number(match[2]), Number(match[1]))
  for (const match of sentence.matchAll(wide)) note(match.index, match[1], Number(match[2]), Number(match[3]))
  const months = monthNames(language)
  if (months.size > 0) {
    for (const match of sentence.matchAll(dayFirst)) {
      // `9 and 10 December` names two days: both are noted, so that neither is taken for the only one.
      const other = dayBefore.exec(sentence.slice(Math.max(0, match.index - 12), match.index))?.[1]
      const name = match[2] ?? ''
      // `15 may have left`, `200 march`: English months are written with a capital.
      if (language.startsWith('en') && name[0] !== name[0]?.toUpperCase()) continue
      const month = months.get(foldWord(name))
      if (other !== undefined) note(match.index - 1, match[3], month, Number(other))
      note(match.index, match[3], month, Number(match[1]))
    }
    for (const match of sentence.matchAll(monthFirst)) {
      // `the Sept. 11 attacks` is a name by now, not a day of this year.
      if (match[3] === undefined && /^ attack/.test(sentence.slice(match.index + match[0].length))) continue
      const month = months.get(foldWord(match[1] ?? ''))
      const other = dayAfter.exec(
        sentence.slice(match.index + match[0].length, match.index + match[0].length + 12),
      )?.[1]
      note(match.index, match[3], month, Number(match[2]))
      if (other !== undefined) note(match.index + 1, match[3], month, Number(other))
    }
  }
  found.sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ date }) => date))]
}

const dayOf = (year: number, month: number, day: number): string | null => {
  if (year < 1000 || year > 2999) return null
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time).toISOString().slice(0, 10)
  return Number(date.slice(8)) === day ? date : null
}

const nearest = (month: number, day: number, published: string | null): string | null => {
  if (published === null) return null
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  const year = Number(published.slice(0, 4))
  let best: string | null = null
  let bestGap = inferredDaysMax * dayMs
  for (const candidate of [year - 1, year, year + 1]) {
    const date = dayOf(candidate, month, day)
    if (date === null) continue
    const gap = Math.abs(Date.parse(`${date}T00:00:00Z`) - time)
    if (gap < bestGap) {
      best = date
      bestGap = gap
    }
  }
  return best
}

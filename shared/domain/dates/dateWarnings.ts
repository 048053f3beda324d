import type { Warning } from '../article.ts'
import type { DateReading } from './readDate.ts'

/** What the reader of a date field should know about how it was read. */
export const dateWarnings = (reading: DateReading, field: 'published_at' | 'modified_at'): Warning[] => {
  const { day, other, weekdayDiffers, time } = reading
  const warnings: Warning[] = []
  if (other !== null) warnings.push({ code: 'date_ambiguous', detail: `read as ${day}, could be ${other}`, field })
  if (weekdayDiffers) warnings.push({ code: 'weekday_differs', detail: `${day} is another weekday`, field })
  if (time !== null && time.offset === null) warnings.push({ code: 'time_without_zone', detail: time.time, field })
  return warnings
}

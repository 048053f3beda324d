import { err, ok, type Result } from '#kit/result'
import { guessDateOrder } from '../dates/guessDateOrder.ts'
import type { DateReading } from '../dates/readDate.ts'
import { readWholeDate } from '../dates/readWholeDate.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'

/** The date that a submission gives for a field: null where it gives none, a refusal where it cannot be read. */
export const givenDate = (
  submission: Submission,
  field: 'published_at' | 'modified_at',
): Result<DateReading | null, Refusal> => {
  const value = submission[field]
  if (value === undefined) return ok(null)
  const reading = readWholeDate(value)
  if (reading === null) return err({ reason: 'date_unreadable', field, value })
  if (reading.other === null) return ok(reading)
  const american =
    /^en-us$/i.test(submission.language ?? '') || guessDateOrder(`${value}\n${submission.content}`) === 'month_first'
  return ok(american ? readWholeDate(value, 'month_first') : reading)
}

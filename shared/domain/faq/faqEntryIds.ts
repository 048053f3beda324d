import { shortHash } from '#kit/hash'
import type { FaqEntry } from '../article.ts'
import type { DraftFaq } from '../draft.ts'
import { foldText } from '../text/foldText.ts'

/** Gives every entry an id that depends on its question alone; a question asked twice gets a counted suffix. */
export const faqEntryIds = (entries: readonly DraftFaq[]): FaqEntry[] => {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const base = `q-${shortHash(foldText(entry.question), 12)}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { id: count === 1 ? base : `${base}-${count}`, question: entry.question, answer: entry.answer }
  })
}

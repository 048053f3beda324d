import type { DraftFaq } from '../draft.ts'
import { questionKey } from '../faq/questionKey.ts'

/** The entries that were given, then those found in the content that ask something else. */
export const mergeFaq = (given: readonly DraftFaq[] | undefined, found: readonly DraftFaq[]): readonly DraftFaq[] => {
  if (given === undefined) return found
  const keys = new Set(given.map(({ question }) => questionKey(question)))
  return [...given, ...found.filter(({ question }) => !keys.has(questionKey(question)))]
}

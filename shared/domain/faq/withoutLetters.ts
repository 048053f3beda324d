import type { DraftFaq } from '../draft.ts'

const lettered = /^\(?([A-Za-z])[.)]\s+(?=\S)/

/** The place of the letter that a question begins with, `b)` → 1; not a number for none. */
const letterAt = (question: string | undefined): number =>
  (lettered.exec(question ?? '')?.[1] ?? '').toLowerCase().charCodeAt(0) - 97

/**
 * Takes the letters of a lettered list off its questions: those that stand in the order of the alphabet, as an initial does
 * not. `'b) What does it cost?'` as the second → `'What does it cost?'`
 */
export const withoutLetters = (entries: readonly DraftFaq[]): DraftFaq[] =>
  entries.map(({ question, answer }, index) => {
    const own = letterAt(question)
    const isInOrder =
      own === index ||
      own - 1 === letterAt(entries[index - 1]?.question) ||
      own + 1 === letterAt(entries[index + 1]?.question)
    return { question: isInOrder ? question.replace(lettered, '') : question, answer }
  })

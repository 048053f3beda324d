import type { FaqCandidate } from './candidates.ts'

const option = /^\s*(?:[-*•]\s*)?[([]?[A-Ha-h1-6][.)\]]\s+\S/
const choice = /^\s*(?:[-*•]|\d{1,2}[.)])\s+\S/
const verdict =
  /^\W*(?:answer\W+)?(?:[a-h]\b|true\b|false\b|correct\b|wahr\b|falsch\b|vrai\b|faux\b|верно\b|неверно\b)/i

/** An answer that only lists a few words each. */
const listsChoices = (answer: string): boolean => {
  const lines = answer.split('\n', 12).filter((line) => line.trim() !== '')
  return lines.length >= 3 && lines.every((line) => line.length < 48 && choice.test(line))
}

const spaceless = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/

/** A word or two. Where nothing parts words, their characters are counted. */
const isBare = (answer: string): boolean =>
  spaceless.test(answer) ? answer.length <= 6 : answer.length <= 24 && answer.split(/\s+/).length <= 3

/** Whether questions are put to test the reader: choices to pick from, or answers of a word or two. */
export const looksLikeQuiz = (candidates: readonly FaqCandidate[]): boolean => {
  const choices = candidates.filter(
    ({ answer }) =>
      listsChoices(answer) ||
      answer.split('\n', 40).filter((line) => option.test(line) && line.length < 120).length >= 2,
  )
  const bare = candidates.filter(({ answer }) => isBare(answer))
  const verdicts = candidates.filter(({ answer }) => answer.length <= 60 && verdict.test(answer))
  const most = candidates.length * 0.6
  return choices.length >= most || bare.length >= most || verdicts.length >= most
}

import type { FaqCandidate } from './candidates.ts'
import { firstPersonWords, secondPersonWords } from './language/persons.ts'

const charsRead = 1_200
const wordPattern = /[\p{L}\p{M}'’]+/gu

/** Whether one person asks another: "you" in the questions, "I" throughout the answers. */
export const looksLikeInterview = (candidates: readonly FaqCandidate[]): boolean => {
  const questions = candidates.map(({ question }) => wordsOf(question))
  const answers = candidates.map(({ answer }) => wordsOf(answer))
  return firstPersonWords.some((first, language) => {
    const second = secondPersonWords[language]!
    const addressed = questions.filter((words) => words.some((word) => second.has(word))).length
    const personal = answers.filter((words) => words.some((word) => first.has(word))).length
    const hits = sum(answers.map((words) => words.filter((word) => first.has(word)).length))
    const total = sum(answers.map((words) => words.length))
    if (total === 0) return false
    const rate = hits / total
    const addressedShare = addressed / candidates.length
    const personalShare = personal / candidates.length
    return (addressedShare >= 0.4 && personalShare >= 0.5 && rate >= 0.02) || (personalShare >= 0.75 && rate >= 0.03)
  })
}

const wordsOf = (text: string): string[] =>
  text.slice(0, charsRead).toLowerCase().replaceAll('’', "'").match(wordPattern) ?? []
const sum = (numbers: readonly number[]): number => numbers.reduce((soFar, number) => soFar + number, 0)

import type { FaqCandidate } from '../candidates.ts'
import { labelPairs } from '../language/labels.ts'
import { readLabel } from './readMarker.ts'

const answerLabels = new Set(labelPairs.flatMap(({ answer }) => answer))
const answerSign = /^(?:[-=]?>|→|➤|»|[–—-])\s+/
/** `a)`, `iv.`: numbers that are letters. */
const countSign = /^\(?(?:[a-z]|[ivx]{1,5})[.)]\s+/i
const most = 0.6

/** Drops what a layout sets before each question or answer: letters that count, arrows, dashes, the label of the answer. */
export const withoutSigns = (candidates: readonly FaqCandidate[]): FaqCandidate[] => {
  const answers = candidates.map(({ answer }) => bareAnswer(answer))
  const signed = answers.filter((answer, at) => answer !== candidates[at]!.answer).length >= candidates.length * most
  const counted =
    candidates.length > 1 &&
    candidates.filter(({ question }) => countSign.test(question)).length >= candidates.length * most
  if (candidates.length > 1 && candidates.every(isLettered))
    return candidates.map((candidate) => ({
      ...candidate,
      question: candidate.question.replace(/^Q\s+/, ''),
      answer: candidate.answer.replace(/^A\s+/, ''),
    }))
  if (!signed && !counted) return [...candidates]
  return candidates.map((candidate, at) => ({
    ...candidate,
    question: counted ? candidate.question.replace(countSign, '') : candidate.question,
    answer: signed && answers[at] !== '' ? answers[at]! : candidate.answer,
  }))
}

/** `Q Why?`, `A Because.`: letters that a page drew in circles lose their marks when it is copied. */
const isLettered = ({ question, answer }: FaqCandidate): boolean => /^Q\s+\S/.test(question) && /^A\s+\S/.test(answer)

const bareAnswer = (answer: string): string => {
  const bare = answer.replace(answerSign, '')
  const found = readLabel(bare.slice(0, 40))
  return found !== null && answerLabels.has(found.label)
    ? bare.slice(Math.min(40, bare.length) - found.body.length)
    : bare
}

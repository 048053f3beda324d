import type { FaqCandidate } from '../candidates.ts'
import { labelPairs } from '../language/labels.ts'
import { readLabel } from './readMarker.ts'

const answerLabels = new Set(labelPairs.flatMap(({ answer }) => answer))
const answerSign = /^(?:[-=]?>|→|➤|»|[–—:-]|(?![©®™])\p{Extended_Pictographic}\ufe0f?)\s+/u
/** `a)`, `iv.`: numbers that are letters. */
const countSign = /^\(?(?:[a-z]|[ivx]{1,5})[.)]\s+/i
const most = 0.6

/** Drops what a layout sets before each question or answer: letters that count, arrows, dashes, the label of the answer. */
export const withoutSigns = (found: readonly FaqCandidate[]): FaqCandidate[] => {
  const questions = withoutShared(found.map(({ question }) => question))
  const shared = withoutShared(found.map(({ answer }) => answer))
  const candidates = found.map((candidate, at) => ({ ...candidate, question: questions[at]!, answer: shared[at]! }))
  const answers = candidates.map(({ answer }) => bareAnswer(answer))
  const signed = answers.filter((answer, at) => answer !== candidates[at]!.answer).length >= candidates.length * most
  const counted =
    candidates.length > 1 &&
    candidates.filter(({ question }) => countSign.test(question)).length >= candidates.length * most
  if (candidates.length > 1 && candidates.every(isLettered))
    return candidates.map((candidate) => ({
      ...candidate,
      question: candidate.question.replace(letterQ, ''),
      answer: candidate.answer.replace(letterA, ''),
    }))
  if (candidates.length > 1 && candidates.every(isNumbered))
    return candidates.map((candidate) => ({ ...candidate, question: candidate.question.replace(/^\d+\s+/, '') }))
  if (!signed && !counted) return [...candidates]
  return candidates.map((candidate, at) => ({
    ...candidate,
    question: counted ? candidate.question.replace(countSign, '') : candidate.question,
    answer: signed && answers[at] !== '' ? answers[at]! : candidate.answer,
  }))
}

const counter = /^([^\p{L}\d]{0,2}\p{L}{0,12}[ ._#№-]{0,3})(\d{1,3})(?:\/\d{1,3})?[)\].:]{0,2}(?: [–—-])?\s+(?=\S)/u
const sign = /^(?:\[[ xX]?\]|[^\p{L}\p{N}\p{P}\s$£€¥+<=>|]{1,2})\s+(?=\S)/u

/** What every text of a row begins with alike: one sign, or one word and a number that counts. `Nr. 1: …`, `Nr. 2: …` */
const withoutShared = (texts: readonly string[]): readonly string[] => {
  if (texts.length < 2) return texts
  const signs = new Set(texts.map((text) => sign.exec(text)?.[0] ?? ''))
  if (signs.size === 1 && !signs.has('')) return texts.map((text) => text.replace(sign, ''))
  const counts = texts.map((text) => counter.exec(text))
  const counting = counts.every(
    (count, at) => count !== null && count[1] === counts[0]![1] && Number(count[2]) === Number(counts[0]![2]) + at,
  )
  return counting ? texts.map((text) => text.replace(counter, '')) : texts
}

const letterQ = /^Q ?\d{0,2}\s+(?=\S)/
const letterA = /^A ?\d{0,2}\s+(?=\S)/

/** `Q Why?`, `A1 Because.`: letters that a page drew in circles lose their marks when it is copied. */
const isLettered = ({ question, answer }: FaqCandidate): boolean => letterQ.test(question) && letterA.test(answer)

/** `1 Why?`, `2 How?`: bare numbers, told by their sequence. */
const isNumbered = ({ question }: FaqCandidate, at: number): boolean => question.startsWith(`${at + 1} `)

const bareAnswer = (answer: string): string => {
  const bare = answer.replace(answerSign, '')
  const found = readLabel(bare.slice(0, 40))
  return found !== null && answerLabels.has(found.label)
    ? bare.slice(Math.min(40, bare.length) - found.body.length)
    : bare
}

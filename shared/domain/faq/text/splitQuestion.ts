import { type Asking, endsAsking, hasQuestionMark, isQuestion, mayAsk } from '../isQuestion.ts'
import type { TextUnit } from './textUnits.ts'

/**
 * A unit read as a question: its words without number and signs, and what of an answer stands in the same unit. `runsOn`:
 * statement, question and answer stand in one line: a paragraph that asks something on its way does so too.
 */
export type SplitQuestion = Readonly<{ question: string; rest: string; asks: Asking; runsOn?: true }>

const known = new WeakMap<TextUnit, SplitQuestion>()
const leadMax = 600
const charsBetweenQuestions = 160
const statement = /[.!。！]\s/
const sentenceEnd = /[.!:;。！]\s/
/** Marks that end a question before more words on the same line. */
const innerMark = /[?？؟](?:["”»)]{0,2})(?:\*\*|__)?(?::(?=\s))?(?:\s+|(?=[\u3000-\u9fff]))/g

/** Parts a unit into question and the beginning of its answer. `'1. Why? Because.'` → `Why?`, `Because.` */
export const splitQuestion = (unit: TextUnit): SplitQuestion => {
  const seen = known.get(unit)
  if (seen !== undefined) return seen
  const split = read(unit)
  known.set(unit, split)
  return split
}

const read = (unit: TextUnit): SplitQuestion => {
  const offset = unit.firstLength - unit.marker.body.length
  const body = unit.text.slice(offset)
  const { emphasis } = unit.marker
  if (emphasis !== '') {
    const close = body.indexOf(emphasis)
    if (close > 0 && close < leadMax) {
      const question = body.slice(0, close).trim()
      const rest = body.slice(close + emphasis.length).trim()
      return { question, rest: rest.replace(/^[:–—-]\s*/, ''), asks: isQuestion(question) }
    }
  }
  const whole = isQuestion(body)
  const end = leadEnd(body)
  if ((whole === 'mark' && end === 0) || body.length === 0) return { question: body, rest: '', asks: whole }
  // A wrapped unit may hold the question and, from a line break on, its answer.
  for (const [inText] of unit.pieces) {
    if (inText <= offset || inText > leadMax) continue
    const question = unit.text.slice(offset, inText).trim()
    if (endsAsking(question)) return { question, rest: unit.text.slice(inText).trim(), asks: 'mark' }
  }
  if (end > 0) {
    const question = body.slice(0, end).trim()
    const rest = body
      .slice(end)
      .replace(/^[–—|→>-]\s+/, '')
      .trim()
    const stated = sentenceEnd.test(question)
    if (isQuestion(question) === 'mark')
      return { question, rest, asks: 'mark', ...(stated && { runsOn: true as const }) }
  }
  return { question: body, rest: '', asks: whole }
}

/** Where the questions that open a text end: `'Is it? Am I? No.'` → after the second. 0 when none does. */
const questionsEnd = (text: string): number => {
  let end = 0
  for (const { index, 0: mark } of text.slice(0, leadMax).matchAll(innerMark)) {
    const statement = sentenceEnd.test(text.slice(end, index))
    if (end > 0 && (statement || index - end > charsBetweenQuestions)) break
    end = index + mark.length
  }
  return end
}

/** Where in a text the questions end that open it, if an answer follows in the same text, else 0. */
export const leadEnd = (text: string): number => {
  if (!mayAsk(text)) return 0
  const end = questionsEnd(text)
  // What states something after its questions, and asks again at its end, is an answer that asks back.
  return end > 0 && hasQuestionMark(text) && !statement.test(text.slice(end)) ? 0 : end
}

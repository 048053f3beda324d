import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { announcementOf, trailingFaqHeading } from '../isFaqHeading.ts'
import { endsAsking, isQuestion } from '../isQuestion.ts'
import { type LabelPair, labelPairs } from '../language/labels.ts'
import { answerText, bareQuestion } from './answerText.ts'
import { readLabel } from './readMarker.ts'
import {
  announcementBefore,
  announcementOver,
  headingFitOf,
  headingSpans,
  isHeadingUnit,
  lastAnswerEnd,
  paragraphCount,
} from './textLayout.ts'
import { sourceOffset, type TextUnit } from './textUnits.ts'
import { withoutSigns } from './withoutSigns.ts'

/** A label in the text: at the beginning of a unit, or within it. */
type Mark = Readonly<{
  unit: number
  offset: number
  bodyOffset: number
  label: string
  inline: boolean
  asks: boolean
}>
type Role = 'question' | 'answer'
type Event = Mark & Readonly<{ role: Role }>

/** Questions and answers that carry their label: `Q:`/`A:` and relatives, on lines of their own or within running text. */
export const labelledInText = (units: readonly TextUnit[]): FaqRun[] => {
  const marks = units.flatMap((unit, at) => marksOf(unit, at, units[at + 1]?.text ?? ''))
  if (marks.length === 0) return []
  const pair = bestPair(marks)
  if (pair === null) return []
  const events = eventsOf(marks, pair, units)
  if (!areQuestions(events, units) || runsBackwards(marks, events, pair)) return []
  return splitRuns(events, units).flatMap((run) => readRun(run, units))
}

/** Every place where some label stands. `next`: the words after the unit, which a label on a line of its own is about. */
const marksOf = (unit: TextUnit, at: number, next: string): Mark[] => {
  const marks: Mark[] = []
  const { marker, text } = unit
  if (marker.label !== '') {
    const bodyOffset = unit.firstLength - marker.body.length
    const asks = bodyOffset < text.length ? asksAt(text, bodyOffset) : asksAt(next, 0)
    marks.push({ unit: at, offset: 0, bodyOffset, label: marker.label, inline: false, asks })
  }
  for (let colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
    const start = wordStart(text, colon)
    if (start <= 0 || (marks.length > 0 && start < marks[0]!.bodyOffset)) continue
    const inline = inlineMark(unit, at, start)
    if (inline !== null) marks.push(inline)
  }
  // A full stop or dash after a label is told from a sentence's only where the line began with a label as well.
  const answer = marks.length === 1 && !marks[0]!.inline ? labelAfterMark.exec(text) : null
  const inline = answer === null ? null : inlineMark(unit, at, answer.index + answer[0].length)
  return inline === null ? marks : [...marks, inline]
}

/** `Q. Why? A. Because.`: up to where the second label begins. */
const labelAfterMark = /[?？؟]["”»)]{0,2}(?:\*\*|__)?\s+(?:\*\*|__)?(?=\p{L}{1,12} ?\d{0,3}[.)–—-])/u

const inlineMark = (unit: TextUnit, at: number, start: number): Mark | null => {
  const { text } = unit
  const found = readLabel(text.slice(start, start + 40))
  if (found === null) return null
  const bodyOffset = Math.min(start + 40, text.length) - found.body.length
  const emphasis = /(?:\*\*|__)$/.test(text.slice(start - 2, start)) ? 2 : 0
  return {
    unit: at,
    offset: start - emphasis,
    bodyOffset,
    label: found.label,
    inline: true,
    asks: asksAt(text, bodyOffset),
  }
}

const nextColon = (text: string, from: number): number => {
  const plain = text.indexOf(':', from)
  const wide = text.indexOf('：', from)
  return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide)
}

/** The word before a colon, with the number behind it: at most 16 characters back, to a space or a sentence's end. */
const wordStart = (text: string, colon: number): number => {
  let at = colon
  while (at > 0 && colon - at < 17 && !/[\s.。!！?？*"“”]/.test(text[at - 1]!)) at -= 1
  if (/^\d+$/.test(text.slice(at, colon)) && at > 1) {
    at -= 1
    while (at > 0 && colon - at < 17 && !/[\s*]/.test(text[at - 1]!)) at -= 1
  }
  return at === 0 || colon - at > 16 ? -1 : at
}

/** Whether the sentences after a place come to a question mark soon. */
const asksAt = (text: string, from: number): boolean =>
  /[?？؟;՞]/.test(text.slice(from, from + 400)) || isQuestion(text.slice(from).trim()) !== null

/** The convention that the labels of this text follow. */
const bestPair = (marks: readonly Mark[]): LabelPair | null => {
  const counts = new Map<string, { all: number; asking: number }>()
  for (const mark of marks) {
    const count = counts.get(mark.label) ?? { all: 0, asking: 0 }
    counts.set(mark.label, { all: count.all + 1, asking: count.asking + (mark.asks ? 1 : 0) })
  }
  let best: LabelPair | null = null
  let bestScore = 0
  for (const pair of labelPairs) {
    const same = pair.question.find((label) => pair.answer.includes(label) && counts.has(label))
    let questions = 0
    let asking = 0
    let answers = 0
    for (const label of pair.question) {
      questions += counts.get(label)?.all ?? 0
      asking += counts.get(label)?.asking ?? 0
    }
    for (const label of pair.answer) if (label !== same) answers += counts.get(label)?.all ?? 0
    if (same !== undefined) {
      const shared = counts.get(same)!.all
      if (answers === 0) {
        answers = Math.floor(shared / 2)
        questions -= answers
      }
    }
    const score = Math.min(questions, answers) * 2 + Math.min(asking, questions) * (answers > 0 ? 1 : 0.9)
    if (score > bestScore) {
      best = pair
      bestScore = score
    }
  }
  return best
}

/** Gives labels their role, and leaves out what only looks like one. */
const eventsOf = (marks: readonly Mark[], pair: LabelPair, units: readonly TextUnit[]): Event[] => {
  const lineQuestions = marks.filter((mark) => !mark.inline && pair.question.includes(mark.label)).length
  const inlineQuestions = marks.filter((mark) => mark.inline && pair.question.includes(mark.label)).length
  const glued = lineQuestions <= 1 && inlineQuestions >= 1
  const events: Event[] = []
  for (const mark of marks) {
    const isQ = pair.question.includes(mark.label)
    const isA = pair.answer.includes(mark.label)
    if (!isQ && !isA) continue
    const previous = events[events.length - 1]
    const role: Role =
      isQ && isA ? (previous?.role === 'question' ? 'answer' : 'question') : isQ ? 'question' : 'answer'
    if (role === 'answer') {
      if (previous?.role !== 'question') continue
      if (mark.inline && !glued && previous.unit !== mark.unit) continue
    } else if (mark.inline) {
      if (!glued || !mark.asks) continue
      if (
        previous === undefined &&
        inlineQuestions < 2 &&
        trailingFaqHeading(units[mark.unit]!.text.slice(0, mark.offset)) === ''
      )
        continue
    }
    events.push({ ...mark, role })
  }
  return events
}

/**
 * Initials and list letters look like labels too: of letters other than `q`, most must stand before what asks. Under a FAQ
 * heading nothing need ask that has its answer: `Q: Opening an account`.
 */
const areQuestions = (events: readonly Event[], units: readonly TextUnit[]): boolean => {
  const questions = events.filter(({ role }) => role === 'question')
  const asking = questions.filter(({ asks }) => asks).length
  const sure = questions.every(({ label }) => label.length > 1 || label === 'q')
  if (questions.length === 0) return false
  const answered = questions.length > 1 && events.length === questions.length * 2
  if (sure && answered && announcementBefore(units, questions[0]!.unit) >= 0) return true
  return asking >= questions.length * (sure ? 0.2 : 0.5)
}

/** Quoted the wrong way round, as in old jokes about mail: answers come first and a question last. */
const runsBackwards = (marks: readonly Mark[], events: readonly Event[], pair: LabelPair): boolean => {
  const first = marks.find(({ label }) => pair.question.includes(label) || pair.answer.includes(label))
  const last = events[events.length - 1]
  return first !== undefined && !pair.question.includes(first.label) && last?.role === 'question'
}

/** Far more text between than any answer has parts two runs. */
const splitRuns = (events: readonly Event[], units: readonly TextUnit[]): Event[][] => {
  const runs: Event[][] = []
  let run: Event[] = []
  for (const event of events) {
    const previous = run[run.length - 1]
    const announcedAnew =
      event.role === 'question' &&
      previous !== undefined &&
      units.slice(previous.unit + 1, event.unit).some((unit) => headingFitOf(unit) === 'exact')
    if (announcedAnew) {
      runs.push(run)
      run = []
    }
    run.push(event)
  }
  if (run.length > 0) runs.push(run)
  return runs
}

type Place = Readonly<{ unit: number; offset: number }>

const readRun = (events: readonly Event[], units: readonly TextUnit[]): FaqRun[] => {
  const drafts: { question: string; from: Place; answerFrom: Place; to: Place; labelled: boolean; apart: boolean }[] =
    []
  for (let at = 0; at < events.length; at += 1) {
    const question = events[at]!
    if (question.role !== 'question') continue
    const answer = events[at + 1]?.role === 'answer' ? events[at + 1]! : null
    const next = events.slice(at + 1, at + 4).find((event) => event.role === 'question') ?? null
    const limit: Place = next ? { unit: next.unit, offset: next.offset } : { unit: units.length, offset: 0 }
    const bare = question.bodyOffset >= units[question.unit]!.text.length
    const asked: Place =
      bare && question.unit + 1 < units.length
        ? { unit: question.unit + 1, offset: 0 }
        : { unit: question.unit, offset: question.bodyOffset }
    const answerFrom: Place | null = answer
      ? { unit: answer.unit, offset: answer.bodyOffset }
      : unlabelledAnswer(units, asked, limit)
    if (answerFrom === null) continue
    const askedTo: Place = answer ? { unit: answer.unit, offset: answer.offset } : answerFrom
    drafts.push({
      question: bareQuestion(textBetween(units, asked, askedTo)),
      from: { unit: question.unit, offset: question.offset },
      answerFrom,
      to: limit,
      labelled: answer !== null,
      // `Question 1` on a line of its own leaves no doubt where the answer begins.
      apart: bare,
    })
  }
  if (drafts.length === 0) return []
  const candidates: FaqCandidate[] = []
  let paragraphsMax = 0
  drafts.forEach((draft, at) => {
    const last = at === drafts.length - 1
    const allowed = last ? (paragraphsMax === 0 ? 4 : paragraphsMax) : Number.POSITIVE_INFINITY
    const to = answerEnd(units, draft.answerFrom, draft.to, last, allowed)
    const parts = unitsBetween(units, draft.answerFrom, to)
    if (!last) paragraphsMax = Math.max(paragraphsMax, paragraphCount(parts.units))
    const { emphasis } = units[draft.answerFrom.unit]!.marker
    const answer = withoutClosing(answerText(parts.units, parts.firstText), emphasis)
    if (answer === '' || draft.question === '') return
    candidates.push({ question: draft.question, answer, spans: [spanOf(units, draft.from, to)] })
  })
  if (candidates.length === 0) return []
  // `FAQ 1:` announces itself.
  const namesFaq = events.length > 1 && events.every(({ label }) => label === 'faq')
  const first = drafts[0]!.from
  const glueHeading = first.offset > 0 ? trailingFaqHeading(units[first.unit]!.text.slice(0, first.offset)) : ''
  const { heading, announced, near } =
    first.offset > 0 ? { heading: -1, announced: null, near: false } : announcementOver(units, first.unit, 2)
  return [
    {
      kind: 'labelled',
      candidates: drafts.some(({ labelled }) => labelled) ? candidates : withoutSigns(candidates),
      announced: glueHeading !== '' ? announcementOf(glueHeading) : namesFaq ? 'surely' : announced,
      answersLabelled: drafts.filter((draft) => draft.labelled || draft.apart).length * 2 >= drafts.length,
      headingSpans:
        glueHeading !== ''
          ? [
              [
                sourceOffset(units[first.unit]!, first.offset - glueHeading.length),
                sourceOffset(units[first.unit]!, first.offset),
              ],
            ]
          : near
            ? headingSpans(units, heading)
            : [],
    },
  ]
}

/** `*A: Because.*`: the emphasis that opened before the label closes after the answer. */
const withoutClosing = (answer: string, emphasis: string): string =>
  emphasis !== '' && answer.indexOf(emphasis) === answer.length - emphasis.length
    ? answer.slice(0, -emphasis.length)
    : answer

/** Where an answer without a label begins: after the question mark, or with the next line. */
const unlabelledAnswer = (units: readonly TextUnit[], asked: Place, limit: Place): Place | null => {
  const unit = units[asked.unit]!
  const stop = limit.unit === asked.unit ? limit.offset : unit.text.length
  const own = unit.text.slice(asked.offset, stop)
  const atBreak = unit.pieces.find(
    ([inText]) =>
      inText > asked.offset &&
      inText < stop &&
      endsAsking(unit.text.slice(Math.max(asked.offset, inText - 40), inText)),
  )
  if (atBreak) return { unit: asked.unit, offset: atBreak[0] }
  if (!endsAsking(own)) {
    const sentence = /[?？؟]["”»)*_]{0,4}\s+/.exec(own)
    if (sentence) return { unit: asked.unit, offset: asked.offset + sentence.index + sentence[0].length }
  }
  return asked.unit + 1 < limit.unit || (asked.unit + 1 === limit.unit && limit.offset > 0)
    ? { unit: asked.unit + 1, offset: 0 }
    : null
}

const answerEnd = (
  units: readonly TextUnit[],
  from: Place,
  limit: Place,
  last: boolean,
  paragraphsMax: number,
): Place => {
  if (last) {
    const end = lastAnswerEnd(units, from.unit, limit.unit, paragraphsMax)
    return end < limit.unit ? { unit: end, offset: 0 } : limit
  }
  for (let at = from.unit + 1; at < limit.unit; at += 1)
    if (isHeadingUnit(units[at]!) || headingFitOf(units[at]!) === 'exact') return { unit: at, offset: 0 }
  return limit
}

const unitsBetween = (units: readonly TextUnit[], from: Place, to: Place): { units: TextUnit[]; firstText: string } => {
  const parts = units.slice(from.unit, Math.min(units.length, to.offset > 0 ? to.unit + 1 : to.unit))
  const text = (at: number): string => {
    const unit = units[at]!
    return unit.text.slice(at === from.unit ? from.offset : 0, at === to.unit ? to.offset : undefined).trim()
  }
  if (parts.length === 0) return { units: [units[from.unit]!], firstText: text(from.unit) }
  if (to.offset > 0 && to.unit > from.unit)
    parts[parts.length - 1] = { ...parts[parts.length - 1]!, text: text(to.unit) }
  return { units: parts, firstText: text(from.unit) }
}

const textBetween = (units: readonly TextUnit[], from: Place, to: Place): string => {
  const { units: parts, firstText } = unitsBetween(units, from, to)
  return [firstText, ...parts.slice(1).map((unit) => unit.text)].join(' ').trim()
}

const spanOf = (units: readonly TextUnit[], from: Place, to: Place): Span => {
  const unit = units[from.unit]!
  const start = from.offset === 0 ? unit.start : sourceOffset(unit, from.offset)
  const end =
    to.offset > 0 && to.unit < units.length ? sourceOffset(units[to.unit]!, to.offset) : units[to.unit - 1]!.end
  return [start, Math.max(start, end)]
}

import type { CandidateKind, FaqCandidate, FaqRun, Span } from './candidates.ts'
import { isQuestion } from './isQuestion.ts'
import { looksLikeInterview } from './looksLikeInterview.ts'
import { looksLikeQuiz } from './looksLikeQuiz.ts'
import { looksLikeTranscript } from './looksLikeTranscript.ts'
import { questionKey } from './questionKey.ts'
import { saysTheSame } from './saysTheSame.ts'
import { joinedSpans, meetsSpans } from './spans.ts'

/** What is left when the runs were weighed: the FAQ, and what it takes from the content. */
export type Judgement = Readonly<{ entries: readonly FaqCandidate[]; headingSpans: readonly Span[] }>

/** How far a layout by itself speaks for a FAQ. */
const kindWeight: Record<CandidateKind, number> = {
  declared: 10,
  details: 6,
  definitions: 4,
  accordion: 5,
  labelled: 5,
  numbered: 3,
  table: 4,
  headed: 2,
}
const weightMin = 4
/** More layouts than a page can hold; each costs a pass over what was taken. */
const runsMax = 100
/** Kinds that other texts use too. */
const weakAlone: ReadonlySet<CandidateKind> = new Set(['accordion', 'numbered', 'headed', 'table', 'definitions'])
/** Kinds that hold other things than questions just as well. */
const unasked: ReadonlySet<CandidateKind> = new Set(['details', 'definitions', 'table'])
/** From so many headings on, nearly all of which ask, a page is a FAQ without saying so. */
const headedMin = 5
/** So many are enough where a text ends with them, each on a line of its own, and each asks. */
const closingMin = 3
const asksThroughout = ({ candidates: { length }, closing }: FaqRun, share: number): boolean =>
  (length >= headedMin && share >= 0.85) || (closing === true && length >= closingMin && share === 1)

/** Keeps the runs that are FAQs, the better of two that overlap, and one entry a question, in reading order. */
export const judgeRuns = (runs: readonly FaqRun[]): Judgement => {
  const weighed = runs
    .map((run) => ({ run, weight: weightOf(run) }))
    .filter(({ weight }) => weight >= weightMin)
    .sort((one, other) => other.weight - one.weight || startOf(one.run) - startOf(other.run))
    .slice(0, runsMax)
  // Where a FAQ is announced, what asks elsewhere on the page is its text.
  const announced = weighed.some(({ run }) => run.announced !== null)
  const many = weighed.some(({ run }) => run.candidates.length > 1)
  let taken: Span[] = []
  const entries: FaqCandidate[] = []
  const headingSpans: Span[] = []
  for (const { run } of weighed) {
    if (announced && run.announced === null && weakAlone.has(run.kind)) continue
    if (many && run.candidates.length === 1 && run.headingSpans === undefined && weakAlone.has(run.kind)) continue
    const free = run.candidates.filter(({ spans }) => !spans.some((span) => meetsSpans(taken, span)))
    if (free.length === 0) continue
    entries.push(...free)
    taken = joinedSpans([...taken, ...free.flatMap(({ spans }) => spans)])
    headingSpans.push(...(run.headingSpans ?? []))
  }
  entries.sort((one, other) => (one.spans[0]?.[0] ?? 0) - (other.spans[0]?.[0] ?? 0))
  return { entries: mergeRepeated(entries), headingSpans }
}

const startOf = (run: FaqRun): number => run.candidates[0]?.spans[0]?.[0] ?? 0

/** A menu or a row of teasers, whose every item opens the same. */
const saysOneThing = (candidates: readonly FaqCandidate[]): boolean => {
  const questions = new Set(candidates.map(({ question }) => question)).size
  const answers = new Set(candidates.map(({ answer }) => answer)).size
  return questions > 1 && answers * 2 <= questions
}

const weightOf = (run: FaqRun): number => {
  const { candidates } = run
  const marked = candidates.filter(({ question }) => isQuestion(question) === 'mark').length
  const share = marked / candidates.length
  if (share === 0 && (candidates.length === 1 || unasked.has(run.kind))) return 0
  if (saysOneThing(candidates)) return 0
  const announced = run.announced !== null || run.faqDocument === true
  if (run.announced !== 'surely' && looksLikeInterview(candidates)) return 0
  if (run.announced === null) {
    if (looksLikeTranscript(candidates) || looksLikeQuiz(candidates)) return 0
    if (candidates.length === 1) return 0
    if (share < 0.5 && !(run.kind === 'labelled' && run.answersLabelled)) return 0
  }
  return (
    kindWeight[run.kind] +
    (announced ? 4 : 0) +
    (run.kind === 'labelled' && run.answersLabelled !== true ? -3 : 0) +
    Math.min(2, candidates.length / 8) * share +
    (run.kind === 'headed' && asksThroughout(run, share) ? 1 : 0) +
    share
  )
}

/** A question that was found twice keeps its place and the longer answer; another answer than that stays in the content. */
const mergeRepeated = (entries: readonly FaqCandidate[]): FaqCandidate[] => {
  const byKey = new Map<string, number>()
  const merged: FaqCandidate[] = []
  for (const entry of entries) {
    const key = questionKey(entry.question)
    const at = key === '' ? undefined : byKey.get(key)
    const known = at === undefined ? undefined : merged[at]
    if (at === undefined || known === undefined) {
      byKey.set(key, merged.length)
      merged.push(entry)
      continue
    }
    const [better, other] = entry.answer.length > known.answer.length ? [entry, known] : [known, entry]
    const spans = saysTheSame(better.answer, other.answer) ? [...known.spans, ...entry.spans] : better.spans
    merged[at] = { ...better, spans }
  }
  return merged
}

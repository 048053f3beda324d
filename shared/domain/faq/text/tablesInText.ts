import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { hasQuestionMark } from '../isQuestion.ts'
import { bareQuestion } from './answerText.ts'
import { announcedBy, announcementBefore, headingSpans } from './textLayout.ts'
import type { TextUnit } from './textUnits.ts'

const frame = /^[|+:\s=-]+$/

/** Rows of two cells, parted by bars or tabs: what is asked, and what is answered. */
export const tablesInText = (units: readonly TextUnit[]): FaqRun[] => {
  const runs: FaqRun[] = []
  for (let at = 0; at < units.length; at += 1) {
    if (cellsOf(units[at]!) === null) continue
    const first = at
    while (at + 1 < units.length && (cellsOf(units[at + 1]!) !== null || frame.test(units[at + 1]!.text))) at += 1
    const run = readRows(units, first, at + 1)
    if (run !== null) runs.push(run)
  }
  return runs
}

const cellsOf = ({ text }: TextUnit): [string, string] | null => {
  if (!text.includes('|') && !text.includes('\t')) return null
  if (frame.test(text)) return null
  const cells = text
    .replace(/^\||\|$/g, '')
    .split(text.includes('|') ? '|' : /\t+/)
    .map((cell) => cell.trim())
  return cells.length === 2 && cells[0] !== '' && cells[1] !== '' ? [cells[0]!, cells[1]!] : null
}

const readRows = (units: readonly TextUnit[], first: number, end: number): FaqRun | null => {
  const candidates: FaqCandidate[] = []
  // The head of the table, which asks nothing, leaves with the first row.
  let from = first
  for (let at = first; at < end; at += 1) {
    const cells = cellsOf(units[at]!)
    if (cells === null) continue
    if (candidates.length === 0 && !hasQuestionMark(cells[0])) {
      if (at > first) return null
      continue
    }
    candidates.push({
      question: bareQuestion(cells[0]),
      answer: cells[1],
      spans: [[units[from]!.start, units[at]!.end]],
    })
    from = at + 1
  }
  const asking = candidates.filter(({ question }) => hasQuestionMark(question)).length
  if (candidates.length < 2 || asking * 3 < candidates.length * 2) return null
  const heading = announcementBefore(units, first)
  return {
    kind: 'table',
    candidates,
    announced: announcedBy(units, heading),
    headingSpans: headingSpans(units, heading),
  }
}

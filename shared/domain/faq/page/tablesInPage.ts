import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { isQuestion } from '../isQuestion.ts'
import type { PageIndex } from './pageIndex.ts'
import { announcementOver } from './regions.ts'

/** Tables of two columns: what is asked, and what is answered. */
export const tablesInPage = (page: PageIndex): FaqRun[] =>
  page.blocks.flatMap((block, at): FaqRun[] => {
    if (block.kind !== 'table') return []
    const rows = block.rows.filter((row) => row.length >= 2)
    const asking = rows.filter(
      (row) => row.filter((cell) => cell !== '').length === 2 && isQuestion(row[0]!.trim()) === 'mark',
    )
    if (asking.length < 2 || asking.length < block.rows.length - 1) return []
    // A first row that does not ask is the table's head.
    const candidates = asking.map(
      (row): FaqCandidate => ({
        question: row[0]!.replace(/\s+/g, ' ').trim(),
        answer: row.slice(1).join('\n').trim(),
        spans: [[at, at + 1]],
      }),
    )
    return [{ kind: 'table', candidates, ...announcementOver(page, block.element, at) }]
  })

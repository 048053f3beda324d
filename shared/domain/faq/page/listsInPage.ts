import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { mayAsk } from '../isQuestion.ts'
import { splitQuestion } from '../text/splitQuestion.ts'
import { textUnits } from '../text/textUnits.ts'
import type { PageIndex } from './pageIndex.ts'
import { announcementOver } from './regions.ts'

/** Lists whose items ask and answer in one breath: `<li><b>Why?</b> Because.</li>`. */
export const listsInPage = (page: PageIndex): FaqRun[] =>
  page.blocks.flatMap((block, at): FaqRun[] => {
    if (block.kind !== 'list' || block.items.length < 2 || !block.items.every(mayAsk)) return []
    const candidates = block.items.flatMap((item): FaqCandidate[] => {
      const unit = textUnits(item.replaceAll('\n', ' '), false)[0]
      if (unit === undefined) return []
      const { question, rest, asks } = splitQuestion(unit)
      return asks === 'mark' && rest !== '' ? [{ question, answer: rest, spans: [[at, at + 1]] }] : []
    })
    if (candidates.length < block.items.length) return []
    return [{ kind: 'headed', candidates, ...announcementOver(page, block.element, at) }]
  })

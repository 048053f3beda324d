import type { Warning } from '../../article.ts'
import { removeBoilerplate } from '../../boilerplate/removeBoilerplate.ts'
import { guessDateOrder } from '../../dates/guessDateOrder.ts'
import type { DraftBlock } from '../../draft.ts'
import { emptyFindings, type Findings } from '../plain/findings.ts'
import { readBack } from '../plain/readBack.ts'
import { readFront } from '../plain/readFront.ts'
import { readLabelledDates } from '../plain/readLabelledDates.ts'
import { fromLines, toLines } from './blockLines.ts'
import { boilerplateWarnings } from './withoutBoilerplate.ts'

/** What the lines of a fragment say about it, and the blocks that are left. */
export type FragmentLines = Readonly<{ findings: Findings; blocks: readonly DraftBlock[]; removed: readonly Warning[] }>

const orderCharsMax = 20_000

/**
 * Reads the blocks of a posted fragment as pasted text is read: boilerplate lines, dates and bylines at its head and foot.
 * `title` is the title that its markup gives, where there is one.
 */
export const readFragmentLines = (blocks: readonly DraftBlock[], title: string | null): FragmentLines => {
  const { lines, owners } = toLines(blocks)
  const order = guessDateOrder(lines.join('\n').slice(0, orderCharsMax))
  const clean = removeBoilerplate(lines)
  const front = readFront(clean.lines, order, { ...emptyFindings, title })
  const back = readBack(front.lines, front.findings, order, false)
  const dated = readLabelledDates(back.lines, back.findings, order)
  // The front is taken off the head, so that what is left lines up with the end.
  const taken = lines.length - dated.lines.length
  return {
    findings: dated.findings,
    blocks: fromLines(blocks, owners.slice(taken), dated.lines),
    removed: boilerplateWarnings(clean.removed.map(({ text }) => text)),
  }
}

import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { joinedSpans } from '../spans.ts'
import { labelledInText } from '../text/labelledInText.ts'
import { readMarker } from '../text/readMarker.ts'
import { textUnits } from '../text/textUnits.ts'
import { blocksText } from './blocksText.ts'
import type { PageIndex } from './pageIndex.ts'

/** `Q:` and `A:` within a page: its blocks are read as text, and what is found is led back to them. */
export const labelledInPage = (page: PageIndex): FaqRun[] => {
  if (!page.blocks.some(({ text }) => opensLabelled(text.slice(0, 48)) || /\n\s*\S{1,12}[:：]/.test(text))) return []
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const block of page.blocks) {
    const text = blocksText([block])
    starts.push(length)
    parts.push(text)
    length += text.length + 2
  }
  return labelledInText(textUnits(parts.join('\n\n'), false)).map((run) => {
    const taken = joinedSpans([...run.candidates.flatMap(({ spans }) => spans), ...(run.headingSpans ?? [])])
    const blocksOf = (span: Span): Span[] => wholeBlocks(starts, parts, taken, span)
    return {
      ...run,
      candidates: run.candidates.map(
        (candidate): FaqCandidate => ({ ...candidate, spans: candidate.spans.flatMap(blocksOf) }),
      ),
      headingSpans: (run.headingSpans ?? []).flatMap(blocksOf),
    }
  })
}

const opensLabelled = (text: string): boolean => /[:：)）．.\-–—\]】]/.test(text) && readMarker(text).label !== ''

/** The blocks that a stretch of the text touches, if all that was taken covers them whole; others stay in the body. */
const wholeBlocks = (
  starts: readonly number[],
  parts: readonly string[],
  taken: readonly Span[],
  [start, end]: Span,
): Span[] => {
  const found: Span[] = []
  let at = firstFrom(starts.length, (index) => starts[index]! + parts[index]!.length > start)
  for (; at < starts.length && starts[at]! < end; at += 1) {
    const from = starts[at]!
    const cover = taken[firstFrom(taken.length, (index) => taken[index]![1] > from)]
    if (parts[at] !== '' && cover !== undefined && cover[0] <= from && cover[1] >= from + parts[at]!.length)
      found.push([at, at + 1])
  }
  return found
}

/** The first index that passes a test which all later ones pass too. */
const firstFrom = (length: number, passes: (index: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}

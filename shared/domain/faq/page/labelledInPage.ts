import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { labelledInText } from '../text/labelledInText.ts'
import { readMarker } from '../text/readMarker.ts'
import { textUnits } from '../text/textUnits.ts'
import { blocksText } from './blocksText.ts'
import type { PageIndex } from './pageIndex.ts'

/** `Q:` and `A:` within a page: its blocks are read as text, and what is found is led back to them. */
export const labelledInPage = (page: PageIndex): FaqRun[] => {
  if (!page.blocks.some(({ text }) => readMarker(text.slice(0, 48)).label !== '' || /\n\s*\S{1,12}[:：]/.test(text)))
    return []
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const block of page.blocks) {
    const text = blocksText([block])
    starts.push(length)
    parts.push(text)
    length += text.length + 2
  }
  const text = parts.join('\n\n')
  const blocksOf = (span: Span): Span[] => wholeBlocks(starts, parts, span)
  return labelledInText(textUnits(text, false)).map((run) => ({
    ...run,
    candidates: run.candidates.map(
      (candidate): FaqCandidate => ({ ...candidate, spans: candidate.spans.flatMap(blocksOf) }),
    ),
    headingSpans: (run.headingSpans ?? []).flatMap(blocksOf),
  }))
}

/** The blocks that a stretch of the text covers whole; one it only touches stays in the body. */
const wholeBlocks = (starts: readonly number[], parts: readonly string[], [start, end]: Span): Span[] => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < starts.length && starts[to]! + parts[to]!.length <= end) to += 1
  return to > low ? [[low, to]] : []
}

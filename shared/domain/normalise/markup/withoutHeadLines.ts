import type { Warning } from '../../article.ts'
import type { DateOrder } from '../../dates/readDate.ts'
import type { DraftBlock } from '../../draft.ts'
import { readMetaLine } from '../plain/readMetaLine.ts'

const headBlocks = 4
const lineCharsMax = 120

/** Takes lines out of the head of a page's main text that are nothing but its date or byline, and reports them. */
export const withoutHeadLines = (
  blocks: readonly DraftBlock[],
  order: DateOrder,
): Readonly<{ blocks: readonly DraftBlock[]; warnings: readonly Warning[] }> => {
  const headLines = blocks
    .slice(0, headBlocks)
    .filter(
      ({ kind, text }) =>
        kind === 'paragraph' &&
        text.length <= lineCharsMax &&
        readMetaLine(text.replaceAll('\n', ' '), true, order) !== null,
    )
  return {
    blocks: blocks.filter((block) => !headLines.includes(block)),
    warnings: headLines.map(({ text }): Warning => ({ code: 'head_line_removed', detail: text, field: 'blocks' })),
  }
}

import type { DraftBlock } from '../../draft.ts'
import { repairParsedText } from '../../text/repairText.ts'

/** Repairs every text of a block whose escapes the parser has read. */
export const repairBlock = (block: DraftBlock): DraftBlock => {
  const text = repairParsedText(block.text)
  switch (block.kind) {
    case 'list': {
      const items = block.items.map(repairParsedText)
      return { ...block, items, text: items.join('\n') }
    }
    case 'table':
      return { ...block, text, rows: block.rows.map((row) => row.map(repairParsedText)) }
    case 'image':
      return { ...block, alt: repairParsedText(block.alt) }
    default:
      return { ...block, text }
  }
}

import type { Element } from 'domhandler'
import type { PageBlock } from '../draft.ts'

/** A block with the row and the cell it stands in; row 0 is outside of all rows, as captions are. */
export type TablePart = Readonly<{ block: PageBlock; row: number; cell: number }>

const cellCharsMax = 400

/**
 * Makes a table of rows of short cells. A table that lays out a page (one column, long cells, mostly links, headings or tables within)
 * keeps the blocks of its cells instead.
 */
export const gatherTable = (element: Element, parts: readonly TablePart[]): PageBlock[] => {
  const outside: PageBlock[] = []
  const images: PageBlock[] = []
  const rows: string[][] = []
  let [row, cell, columns, chars, linkChars, cells] = [0, -1, 0, 0, 0, 0]
  const inside: PageBlock[] = []
  for (const part of parts) {
    const { block } = part
    if (part.row === 0) outside.push(block)
    else if (block.kind === 'image') images.push(block)
    else if (block.kind !== 'paragraph' && block.kind !== 'list') return parts.map(({ block: kept }) => kept)
    else {
      inside.push(block)
      if (part.row !== row) rows.push([])
      const current = rows[rows.length - 1] as string[]
      if (part.row !== row || part.cell !== cell) {
        // Cells without text keep their place, so that columns stay in line; a hostile count of them does not.
        while (current.length < part.cell && current.length < 64) current.push('')
        current.push(block.text)
        cells++
      } else current[current.length - 1] += `\n${block.text}`
      columns = Math.max(columns, current.length)
      chars += block.text.length
      linkChars += block.link_chars
      row = part.row
      cell = part.cell
    }
  }
  const isData = rows.length >= 2 && columns >= 2 && chars / cells <= cellCharsMax && linkChars < chars / 2
  if (!isData) return parts.map(({ block }) => block)
  const table: PageBlock = {
    kind: 'table',
    text: rows.map((each) => each.filter((text) => text !== '').join(' | ')).join('\n'),
    rows,
    element,
    link_chars: linkChars,
    bold: inside.every((block) => block.bold),
    hidden: inside.every((block) => block.hidden),
  }
  return [...outside, table, ...images]
}

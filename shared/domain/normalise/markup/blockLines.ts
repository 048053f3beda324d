import type { DraftBlock } from '../../draft.ts'

/** The lines of blocks, with a blank one between blocks, and for each line the index of the block it is of (-1: blank). */
export type BlockLines = Readonly<{ lines: readonly string[]; owners: readonly number[] }>

/** Stands for a block that is not read by lines; it is no blank line, and nothing a line is judged by. */
const opaque = '.'

/** Takes blocks apart into lines, so that what reads plain text can read them. A list's items are lines. */
export const toLines = (blocks: readonly DraftBlock[]): BlockLines => {
  const lines: string[] = []
  const owners: number[] = []
  blocks.forEach((block, index) => {
    for (const line of linesOf(block)) {
      lines.push(line)
      owners.push(index)
    }
    lines.push('')
    owners.push(-1)
  })
  return { lines, owners }
}

/** Puts blocks together again from the lines that are left; blocks without a line are gone. */
export const fromLines = (
  blocks: readonly DraftBlock[],
  owners: readonly number[],
  lines: readonly string[],
): DraftBlock[] => {
  const left = new Map<number, string[]>()
  owners.forEach((owner, at) => {
    const line = lines[at] ?? ''
    if (owner === -1 || line === '') return
    const known = left.get(owner)
    if (known === undefined) left.set(owner, [line])
    else known.push(line)
  })
  return blocks.flatMap((block, index) => {
    const own = left.get(index)
    return own === undefined ? [] : [withLines(block, own)]
  })
}

const linesOf = (block: DraftBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n')
    case 'heading':
      return [block.text]
    case 'list':
      return block.items.map((item) => item.replaceAll('\n', ' '))
    default:
      return [opaque]
  }
}

const withLines = (block: DraftBlock, lines: readonly string[]): DraftBlock => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: lines.join('\n') }
    case 'list':
      return lines.length === block.items.length ? block : { ...block, items: lines, text: lines.join('\n') }
    default:
      return block
  }
}

import type { Warning } from '../../article.ts'
import { removeBoilerplate } from '../../boilerplate/removeBoilerplate.ts'
import type { DraftBlock } from '../../draft.ts'
import { fromLines, toLines } from './blockLines.ts'

/**
 * Takes boilerplate lines out of a page's main text. Headings stay: those of boilerplate were left out when the main text
 * was chosen, and what is left may well be about cookies.
 */
export const withoutBoilerplate = (
  blocks: readonly DraftBlock[],
): Readonly<{ blocks: readonly DraftBlock[]; warnings: readonly Warning[] }> => {
  const { lines, owners } = toLines(blocks)
  const read = lines.map((line, at) => (blocks[owners[at] ?? -1]?.kind === 'heading' ? '.' : line))
  const { lines: left, removed } = removeBoilerplate(read)
  if (removed.length === 0) return { blocks, warnings: [] }
  const kept = lines.map((line, at) => (read[at] === line ? (left[at] ?? '') : line))
  return { blocks: fromLines(blocks, owners, kept), warnings: boilerplateWarnings(removed.map(({ text }) => text)) }
}

/** One warning a line of boilerplate that was taken out. */
export const boilerplateWarnings = (texts: readonly string[]): Warning[] =>
  texts.map((detail) => ({ code: 'boilerplate_removed', detail, field: 'blocks' }))

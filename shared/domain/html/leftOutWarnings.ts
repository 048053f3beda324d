import type { Warning } from '../article.ts'
import type { PageBlock } from '../draft.ts'

/** One warning for each run of blocks that was left out, with all of their words. */
export const leftOutWarnings = (blocks: readonly PageBlock[], leftOut: readonly number[]): Warning[] => {
  const runs: string[][] = []
  let last = Number.NaN
  for (const index of leftOut) {
    if (index !== last + 1) runs.push([])
    runs[runs.length - 1]?.push((blocks[index] as PageBlock).text)
    last = index
  }
  return runs.map((texts) => ({ code: 'text_left_out', detail: texts.join('\n'), field: 'blocks' }))
}

import type { DateOrder } from '../../dates/readDate.ts'
import type { Findings } from './findings.ts'
import { withMeta } from './findings.ts'
import { readMetaLine } from './readMetaLine.ts'

const backMax = 6

/** Reads dates and bylines that stand below an article's last sentence, from the end upwards. */
export const readBack = (
  all: readonly string[],
  found: Findings,
  order: DateOrder,
): Readonly<{ findings: Findings; lines: readonly string[] }> => {
  const lines = [...all]
  let findings = found
  const first = lines.findIndex((line) => line.trim() !== '')
  for (let at = lines.length - 1, seen = 0; at > first && seen < backMax; at -= 1) {
    const line = lines[at]!.trim()
    if (line === '') continue
    seen += 1
    const meta = readMetaLine(line.replace(/^[—–-] ?/, ''), false, order)
    if (meta === null) break
    const labelled = meta.dates.some((date) => date.labelled)
    const bare = meta.dates.length > 0 && !labelled && findings.published === null && meta.left.length === 0
    const signed = meta.authors.length > 0 && findings.authors.length === 0
    if (!labelled && !bare && !signed) break
    findings = withMeta(findings, meta, line)
    lines[at] = ''
  }
  return { findings, lines }
}

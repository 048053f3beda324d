import type { DateOrder } from '../../dates/readDate.ts'
import { lineMark } from '../../text/lineMark.ts'
import type { Findings } from './findings.ts'
import { withMeta } from './findings.ts'
import { readField } from './readField.ts'
import { readMetaLine } from './readMetaLine.ts'

const backMax = 6

/**
 * Reads dates, bylines and sources that stand below an article's last sentence, from the end upwards. `certainOnly`: only
 * those that say what they are, for what stands there may still be the answer to a question.
 */
export const readBack = (
  all: readonly string[],
  found: Findings,
  order: DateOrder,
  certainOnly: boolean,
): Readonly<{ findings: Findings; lines: readonly string[] }> => {
  const lines = [...all]
  let findings = found
  const first = lines.findIndex((line) => line.trim() !== '')
  for (let at = lines.length - 1, seen = 0; at > first && seen < backMax; at -= 1) {
    const line = lines[at]!.replace(/\s+/g, ' ').trim()
    if (line === '') continue
    if (lineMark(line) === 'rule') continue
    seen += 1
    const field = findings.source === null && findings.url === null ? readField(line) : null
    if (field !== null) {
      findings = { ...findings, ...field }
      lines[at] = ''
      continue
    }
    const meta = readMetaLine(line.replace(/^[—–-] ?/, ''), false, order)
    if (meta === null) break
    const labelled = meta.dates.some((date) => date.labelled)
    const bare =
      !certainOnly && meta.dates.length > 0 && !labelled && findings.published === null && meta.left.length === 0
    const signed = meta.authors.length > 0 && findings.authors.length === 0
    if (!labelled && !bare && !signed) break
    findings = withMeta(findings, meta, line)
    lines[at] = ''
  }
  return { findings, lines }
}

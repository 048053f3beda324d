import type { DateOrder } from '../../dates/readDate.ts'
import { type Findings, withMeta } from './findings.ts'
import { readMetaLine } from './readMetaLine.ts'

const lineMax = 100

/** Takes lines out of a body that are nothing but a labelled date which is still wanted: `Published: 15 November 2023`. */
export const readLabelledDates = (
  all: readonly string[],
  found: Findings,
  order: DateOrder,
): Readonly<{ findings: Findings; lines: readonly string[] }> => {
  let findings = found
  const lines = all.map((line) => {
    if (line.length > lineMax || !/\d/.test(line) || line.trim() === '') return line
    const meta = readMetaLine(line, false, order)
    if (meta === null || meta.dates.length === 0 || meta.left.length > 0 || meta.authors.length > 0) return line
    const wanted = meta.dates.every(
      ({ role, labelled }) => labelled && (role === 'published' ? findings.published : findings.modified) === null,
    )
    if (!wanted) return line
    findings = withMeta(findings, meta, line)
    return ''
  })
  return { findings, lines }
}

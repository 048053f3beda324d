import type { Warning } from '../../article.ts'
import type { DateRole } from '../../dates/dateLabels.ts'
import { dateWarnings } from '../../dates/dateWarnings.ts'
import type { DateReading } from '../../dates/readDate.ts'
import type { MetaLine } from './readMetaLine.ts'

/** What was found about an article outside its body. `left` holds words that fit no field. */
export type Findings = Readonly<{
  title: string | null
  published: DateReading | null
  modified: DateReading | null
  authors: readonly string[]
  source: string | null
  url: string | null
  /** A date or dateline was glued to the first paragraph. */
  glued: boolean
  left: readonly string[]
  unreadable: readonly Readonly<{ role: DateRole; text: string }>[]
}>

export const emptyFindings: Findings = {
  title: null,
  published: null,
  modified: null,
  authors: [],
  source: null,
  url: null,
  glued: false,
  left: [],
  unreadable: [],
}

/** Adds what a line says; the first date of a role stays, and a line with a second one is kept as it was written. */
export const withMeta = (findings: Findings, meta: MetaLine, line: string): Findings => {
  const { dates, unreadable, authors, left } = meta
  let { published, modified } = findings
  let surplus = false
  for (const { role, reading } of dates) {
    const known = role === 'published' ? published : modified
    if (known !== null && known.day !== reading.day) surplus = true
    if (role === 'published') published = preferred(published, reading)
    else modified = preferred(modified, reading)
  }
  return {
    ...findings,
    published,
    modified,
    authors: [...findings.authors, ...authors.filter((author) => !findings.authors.includes(author))],
    left: [...findings.left, ...(surplus && line !== '' ? [line] : left)],
    unreadable: [...findings.unreadable, ...unreadable],
  }
}

/** The first date holds; the same day with a time says more. */
const preferred = (known: DateReading | null, reading: DateReading): DateReading =>
  known !== null && !(known.day === reading.day && known.time === null && reading.time !== null) ? known : reading

/** The warnings that keep what no field holds. */
export const findingWarnings = (findings: Findings): Warning[] => [
  ...findings.left.map((detail): Warning => ({ code: 'head_line_removed', detail, field: 'blocks' })),
  ...findings.unreadable.map(
    ({ role, text }): Warning => ({
      code: 'date_unreadable',
      detail: text,
      field: role === 'published' ? 'published_at' : 'modified_at',
    }),
  ),
  ...(findings.published === null ? [] : dateWarnings(findings.published, 'published_at')),
  ...(findings.modified === null ? [] : dateWarnings(findings.modified, 'modified_at')),
]

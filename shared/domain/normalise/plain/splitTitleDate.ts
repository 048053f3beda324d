import type { DateOrder } from '../../dates/readDate.ts'
import { type MetaLine, readMetaLine } from './readMetaLine.ts'

/** A title with what was written behind it on its line: when, and perhaps by whom. */
export type TitleDate = Readonly<{ title: string; meta: MetaLine }>

/** What parts a title from its date. Few titles hold more of them than are looked at. */
const gapPattern = / +[-–—|•·] +| *[|—–] *|\t+ *| {3,}| *[([](?=[^()[\]]{6,80}[)\]]$)/g
const gapsMax = 8
const lineMax = 400

/**
 * Splits a date off the end of a title's line; null where none stands there behind a mark.
 * `'Storm hits port - 15 November 2023'` → title `'Storm hits port'`; `'Storm of 15 November 2023'` → null
 */
export const splitTitleDate = (line: string, order: DateOrder): TitleDate | null => {
  const text = line.trim().replace(/[^\S\t]/g, ' ')
  if (text.length > lineMax || !/\d/.test(text)) return null
  let seen = 0
  for (const gap of text.matchAll(gapPattern)) {
    seen += 1
    if (seen > gapsMax) return null
    const title = text.slice(0, gap.index).trim()
    const meta = readMetaLine(text.slice(gap.index + gap[0].length).replace(/[)\]]$/, ''), true, order)
    if (title !== '' && meta !== null && meta.dates.length > 0 && meta.left.length === 0) return { title, meta }
  }
  return null
}

import { edgeBoilerplateKind } from '../../boilerplate/boilerplateKind.ts'
import { findDateline } from '../../dates/findDateline.ts'
import type { DateOrder } from '../../dates/readDate.ts'
import { splitLeadingDate } from '../../dates/splitLeadingDate.ts'
import { yearlessDateline } from '../../dates/yearlessDateline.ts'
import { isWordedRule } from '../../text/fieldLine.ts'
import { lineMark } from '../../text/lineMark.ts'
import { akinTitles, sameTitle } from '../sameTitle.ts'
import { emptyFindings, type Findings, withMeta } from './findings.ts'
import { headerBlock } from './headerBlock.ts'
import { isAgency } from './paperName.ts'
import { isRoleLine } from './readByline.ts'
import { readField } from './readField.ts'
import { type MetaLine, readMetaLine } from './readMetaLine.ts'
import { readSignature } from './readSignature.ts'
import { splitTitleDate } from './splitTitleDate.ts'
import { splitTitleSite } from './splitTitleSite.ts'
import { readTitleLine } from './titleLine.ts'

/** What stands before an article's first sentence, and the lines that follow it. */
export type Front = Readonly<{ findings: Findings; lines: readonly string[] }>

const frontMax = 14

/**
 * Reads title, dates, bylines and datelines at the head of a text. The lines are unwrapped; blank ones part paragraphs.
 * `['Storm hits port', '15 Nov 2023', 'The storm …']` → title and date, lines `['The storm …']`
 */
export const readFront = (
  all: readonly string[],
  order: DateOrder,
  known: Findings = emptyFindings,
  givenTitle?: string,
): Front => {
  const lines = [...all]
  let findings = known
  const header = headerBlock(all)
  let at = 0
  for (let seen = 0; seen < frontMax && at < lines.length; at += 1) {
    const line = lines[at]!.replace(/\s+/g, ' ').trim()
    if (line === '') continue
    seen += 1
    const titled = findings.title !== null || (givenTitle !== undefined && seen > 1)
    if (lineMark(line) === 'rule') continue
    if (findings.title === null && isWordedRule(line)) {
      findings = { ...findings, left: [...findings.left, line] }
      continue
    }
    // Some pages say their title twice.
    if (findings.title !== null && sameTitle(line, findings.title)) continue
    const meta = readMetaLine(line, titled, order)
    if (
      meta !== null &&
      (titled ||
        meta.authors.length > 0 ||
        meta.left.length === 0 ||
        (meta.dates.length > 0 && meta.left.every(isSection)) ||
        hasTitleAfter(lines, at, order))
    ) {
      findings = withMeta(findings, meta, line)
      continue
    }
    const field = readField(line) ?? (titled && isAgency(line) ? { source: line } : null)
    if (field !== null) {
      findings = { ...findings, ...field }
      continue
    }
    if (header.has(at) && readTitleLine(line)?.certain !== true) {
      findings = { ...findings, left: [...findings.left, line] }
      continue
    }
    const signed = titled ? readSignature(line, lines[nextText(lines, at)]?.trim() ?? '', findings) : null
    if (signed !== null) {
      findings = { ...findings, ...signed }
      continue
    }
    const glued = splitLeadingDate(line, order)
    if (glued !== null && glued.rest !== '') {
      findings = withMeta(findings, { ...noMeta, dates: [glued] }, '')
      findings = { ...findings, glued: titled }
      lines[at] = glued.rest
      at -= 1
      continue
    }
    const dateline = findDateline(line, order)
    if (dateline !== null && !findings.glued) {
      findings = withMeta(
        findings,
        { ...noMeta, dates: [{ role: 'published', labelled: false, reading: dateline.reading }] },
        '',
      )
      findings = { ...findings, glued: true, left: [...findings.left, dateline.text] }
      lines[at] = dateline.rest
      break
    }
    const yearless = findings.published === null ? yearlessDateline(line) : null
    if (yearless !== null) {
      findings = { ...findings, unreadable: [...findings.unreadable, { role: 'published', text: yearless }] }
      break
    }
    if (findings.title !== null || lineMark(line) === 'label') break
    const underlined =
      /^(?:=+|-+|~+|\*+)$/.test(lines[at + 1]?.trim() ?? '') && (lines[at + 1]?.trim().length ?? 0) >= 3
    const dated = splitTitleDate(lines[at]!, order)
    const title =
      readTitleLine(dated?.title ?? line) ??
      (isSentenceTitle(lines, at, order) ? { title: line, certain: false } : null)
    if (title === null || !(title.certain || underlined || leadsBody(lines, at, title.title))) break
    if (givenTitle !== undefined && !akinTitles(givenTitle, title.title)) break
    if (!title.certain && isKicker(lines, at, title.title, order)) {
      findings = { ...findings, left: [...findings.left, line] }
      continue
    }
    if (dated !== null) findings = withMeta(findings, dated.meta, '')
    const named = splitTitleSite(title.title)
    findings = { ...findings, title: named.title, source: findings.source ?? named.site }
    if (underlined) at += 1
  }
  return readBelowStandfirst(lines, at, findings, order)
}

const noMeta = { dates: [], unreadable: [], authors: [], left: [] }

const nextText = (lines: readonly string[], at: number): number => {
  let next = at + 1
  while (next < lines.length && (lines[next]!.trim() === '' || lineMark(lines[next]!.trim()) === 'rule')) next += 1
  return next
}

/** `London`, `World News`: beside a date too little for a title. */
const isSection = (text: string): boolean =>
  edgeBoilerplateKind(text) !== null ||
  /^(?:posted|published|written|submitted|created|updated) by /i.test(text) ||
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:& )?\p{Lu}[\p{L}\p{M}.'’-]*)?$/u.test(text)

/** A line about the article, which is no title. */
const isSigning = (line: string, order: DateOrder): boolean =>
  readMetaLine(line, true, order) !== null || isAgency(line.trim()) || isRoleLine(line.trim())

/** A line of section, place and date is one only above a title; alone it is the title. */
const hasTitleAfter = (lines: readonly string[], at: number, order: DateOrder): boolean => {
  const next = nextText(lines, at)
  const line = lines[next]?.trim()
  if (line === undefined) return false
  const title = readTitleLine(line)
  return title !== null && !isSigning(line, order) && leadsBody(lines, next, title.title)
}

/** A line could be a title only where text follows that is more than it is. */
const leadsBody = (lines: readonly string[], at: number, title: string): boolean => {
  const asks = /[?!？！]["'”’»]?$/.test(title)
  let longer = 0
  for (let next = at + 1, seen = 0; next < lines.length && seen < 6; next += 1) {
    const line = lines[next]!.trim()
    if (line === '') continue
    seen += 1
    if (line.length > title.length || /[.!?。！？]["'”’»)]*$/.test(line)) longer += 1
  }
  return longer > 0 && !(asks && title.length > 120)
}

/** `Scientists find water on Mars.` above a date line: the full stop does not make it the first paragraph. */
const isSentenceTitle = (lines: readonly string[], at: number, order: DateOrder): boolean => {
  const line = lines[at]!.trim()
  if (line.length > 140 || /[.。] \S/.test(line) || lineMark(line) !== null) return false
  const next = nextText(lines, at)
  const meta = next < lines.length ? readMetaLine(lines[next]!, true, order) : null
  return meta !== null && (meta.dates.length > 0 || meta.authors.length > 0) && nextText(lines, next) < lines.length
}

const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** A section's name above the title: short, and a longer title follows at once. */
const isKicker = (lines: readonly string[], at: number, title: string, order: DateOrder): boolean => {
  const next = nextText(lines, at)
  const following = next < lines.length ? readTitleLine(lines[next]!) : null
  if (following === null || following.title.length > 160 || following.title.length < 20) return false
  if (isSigning(lines[next]!, order)) return false
  const short = ideographs.test(title) ? title.length <= 5 : title.length <= 24 && title.split(' ').length <= 3
  const capitals = title === title.toUpperCase() && title !== title.toLowerCase() && title.length <= 40
  const followed = leadsBody(lines, next, following.title) && nextText(lines, next) < lines.length
  return followed && (following.certain || short || (capitals && following.title !== following.title.toUpperCase()))
}

/** Below a standfirst a date or byline on a line of its own still belongs to the front. */
const readBelowStandfirst = (lines: readonly string[], start: number, found: Findings, order: DateOrder): Front => {
  const body = lines.slice(start)
  let findings = found
  const first = body.findIndex((line) => line.trim() !== '')
  for (let at = first + 1, seen = 0; first >= 0 && at < body.length && seen < 3; at += 1) {
    const line = body[at]!.trim()
    if (line === '') continue
    seen += 1
    const meta = readMetaLine(line, true, order)
    if (meta === null) {
      if (seen > 1) break
      const glued = findings.published === null && isShort(body[first]!) ? readGlued(line, order) : null
      if (glued === null) continue
      body[at] = glued.rest
      findings = { ...withMeta(findings, glued.meta, ''), left: [...findings.left, ...glued.left] }
      break
    }
    const labelled = meta.dates.some((date) => date.labelled)
    const wanted =
      labelled ||
      (meta.dates.length > 0 && findings.published === null) ||
      (meta.authors.length > 0 && findings.authors.length === 0)
    if (!wanted || (!labelled && countBareDates(body, order) > 1)) break
    findings = withMeta(findings, meta, line)
    body[at] = ''
  }
  return { findings, lines: body }
}

/** A strapline sooner than a paragraph: what follows it is where the text begins. */
const isShort = (line: string): boolean => line.length <= 100 && !/[.!?…。]["'”’)]*$/.test(line.trim())

type Glued = Readonly<{ meta: MetaLine; rest: string; left: readonly string[] }>

/** The date or dateline that the first paragraph begins with. */
const readGlued = (line: string, order: DateOrder): Glued | null => {
  const leading = splitLeadingDate(line, order)
  if (leading !== null && leading.rest !== '')
    return { meta: { ...noMeta, dates: [leading] }, rest: leading.rest, left: [] }
  const dateline = findDateline(line, order)
  if (dateline === null) return null
  const { reading, rest, text } = dateline
  return { meta: { ...noMeta, dates: [{ role: 'published', labelled: false, reading }] }, rest, left: [text] }
}

/** Several bare dates on lines of their own are the headings of a chronicle. */
const countBareDates = (lines: readonly string[], order: DateOrder): number => {
  let count = 0
  for (const line of lines)
    if (line.length < 60 && (readMetaLine(line, false, order)?.dates.length ?? 0) > 0) count += 1
  return count
}

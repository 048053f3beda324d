import type { Element } from 'domhandler'
import type { DayOrInstant } from '../article.ts'
import type { DateRole } from '../dates/dateLabels.ts'
import { parseDate } from '../dates/parseDate.ts'
import { type DateOrder, dayOrInstant, readDate } from '../dates/readDate.ts'
import { splitLeadingDate } from '../dates/splitLeadingDate.ts'
import type { PageBlock } from '../draft.ts'
import { articleNode, textOf } from './articleNode.ts'
import type { PageHead } from './pageHead.ts'

/** When the page says its article was published and last changed. */
export type PageDates = Readonly<{ published: DayOrInstant | null; modified: DayOrInstant | null }>

const publishedMetas = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'date.published',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'og:published_time',
  'cxenseparse:recs:publishtime',
  'dc.date',
  'dcterms.date',
  'date',
]
const modifiedMetas = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'article.updated',
]

/** Dates from JSON-LD, `<meta>`, marked elements, `<time>`, and lines at the head of the text that are a date. */
export const findPageDates = (head: PageHead, blocks: readonly PageBlock[], main: readonly number[]): PageDates => {
  const node = articleNode(head)
  const order = dateOrder(head)
  const marked = (prop: RegExp): (string | null)[] =>
    head.marked
      .concat(head.times)
      .flatMap((element) => (prop.test(element.attribs.itemprop ?? '') ? [dateOf(element)] : []))
  const metas = (names: readonly string[]): string[] => names.flatMap((name) => head.metas.get(name) ?? [])
  const seen = visibleDates(blocks, main, order)
  const modified = firstDate(
    [
      textOf(node?.dateModified),
      ...metas(modifiedMetas),
      ...marked(/^dateModified$/i),
      ...head.times.flatMap((time) =>
        /(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/i.test(classes(time)) ? [dateOf(time)] : [],
      ),
      seen.modified,
    ],
    order,
  )
  const published = firstDate(
    [
      textOf(node?.datePublished),
      ...metas(publishedMetas),
      ...otherMetas(head),
      ...marked(/^(?:datePublished|dateCreated|uploadDate)$/i),
      textOf(node?.dateCreated),
      textOf(node?.uploadDate),
      ...head.times.flatMap((time) =>
        time.attribs.pubdate !== undefined || isPublishedClass(time) ? [dateOf(time)] : [],
      ),
      seen.published,
      soleTime(head),
    ],
    order,
  )
  return { published, modified }
}

/** Sites name their own metadata: `published-date`, `article_publish_time`. */
const otherMetas = (head: PageHead): string[] =>
  [...head.metas].flatMap(([name, contents]) =>
    /publi(?:sh|cation)|pubdate|issued/.test(name) && !/modif|updat|publisher|expir/.test(name) ? contents : [],
  )

/** Pages of the United States put the month first; the language tag tells. */
export const dateOrder = (head: PageHead): DateOrder =>
  /^en[-_]us/i.test(head.metas.get('og:locale')?.[0] ?? head.language ?? '') ? 'month_first' : 'day_first'

const classes = (element: Element): string => {
  const parent = element.parent
  const above = parent !== null && 'attribs' in parent ? (parent.attribs.class ?? '') : ''
  return `${element.attribs.class ?? ''} ${above}`.slice(0, 300)
}

const isPublishedClass = (time: Element): boolean =>
  /(?:^|[\s_-])(?:published|entry-date|post-date|posted|pubdate|publish|publication|date-published)(?:$|[\s_-])/i.test(
    classes(time),
  )

const dateOf = (element: Element): string | null => {
  const { content, datetime } = element.attribs
  if (content !== undefined || datetime !== undefined) return content ?? datetime ?? null
  const child = element.firstChild
  return child !== null && 'data' in child && typeof child.data === 'string' ? child.data : null
}

/** Without other evidence the first `<time>` counts, where all of them agree that there is one date or it comes first. */
const soleTime = (head: PageHead): string | null => {
  const first = head.times.find((time) => time.attribs.datetime !== undefined)
  return first === undefined || head.times.length > 3 ? null : dateOf(first)
}

const firstDate = (candidates: readonly (string | null | undefined)[], order: DateOrder): DayOrInstant | null => {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined) continue
    const date = parseDate(candidate.trim(), order)
    if (date !== null && date > '1970-01-02') return date
  }
  return null
}

const restCharsMax = 30

const dateOfLine = (line: string, order: DateOrder): { role: DateRole; date: DayOrInstant } | null => {
  const found = splitLeadingDate(line, order)
  if (found !== null)
    return found.rest.length > restCharsMax ? null : { role: found.role, date: dayOrInstant(found.reading) }
  const reading = readDate(line, 0, order)
  if (reading === null || line.length - reading.end > restCharsMax) return null
  return { role: 'published', date: dayOrInstant(reading) }
}

const blocksLooked = 12

/** Short lines about the head of the main text that are a date, labelled or not: `Published 3 May 2024`. */
const visibleDates = (blocks: readonly PageBlock[], main: readonly number[], order: DateOrder): PageDates => {
  let [published, modified]: (DayOrInstant | null)[] = [null, null]
  const first = main[0] ?? 0
  for (let index = Math.max(0, first - blocksLooked); index < Math.min(blocks.length, first + blocksLooked); index++) {
    const block = blocks[index] as PageBlock
    if (block.hidden || block.kind === 'image' || block.text.length > 120) continue
    for (const line of block.text.split(/\n|\s*[|•·●・»]\s*/)) {
      const found = dateOfLine(line.trim(), order)
      if (found?.role === 'modified') modified ??= found.date
      else if (found !== null) published ??= found.date
    }
  }
  return { published: published ?? null, modified: modified ?? null }
}

import { dayOrInstant } from '../../dates/readDate.ts'
import type { Draft, PageBlock } from '../../draft.ts'
import { findPageDates } from '../../html/findPageDates.ts'
import { leftOutWarnings } from '../../html/leftOutWarnings.ts'
import { pageHead } from '../../html/pageHead.ts'
import { findingWarnings } from '../plain/findings.ts'
import { bareBlock, extracted, type ParsedHtml, withoutTitle } from './parsedHtml.ts'
import { readFragmentLines } from './readFragmentLines.ts'
import { withoutFaqLines } from './withoutFaqLines.ts'

/** Reads a fragment that somebody posted: everything that can be seen, in order, and what its lines say about it; the rest is reported. */
export const readFragment = ({ document, page, faq, consumed, givenTitle }: ParsedHtml): Draft => {
  const remaining = [...page.keys()].filter((index) => !consumed.has(index))
  const visible = remaining.flatMap((index) => (page[index]?.hidden ? [] : [page[index] as PageBlock]))
  const hidden = remaining.filter((index) => page[index]?.hidden && page[index]?.kind !== 'image')
  const given = givenTitle ?? titleHeading(page)
  const { findings, blocks, removed } = readFragmentLines(
    withoutTitle(withoutFaqLines(visible.map(bareBlock), faq), given),
    given,
  )
  const marked = findPageDates(pageHead(document), [], [])
  return {
    title: extracted(findings.title),
    authors: findings.authors.length === 0 ? null : extracted(findings.authors),
    source: findings.source === null ? null : extracted({ name: findings.source, url: null }),
    url: extracted(findings.url),
    language: null,
    published_at: extracted(findings.published === null ? marked.published : dayOrInstant(findings.published)),
    modified_at: extracted(findings.modified === null ? marked.modified : dayOrInstant(findings.modified)),
    blocks,
    faq,
    warnings: [...leftOutWarnings(page, hidden), ...removed, ...findingWarnings(findings)],
  }
}

const titleReach = 3

/** The first heading of the first level, where it opens the fragment or is the only one. */
const titleHeading = (page: readonly PageBlock[]): string | null => {
  const shown = page.filter((block) => !block.hidden && block.kind !== 'image')
  const tops = shown.filter((block) => block.kind === 'heading' && block.level === 1)
  const [first] = tops
  if (first === undefined) return null
  return tops.length === 1 || shown.indexOf(first) < titleReach ? first.text : null
}

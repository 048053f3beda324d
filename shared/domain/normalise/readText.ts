import type { Warning } from '../article.ts'
import { removeBoilerplate, removeEdgeBoilerplate } from '../boilerplate/removeBoilerplate.ts'
import { guessDateOrder } from '../dates/guessDateOrder.ts'
import { dayOrInstant } from '../dates/readDate.ts'
import type { Draft, Found } from '../draft.ts'
import { findFaqInText } from '../faq/findFaqInText.ts'
import { namesOnlyFaq } from '../faq/isFaqHeading.ts'
import { dropMailQuotes } from '../text/dropMailQuotes.ts'
import { plainMarks } from '../text/plainMarks.ts'
import { repairText } from '../text/repairText.ts'
import { unwrapLines } from '../text/unwrapLines.ts'
import { emptyFindings, findingWarnings } from './plain/findings.ts'
import { lostFaqLines } from './plain/lostFaqLines.ts'
import { readBack } from './plain/readBack.ts'
import { readFront } from './plain/readFront.ts'
import { readLabelledDates } from './plain/readLabelledDates.ts'
import { toBlocks } from './plain/toBlocks.ts'

/**
 * Reads pasted plain text. The order matters: lines are joined before anything judges a line, what stands below the
 * text goes before it could end a FAQ's last answer, and again when the FAQ is out; the front is read when neither is in its
 * way. A line is taken for the title beside a given one only where it is a version of it.
 */
export const readText = (content: string, givenTitle?: string): Draft => {
  const text = unwrapLines(plainMarks(dropMailQuotes(repairText(content))))
  const order = guessDateOrder(text)
  const clean = removeBoilerplate(text.split('\n'))
  const end = readBack(clean.lines, emptyFindings, order, true)
  const asked = end.lines.join('\n')
  const faq = findFaqInText(asked)
  const again = removeEdgeBoilerplate(withoutFaqHeading(faq.rest.split('\n'), faq.entries.length))
  const front = readFront(again.lines, order, end.findings, givenTitle)
  const back = readBack(front.lines, front.findings, order, false)
  const last = removeEdgeBoilerplate(back.lines)
  const { findings, lines } = readLabelledDates(last.lines, back.findings, order)
  const { published, modified } = findings
  return {
    title: extracted(findings.title),
    authors: findings.authors.length === 0 ? null : extracted(findings.authors),
    source: findings.source === null ? null : extracted({ name: findings.source, url: null }),
    url: extracted(findings.url),
    language: null,
    published_at: published === null ? null : extracted(dayOrInstant(published)),
    modified_at: modified === null ? null : extracted(dayOrInstant(modified)),
    blocks: toBlocks(lines, findings.glued),
    faq: faq.entries,
    warnings: [
      ...[...clean.removed, ...again.removed, ...last.removed].map(
        ({ text: detail }): Warning => ({ code: 'boilerplate_removed', detail, field: 'blocks' }),
      ),
      ...lostFaqLines(asked, faq.rest, faq.entries).map(
        (detail): Warning => ({ code: 'faq_line_removed', detail, field: 'faq' }),
      ),
      ...findingWarnings(findings),
    ],
  }
}

/** A heading that announced the entries has nothing left to announce. */
const withoutFaqHeading = (lines: readonly string[], entries: number): readonly string[] =>
  entries === 0 ? lines : lines.filter((line) => !namesOnlyFaq(line.replace(/^[#=*\s_[\]+-]+|[#=*\s_[\]:-]+$/g, '')))

const extracted = <Value>(value: Value | null): Found<Value> | null =>
  value === null ? null : { value, provenance: 'extracted' }

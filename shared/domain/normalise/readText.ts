import type { Warning } from '../article.ts'
import { removeBoilerplate } from '../boilerplate/removeBoilerplate.ts'
import { guessDateOrder } from '../dates/guessDateOrder.ts'
import { dayOrInstant } from '../dates/readDate.ts'
import type { Draft, Found } from '../draft.ts'
import { findFaqInText } from '../faq/findFaqInText.ts'
import { repairText } from '../text/repairText.ts'
import { unwrapLines } from '../text/unwrapLines.ts'
import { findingWarnings } from './plain/findings.ts'
import { readBack } from './plain/readBack.ts'
import { readFront } from './plain/readFront.ts'
import { toBlocks } from './plain/toBlocks.ts'

/**
 * Reads pasted plain text. The order matters: lines are joined before anything judges a line, boilerplate goes before it
 * could end a FAQ's last answer, and the front is read when neither is in its way.
 */
export const readText = (content: string): Draft => {
  const text = unwrapLines(repairText(content))
  const clean = removeBoilerplate(text.split('\n'))
  const faq = findFaqInText(clean.lines.join('\n'))
  const order = guessDateOrder(text)
  const front = readFront(faq.rest.split('\n'), order)
  const { findings, lines } = readBack(front.lines, front.findings, order)
  const { published, modified } = findings
  return {
    title: extracted(findings.title),
    authors: findings.authors.length === 0 ? null : extracted(findings.authors),
    source: findings.source === null ? null : extracted({ name: findings.source, url: null }),
    url: extracted(findings.url),
    language: null,
    published_at: published === null ? null : extracted(dayOrInstant(published)),
    modified_at: modified === null ? null : extracted(dayOrInstant(modified)),
    blocks: toBlocks(lines),
    faq: faq.entries,
    warnings: [
      ...clean.removed.map(({ text: detail }): Warning => ({ code: 'boilerplate_removed', detail, field: 'blocks' })),
      ...findingWarnings(findings),
    ],
  }
}

const extracted = <Value>(value: Value | null): Found<Value> | null =>
  value === null ? null : { value, provenance: 'extracted' }

import { parseDate } from '../dates/parseDate.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { findFaqInText } from '../faq/findFaqInText.ts'
import { repairText } from '../text/repairText.ts'

/** Reads pasted plain text: date, paragraphs, FAQ. */
export const readText = (content: string): Draft => {
  const { entries, rest } = findFaqInText(repairText(content))
  const glued = /^\s*(?:date:?\s+)?(\d{4}-\d{2}-\d{2})\s+/i.exec(rest)
  const date = glued ? parseDate(glued[1] ?? '') : null
  const body = glued && date ? rest.slice(glued[0].length) : rest
  const blocks: DraftBlock[] = body
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((text) => ({ kind: 'paragraph', text }))
  return {
    title: null,
    authors: null,
    source: null,
    url: null,
    language: null,
    published_at: date ? { value: date, provenance: 'extracted' } : null,
    modified_at: null,
    blocks,
    faq: entries,
    warnings: [],
  }
}

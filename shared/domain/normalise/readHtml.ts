import type { Draft, DraftBlock, PageBlock } from '../draft.ts'
import { findFaqInPage } from '../faq/findFaqInPage.ts'
import { collectBlocks } from '../html/collectBlocks.ts'
import { parsePage } from '../html/parsePage.ts'

/** Reads an HTML page or fragment. */
export const readHtml = (content: string): Draft => {
  const document = parsePage(content)
  const page = collectBlocks(document)
  const { entries, consumed } = findFaqInPage({ document, blocks: page })
  const blocks = page.filter((block, index) => !consumed.has(index) && !block.hidden).map(bare)
  return {
    title: null,
    authors: null,
    source: null,
    url: null,
    language: null,
    published_at: null,
    modified_at: null,
    blocks,
    faq: entries,
    warnings: [],
  }
}

/** The block without what only the reading of the page needed. */
const bare = ({ element, link_chars, bold, hidden, ...block }: PageBlock): DraftBlock => block

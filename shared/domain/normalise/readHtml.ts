import type { Draft, DraftBlock, PageBlock } from '../draft.ts'
import { findFaqInPage } from '../faq/findFaqInPage.ts'
import { chooseMainText } from '../html/chooseMainText.ts'
import { collectBlocks } from '../html/collectBlocks.ts'
import { isWholePage } from '../html/isWholePage.ts'
import { leftOutWarnings } from '../html/leftOutWarnings.ts'
import { pageFacts } from '../html/pageFacts.ts'
import { pageHead } from '../html/pageHead.ts'
import { parsePage } from '../html/parsePage.ts'

/** Reads an HTML page or fragment. */
export const readHtml = (content: string): Draft => {
  const document = parsePage(content)
  const page = collectBlocks(document)
  const { entries, consumed } = findFaqInPage({ document, blocks: page })
  const head = pageHead(document)
  const main = isWholePage(document)
    ? chooseMainText(page, pageFacts(head))
    : { chosen: page.flatMap((block, index) => (block.hidden ? [] : [index])), leftOut: [] }
  // FAQ entries are judged with the rest, since they tell where the main text is, and leave the body afterwards.
  const kept = (index: number): boolean => !consumed.has(index)
  return {
    title: null,
    authors: null,
    source: null,
    url: null,
    language: null,
    published_at: null,
    modified_at: null,
    blocks: main.chosen.filter(kept).map((index) => bare(page[index] as PageBlock)),
    faq: entries,
    warnings: leftOutWarnings(page, main.leftOut.filter(kept)),
  }
}

/** The block without what only the reading of the page needed. */
const bare = ({ element, link_chars, bold, hidden, ...block }: PageBlock): DraftBlock => block

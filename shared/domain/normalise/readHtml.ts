import type { Draft } from '../draft.ts'
import { findFaqInPage } from '../faq/findFaqInPage.ts'
import { collectBlocks } from '../html/collectBlocks.ts'
import { isWholePage } from '../html/isWholePage.ts'
import { parsePage } from '../html/parsePage.ts'
import { readFragment } from './markup/readFragment.ts'
import { readPage } from './markup/readPage.ts'
import { repairDraft } from './markup/repairDraft.ts'

/**
 * Reads an HTML page or fragment: of a page its main text, of a fragment everything. A heading leaves the body only where
 * it says the title that the article will have: `givenTitle`, else the one that is found.
 */
export const readHtml = (content: string, givenTitle?: string): Draft => {
  const document = parsePage(content)
  const page = collectBlocks(document)
  const { entries, consumed } = findFaqInPage({ document, blocks: page })
  const parsed = { document, page, faq: entries, consumed, givenTitle: givenTitle ?? null }
  return repairDraft(isWholePage(document) ? readPage(parsed) : readFragment(parsed))
}

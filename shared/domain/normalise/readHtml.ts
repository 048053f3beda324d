import type { Draft, DraftBlock, Found, PageBlock } from '../draft.ts'
import { findFaqInPage } from '../faq/findFaqInPage.ts'
import { chooseMainText, type MainText } from '../html/chooseMainText.ts'
import { collectBlocks } from '../html/collectBlocks.ts'
import { findPageSource, findPageUrl } from '../html/findPageAddress.ts'
import { findPageAuthors } from '../html/findPageAuthors.ts'
import { findPageDates } from '../html/findPageDates.ts'
import { findPageLanguage } from '../html/findPageLanguage.ts'
import { findPageTitle } from '../html/findPageTitle.ts'
import { isWholePage } from '../html/isWholePage.ts'
import { leftOutWarnings } from '../html/leftOutWarnings.ts'
import { foldWords, pageFacts } from '../html/pageFacts.ts'
import { pageHead } from '../html/pageHead.ts'
import { parsePage } from '../html/parsePage.ts'

/** Reads an HTML page or fragment. */
export const readHtml = (content: string): Draft => {
  const document = parsePage(content)
  const page = collectBlocks(document)
  const { entries, consumed } = findFaqInPage({ document, blocks: page })
  const head = pageHead(document)
  const main = isWholePage(document) ? chooseMainText(page, pageFacts(head)) : everything(page)
  const title = findPageTitle(head, page)
  const dates = findPageDates(head, page, main.chosen)
  const authors = findPageAuthors(head, page, main.chosen)
  // FAQ entries are judged with the rest, since they tell where the main text is, and leave the body afterwards.
  const kept = (index: number): boolean => !consumed.has(index)
  return {
    title: extracted(title),
    authors: authors.length === 0 ? null : extracted(authors),
    source: extracted(findPageSource(head)),
    url: extracted(findPageUrl(head)),
    language: extracted(findPageLanguage(head)),
    published_at: extracted(dates.published),
    modified_at: extracted(dates.modified),
    blocks: withoutTitle(
      main.chosen.filter(kept).map((index) => page[index] as PageBlock),
      title,
    ).map(bare),
    faq: entries,
    warnings: leftOutWarnings(page, main.leftOut.filter(kept)),
  }
}

const everything = (page: readonly PageBlock[]): MainText => ({
  chosen: page.flatMap((block, index) => (block.hidden ? [] : [index])),
  leftOut: [],
})

const extracted = <Value>(value: Value | null): Found<Value> | null =>
  value === null ? null : { value, provenance: 'extracted' }

/** The heading that is the title stands in the title, not in the body too. */
const withoutTitle = (blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] => {
  const folded = title === null ? '' : foldWords(title)
  if (folded === '') return blocks
  const first = blocks.findIndex(({ kind }) => kind !== 'image')
  const at = blocks.findIndex(
    ({ kind, text }, index) => index <= first + 3 && kind === 'heading' && foldWords(text) === folded,
  )
  return at === -1 ? blocks : blocks.filter((_, index) => index !== at)
}

/** The block without what only the reading of the page needed. */
const bare = ({ element, link_chars, bold, hidden, ...block }: PageBlock): DraftBlock => block

import type { Draft, DraftBlock } from '../../draft.ts'
import { chooseMainText } from '../../html/chooseMainText.ts'
import { findPageSource, findPageUrl } from '../../html/findPageAddress.ts'
import { findPageAuthors } from '../../html/findPageAuthors.ts'
import { dateOrder, findPageDates } from '../../html/findPageDates.ts'
import { findPageLanguage } from '../../html/findPageLanguage.ts'
import { findPageTitle } from '../../html/findPageTitle.ts'
import { leftOutWarnings } from '../../html/leftOutWarnings.ts'
import { pageFacts } from '../../html/pageFacts.ts'
import { pageHead } from '../../html/pageHead.ts'
import { identifyLanguage } from '../../language/identifyLanguage.ts'
import { bareBlock, extracted, type ParsedHtml, withoutTitle } from './parsedHtml.ts'
import { withoutBoilerplate } from './withoutBoilerplate.ts'
import { withoutFaqLines } from './withoutFaqLines.ts'
import { withoutHeadLines } from './withoutHeadLines.ts'

/** Reads a whole page: its main text, and what its metadata and the lines around the text say about it. */
export const readPage = ({ document, page, faq, consumed, givenTitle }: ParsedHtml): Draft => {
  const head = pageHead(document)
  const main = chooseMainText(page, pageFacts(head))
  const title = findPageTitle(head, page)
  const url = findPageUrl(head)
  const base = head.base ?? url
  const dates = findPageDates(head, page, main.chosen)
  const authors = findPageAuthors(head, page, main.chosen)
  // FAQ entries are judged with the rest, since they tell where the main text is, and leave the body afterwards.
  const kept = (index: number): boolean => !consumed.has(index)
  const chosen = main.chosen.filter(kept).flatMap((index) => page[index] ?? [])
  const clean = withoutBoilerplate(withoutFaqLines(chosen.map(bareBlock).map(withAddress(base)), faq))
  const text = withoutHeadLines(clean.blocks, dateOrder(head))
  return {
    title: extracted(title),
    authors: authors.length === 0 ? null : extracted(authors),
    source: extracted(findPageSource(head)),
    url: extracted(url),
    language: extracted(trustedLanguage(findPageLanguage(head), text.blocks)),
    published_at: extracted(dates.published),
    modified_at: extracted(dates.modified),
    blocks: withoutTitle(text.blocks, givenTitle ?? title),
    faq,
    warnings: [...leftOutWarnings(page, main.leftOut.filter(kept)), ...clean.warnings, ...text.warnings],
  }
}

/** Images by their whole address, where the page tells its own. */
const withAddress =
  (base: string | null) =>
  (block: DraftBlock): DraftBlock =>
    block.kind === 'image' && base !== null && URL.canParse(block.url, base)
      ? { ...block, url: new URL(block.url, base).href }
      : block

const judgedCharsMin = 400
const judgedCharsMax = 2_000

/** Templates say `en` whatever is written in them; then the text tells better. */
const trustedLanguage = (said: string | null, blocks: readonly DraftBlock[]): string | null => {
  if (said !== 'en') return said
  let text = ''
  for (const block of blocks) if (block.kind !== 'code' && text.length < judgedCharsMax) text += `${block.text}\n`
  if (text.length < judgedCharsMin) return said
  const read = text.slice(0, judgedCharsMax)
  return isPlainlyEnglish(read) || identifyLanguage(read) === said ? said : null
}

const commonEnglish = /\b(?:the|and|of|to|in|that|is|for)\b/gi
const commonShareMin = 0.1

/** Every tenth word is one of the eight commonest, as in no other language: that is told faster than which of them all it is. */
const isPlainlyEnglish = (text: string): boolean => {
  const words = text.split(/\s+/).length
  return (text.match(commonEnglish)?.length ?? 0) >= commonShareMin * words
}

import type { Warning } from '../../article.ts'
import type { Draft, DraftBlock, PageBlock } from '../../draft.ts'
import { chooseMainText, type MainText } from '../../html/chooseMainText.ts'
import { declaredText } from '../../html/declaredText.ts'
import { findPageSource, findPageUrl } from '../../html/findPageAddress.ts'
import { findPageAuthors } from '../../html/findPageAuthors.ts'
import { dateOrder, findPageDates } from '../../html/findPageDates.ts'
import { findPageLanguage } from '../../html/findPageLanguage.ts'
import { findPageTitle } from '../../html/findPageTitle.ts'
import { leftOutWarnings } from '../../html/leftOutWarnings.ts'
import { pageFacts } from '../../html/pageFacts.ts'
import { type PageHead, pageHead } from '../../html/pageHead.ts'
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
  const body = bodyOf(page, main, head, kept)
  const clean = withoutBoilerplate(withoutFaqLines(body.blocks.map(withAddress(base)), faq))
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
    warnings: [...body.warnings, ...clean.warnings, ...text.warnings],
  }
}

/** The blocks of the main text, or what the metadata holds where the page shows little of it, and what was left out. */
const bodyOf = (
  page: readonly PageBlock[],
  { chosen, leftOut }: MainText,
  head: PageHead,
  kept: (index: number) => boolean,
): Readonly<{ blocks: DraftBlock[]; warnings: Warning[] }> => {
  const texts = chosen.filter((index) => page[index]?.kind !== 'image')
  const shownChars = texts.reduce((chars, index) => chars + (page[index] as PageBlock).text.length, 0)
  const declared = declaredText(head, shownChars)
  if (declared === null) {
    const blocks = chosen.filter(kept).map((index) => bareBlock(page[index] as PageBlock))
    return { blocks, warnings: leftOutWarnings(page, leftOut.filter(kept)) }
  }
  const unused = [...leftOut, ...texts].filter(kept).sort((one, other) => one - other)
  return {
    blocks: declared.map((text) => ({ kind: 'paragraph', text })),
    warnings: [
      { code: 'text_from_metadata', detail: 'the page shows less than its metadata holds', field: 'blocks' },
      ...leftOutWarnings(page, unused),
    ],
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

import type { Document } from 'domhandler'
import type { DraftFaq, PageBlock } from '../draft.ts'
import type { FaqRun } from './candidates.ts'
import { faqHeadingFit } from './isFaqHeading.ts'
import { judgeRuns } from './judgeRuns.ts'
import { declaredInPage } from './page/declaredInPage.ts'
import { definitionsInPage } from './page/definitionsInPage.ts'
import { detailsInPage } from './page/detailsInPage.ts'
import { joinDeclared } from './page/joinDeclared.ts'
import { labelledInPage } from './page/labelledInPage.ts'
import { listsInPage } from './page/listsInPage.ts'
import { indexPage, type PageIndex } from './page/pageIndex.ts'
import { repeatedInPage } from './page/repeatedInPage.ts'
import { tablesInPage } from './page/tablesInPage.ts'
import { withoutLetters } from './withoutLetters.ts'

/** FAQ entries of a page, and the blocks they were made of, by index. */
export type PageFaq = Readonly<{ entries: readonly DraftFaq[]; consumed: ReadonlySet<number> }>

/** Where a page names itself. */
const headingBlocks = 400
const openingBlocks = 6
const gatherers = [detailsInPage, definitionsInPage, repeatedInPage, labelledInPage, tablesInPage, listsInPage]

/** Finds FAQ entries in an HTML page, or in Markdown by way of its HTML. `blocks` are all blocks of the page, in order. */
export const findFaqInPage = (input: Readonly<{ document: Document; blocks: readonly PageBlock[] }>): PageFaq => {
  const page = indexPage(input.document, input.blocks)
  const faqDocument = isFaqDocument(page)
  const visible = judgeRuns(gatherers.flatMap((gather) => gather(page)).map((run): FaqRun => ({ ...run, faqDocument })))
  const declared = declaredInPage(page).flatMap((run) => run.candidates)
  const entries = declared.length === 0 ? visible.entries : joinDeclared(page, declared, visible.entries)
  const shown = new Set(visible.entries.flatMap(({ spans }) => spans))
  const headings = entries.some(({ spans }) => spans.some((span) => shown.has(span))) ? visible.headingSpans : []
  const consumed = new Set<number>()
  for (const [start, end] of [...entries.flatMap(({ spans }) => spans), ...headings])
    for (let at = start; at < end; at += 1) if (!isPicture(page.blocks[at])) consumed.add(at)
  return { entries: withoutLetters(entries), consumed }
}

/** An answer is words: a picture that says what it shows stays in the body. */
const isPicture = (block: PageBlock | undefined): boolean => block?.kind === 'image' && block.alt !== ''

/** Whether the page's title, its main heading or its first lines call it a FAQ. */
const isFaqDocument = (page: PageIndex): boolean => {
  const { blocks, title } = page
  if (faqHeadingFit(title.slice(0, 100)) !== null || /\bfaqs?\b/i.test(title)) return true
  const names = blocks.slice(0, headingBlocks)
  if (names.some((block) => block.kind === 'heading' && block.level === 1 && faqHeadingFit(block.text) !== null))
    return true
  const opening = blocks.slice(0, openingBlocks)
  const heading = opening.findIndex((block, at) => at > 0 && block.kind === 'heading')
  return opening
    .slice(0, heading < 0 ? undefined : heading)
    .some((block) => block.kind === 'paragraph' && /\bFAQs?\b/.test(block.text))
}

import type { Document } from 'domhandler'
import type { DraftFaq, PageBlock } from '../draft.ts'
import type { FaqCandidate, FaqRun, Span } from './candidates.ts'
import { faqHeadingFit } from './isFaqHeading.ts'
import { judgeRuns } from './judgeRuns.ts'
import { declaredInPage } from './page/declaredInPage.ts'
import { definitionsInPage } from './page/definitionsInPage.ts'
import { detailsInPage } from './page/detailsInPage.ts'
import { labelledInPage } from './page/labelledInPage.ts'
import { listsInPage } from './page/listsInPage.ts'
import { indexPage, type PageIndex } from './page/pageIndex.ts'
import { repeatedInPage } from './page/repeatedInPage.ts'
import { tablesInPage } from './page/tablesInPage.ts'
import { questionKey } from './questionKey.ts'

/** FAQ entries of a page, and the blocks they were made of, by index. */
export type PageFaq = Readonly<{ entries: readonly DraftFaq[]; consumed: ReadonlySet<number> }>

const gatherers = [detailsInPage, definitionsInPage, repeatedInPage, labelledInPage, tablesInPage, listsInPage]

/** Finds FAQ entries in an HTML page, or in Markdown by way of its HTML. `blocks` are all blocks of the page, in order. */
export const findFaqInPage = (input: Readonly<{ document: Document; blocks: readonly PageBlock[] }>): PageFaq => {
  const page = indexPage(input.document, input.blocks)
  const faqDocument = isFaqDocument(page)
  const visible = judgeRuns(gatherers.flatMap((gather) => gather(page)).map((run): FaqRun => ({ ...run, faqDocument })))
  const declared = declaredInPage(page).flatMap((run) => run.candidates)
  if (declared.length === 0)
    return finish(visible.entries, [...visible.entries.flatMap(({ spans }) => spans), ...visible.headingSpans])
  const entries = declared.map((entry) => withVisible(entry, visible.entries))
  return finish(entries, [...entries.flatMap(({ spans }) => spans), ...visible.headingSpans])
}

const finish = (entries: readonly FaqCandidate[], spans: readonly Span[]): PageFaq => {
  const consumed = new Set<number>()
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) consumed.add(at)
  return { entries: entries.map(({ question, answer }) => ({ question, answer })), consumed }
}

/** A declared entry takes the blocks, and where its own words were cut short the answer, of the same question on the page. */
const withVisible = (declared: FaqCandidate, visible: readonly FaqCandidate[]): FaqCandidate => {
  const key = questionKey(declared.question)
  const seen = visible.find(({ question }) => questionKey(question) === key)
  if (seen === undefined) return declared
  const start = declared.answer.replace(/(?:\.{3}|…)$/, '').slice(0, 200)
  const cut =
    seen.answer.length > declared.answer.length &&
    seen.answer.replace(/\s+/g, ' ').startsWith(start.replace(/\s+/g, ' '))
  return {
    question: declared.question,
    answer: cut ? seen.answer : declared.answer,
    spans: [...declared.spans, ...seen.spans],
  }
}

/** Whether the page's title or its main heading calls it a FAQ. */
const isFaqDocument = (page: PageIndex): boolean => {
  if (page.title !== '' && (faqHeadingFit(page.title.slice(0, 100)) !== null || /\bfaqs?\b/i.test(page.title)))
    return true
  return page.blocks
    .slice(0, 400)
    .some((block) => block.kind === 'heading' && block.level === 1 && faqHeadingFit(block.text) !== null)
}

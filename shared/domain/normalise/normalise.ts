import { err, type Result } from '#kit/result'
import type { NormalisedArticle } from '../article.ts'
import type { Draft } from '../draft.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'
import { detectFormat } from './detectFormat.ts'
import { finishArticle } from './finishArticle.ts'
import { readHtml } from './readHtml.ts'
import { readMarkdown } from './readMarkdown.ts'
import { readText } from './readText.ts'

/** What the pipeline may know besides the submission. `now` is in milliseconds since 1970 and decides only embargoes. */
export type NormaliseContext = Readonly<{ now: number; timeZone: string }>

const readers: Record<'text' | 'markdown' | 'html', (content: string, givenTitle?: string) => Draft> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
}

/** Turns a submission into a normalised article: pure, deterministic, and the same in every runtime. */
export const normalise = (submission: Submission, context: NormaliseContext): Result<NormalisedArticle, Refusal> => {
  if (submission.content.trim() === '') return err({ reason: 'content_empty' })
  const format =
    submission.format === undefined || submission.format === 'auto'
      ? detectFormat(submission.content)
      : submission.format
  const draft = readers[format](submission.content, submission.title)
  return saysNothing(submission, draft) ? err({ reason: 'content_empty' }) : finishArticle(submission, draft, context)
}

/** Markup around nothing, or characters that cannot be seen: there is not even a word to call it by. */
const saysNothing = (submission: Submission, { title, blocks, faq, warnings }: Draft): boolean =>
  (submission.title ?? title?.value ?? '') === '' &&
  (submission.faq ?? []).length + blocks.length + faq.length + warnings.length === 0

import MarkdownIt from 'markdown-it'
import type { Draft } from '../draft.ts'
import { readHtml } from './readHtml.ts'

const commonmark = new MarkdownIt({ html: true })

/** Reads CommonMark by way of its HTML, so that both formats share one judgement. */
export const readMarkdown = (content: string): Draft => readHtml(commonmark.render(content))

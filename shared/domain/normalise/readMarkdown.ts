import MarkdownIt from 'markdown-it'
import type { Draft } from '../draft.ts'
import { splitFrontMatter } from './markup/frontMatter.ts'
import { frontMatterDraft } from './markup/frontMatterDraft.ts'
import { readHtml } from './readHtml.ts'

const commonmark = new MarkdownIt({ html: true })

/**
 * Reads CommonMark, with tables and front matter, by way of its HTML, so that both formats share one judgement. What the
 * front matter says goes before what the text says.
 */
export const readMarkdown = (content: string, givenTitle?: string): Draft => {
  const { fields, body } = splitFrontMatter(content)
  const given = frontMatterDraft(fields)
  const text = readHtml(commonmark.render(body), givenTitle ?? given.title?.value)
  return {
    title: given.title ?? text.title,
    authors: given.authors ?? text.authors,
    source: given.source ?? text.source,
    url: given.url ?? text.url,
    language: given.language ?? text.language,
    published_at: given.published_at ?? text.published_at,
    modified_at: given.modified_at ?? text.modified_at,
    blocks: text.blocks,
    faq: given.faq.length > 0 ? [...given.faq, ...text.faq] : text.faq,
    warnings: [...given.warnings, ...text.warnings],
  }
}

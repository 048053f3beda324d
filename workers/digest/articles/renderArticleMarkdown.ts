import type { Block } from '#domain/article'
import { formatDay } from '../render/formatDay.ts'
import { markdownLink, markdownParagraphs, markdownText } from '../render/markdownText.ts'
import { safeUrl } from '../render/safeUrl.ts'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import type { ShownArticle } from './shownArticle.ts'

/** The article as Markdown. */
export const renderArticleMarkdown = (shown: ShownArticle, site: Site): string => {
  const { article, topics, blocks, faq, original, excerpt } = shown
  const { document } = article
  const about = [
    ...document.authors.map(markdownText),
    ...(document.source?.name ? [markdownText(document.source.name)] : []),
    ...(document.published_at === null ? [] : [markdownText(formatDay(document.published_at, site.timeZone))]),
    original === null
      ? markdownLink('web page', absolute(site, articlePath(article.id)))
      : markdownLink('original', original),
    markdownText(article.id),
  ]
  const parts = [`# ${markdownText(document.title)}`, about.join(' · ')]
  if (article.correction !== null) parts.push(`**Correction:** ${markdownText(article.correction)}`)
  parts.push(...blocks.map(blockMarkdown))
  if (excerpt && original !== null) parts.push(markdownLink('Continue at the publisher', original))
  if (faq.length > 0) parts.push('## Questions and answers')
  for (const entry of faq) parts.push(`### ${markdownText(entry.question)}`, markdownParagraphs(entry.answer))
  if (topics.length > 0)
    parts.push(
      `Filed under ${topics.map((topic) => markdownLink(topic.name, absolute(site, topicPath(topic.slug)))).join(', ')}.`,
    )
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const blockMarkdown = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return markdownParagraphs(block.text)
    case 'heading':
      return `## ${markdownText(block.text)}`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${markdownText(item)}`)
        .join('\n')
    case 'quote':
      return markdownParagraphs(block.text).replace(/^/gm, '> ')
    case 'code':
      return block.text.replace(/^/gm, '    ')
    case 'table':
      return tableMarkdown(block.rows)
    case 'image': {
      const url = safeUrl(block.url)
      return url === null ? markdownText(block.text) : `!${markdownLink(block.alt, url)}`
    }
  }
}

const tableMarkdown = (rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => markdownText(row[column] ?? '')).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `|${' --- |'.repeat(columns)}`, ...body.map(line)].join('\n')
}

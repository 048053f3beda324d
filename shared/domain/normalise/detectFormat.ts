import { markdownMarks } from './markdownMarks.ts'

export type ContentFormat = 'text' | 'markdown' | 'html'

const charactersRead = 20_000

const blockTag =
  '(?:!doctype html|html|head|body|main|article|section|header|footer|nav|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|figure|details|pre|meta|title|link|script|style|form)'
const startsWithTag = new RegExp(`^(?:<\\?xml[^>]{0,200}\\?>\\s*)?<${blockTag}(?=[\\s>/])`, 'i')
const inlineStart = /^<(?:a|b|i|em|strong|span|img|br|hr|u|small|font|center|time)(?=[\s>/])/i
const openings = new RegExp(`<${blockTag}(?=[\\s>/])`, 'gi')
const closings = new RegExp(`</${blockTag}>`, 'gi')
const attributes = /<[a-z][a-z0-9]{0,9} (?:href|src|class|style|id|datetime)=/gi
const breaks = /<br ?\/?>/gi

/**
 * Tells HTML, Markdown and plain text apart by their marks. A text may speak of tags, number its points or underline its
 * title and stays a text: only what nobody writes by chance counts. `'# Ink\n\nIt dries.'` → `'markdown'`
 */
export const detectFormat = (content: string): ContentFormat => {
  const start = content
    .slice(0, charactersRead)
    .replace(/^[\ufeff\s]+/, '')
    .replace(/\r\n?/g, '\n')
  if (startsWithTag.test(withoutComments(start))) return 'html'
  if (markdownMarks(start) >= 2) return 'markdown'
  return htmlMarks(start) >= 3 ? 'html' : 'text'
}

/** Comments may stand before the first tag. */
const withoutComments = (text: string): string => {
  let rest = text
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end < 0) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

/** Tags in `backquotes` are spoken of, not used. */
const htmlMarks = (text: string): number => {
  const used = text.replace(/`[^`\n]{0,200}`/g, '')
  const pairs = Math.min(count(used, openings), count(used, closings))
  return (
    (inlineStart.test(used) ? 2 : 0) +
    1.5 * pairs +
    2 * count(used, attributes) +
    1 * count(used, breaks) +
    count(used, /<\/(?:a|b|i|em|strong|span)>/gi)
  )
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

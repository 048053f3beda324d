/**
 * Plain text as one line of Markdown that shows it: every character that could begin markup is escaped, so that neither a
 * link, an image nor HTML can come out of what a writer wrote. `'[a](b) <i>'` → `\[a\](b) \<i\>`
 */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    // At the start of a line these would make a list, a heading's rule or a number.
    .replace(/^(?:=|[-+](?=[-+ ]|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    // Bare addresses are made into links by many renderers.
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)

/** Paragraphs of plain text as Markdown paragraphs. */
export const markdownParagraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(markdownText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

/** A link; its address was parsed to be http or https, and is escaped where Markdown would end it. */
export const markdownLink = (text: string, url: string): string =>
  `[${markdownText(text)}](<${url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('\\', '%5C')}>)`

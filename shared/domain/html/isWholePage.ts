import { type Document, isTag } from 'domhandler'

const pageParts = new Set(['html', 'body', 'head', 'title', 'frameset'])

/**
 * Whether a document is a page with its frame, or a fragment that somebody posted: of a fragment everything is meant to be
 * read. `'<p>a</p>'` → false
 */
export const isWholePage = (document: Document): boolean =>
  document.children.some((child) => isTag(child) && pageParts.has(child.name))

import type { Document } from 'domhandler'
import { parseDocument } from 'htmlparser2'

/** Parses a page or a fragment into a tree. `'<p>a'` → a document with one `p` */
export const parsePage = (html: string): Document => parseDocument(html)

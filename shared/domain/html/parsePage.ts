import type { Document } from 'domhandler'
import { PageParser } from './pageParser.ts'

/**
 * Parses a page or a fragment into a tree, as tolerant as browsers are. Always terminates in time that is linear in the
 * input, and no branch is deeper than 256 elements. `'<p>a<p>b'` → a document with two `p`
 */
export const parsePage = (html: string): Document => new PageParser().parse(html)

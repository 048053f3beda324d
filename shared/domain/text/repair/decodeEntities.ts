import { decodeHTMLStrict } from 'entities'
import type { TextStep } from './textStep.ts'

/** An escape with its semicolon; any number of `amp;` before it are traces of escaping over and over. */
const entity = /&(?:(?:amp|#0{0,6}38|#x0{0,6}26);)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi
const escapedAmpersands = /^&(?:(?:amp|#0*38|#x0*26);)+(?=.)/i

/**
 * Reads HTML's escapes in what is no HTML: known names and numbers with their semicolon; all else stays.
 * `'Q&amp;A&nbsp;&#8217;23 &foo; AT&T'` → `'Q&A ’23 &foo; AT&T'`
 */
export const decodeEntities: TextStep = (text) => (text.includes('&') ? text.replace(entity, decodeOne) : text)

const decodeOne = (written: string): string => {
  const innermost = written.replace(escapedAmpersands, '&')
  const decoded = decodeHTMLStrict(innermost)
  // Unknown: what was escaped around it is still undone.
  if (decoded === innermost) return innermost
  return decoded === '\u00a0' ? ' ' : decoded
}

import { textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

/** A title or name that may hold markup or escapes, as one line of text. `'Q&amp;A: <b>ink</b>'` → `'Q&A: ink'` */
export const plainLine = (text: string | null | undefined): string => {
  const given = text ?? ''
  // `a < b` is no markup: only a tag or an escape makes it worth parsing.
  const plain = /<[a-z/!]|&[a-z#]/i.test(given) ? textContent(parseDocument(given)) : given
  return plain.replace(/\s+/g, ' ').trim()
}

/** The same for a text of several paragraphs, parted by a blank line. `'<p>One</p><p>Two</p>'` → `'One\n\nTwo'` */
export const plainParagraphs = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/<(?:\/p|\/div|\/li|\/h[1-6]|br)(?=[\s>/])/gi, '\n\n$&')
    .split(/\n\s*\n/)
    .map(plainLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

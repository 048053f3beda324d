import { collectBlocks } from './collectBlocks.ts'
import type { PageHead } from './pageHead.ts'
import { parsePage } from './parsePage.ts'

const bodyCharsMin = 300
const bodyCharsMax = 200_000
/** A page that shows less than this share of the text its metadata holds leaves the rest to scripts. */
const shownShareMax = 1 / 3

/**
 * The text of an article that a page declares and does not show, for it leaves that to scripts: the body that its JSON-LD
 * gives, or of a page that shows nothing its description. Null where what is shown will do. `shownChars`: characters shown.
 */
export const declaredText = (head: PageHead, shownChars: number): readonly string[] | null => {
  const body = head.jsonLd.reduce(
    (longest, { articleBody }) =>
      typeof articleBody === 'string' && articleBody.length > longest.length ? articleBody : longest,
    '',
  )
  if (body.length >= bodyCharsMin && shownChars < body.length * shownShareMax) return paragraphsOf(body)
  if (shownChars > 0) return null
  const said = ['description', 'og:description', 'twitter:description']
    .flatMap((name) => head.metas.get(name) ?? [])
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
  return said === '' ? null : paragraphsOf(said)
}

/** Paragraphs of a text that may hold markup or escapes, as such fields do. */
const paragraphsOf = (text: string): string[] =>
  text
    .slice(0, bodyCharsMax)
    .split(/\r?\n/)
    .flatMap((line) => collectBlocks(parsePage(line)).map((block) => block.text))
    .filter((line) => line !== '')

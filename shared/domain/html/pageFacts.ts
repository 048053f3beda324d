import type { PageHead } from './pageHead.ts'
import { type PageKind, pageKind } from './pageKind.ts'

/** What a page's metadata tells about its text. */
export type PageFacts = Readonly<{
  kind: PageKind
  /** The titles the page gives itself, folded. */
  titles: ReadonlySet<string>
  /** Descriptions, folded and cut as metadata usually is. */
  descriptions: readonly string[]
  /** Runs of words of the article body that is given in JSON-LD. */
  articleBody: ReadonlySet<string>
}>

const runWords = 4
const bodyCharsMax = 60_000
const wordPattern = /[\p{L}\p{N}]+/gu

/** Letters and digits only, lower case, so that texts compare whatever their punctuation. `'“Hi” – there'` → `'hi there'` */
export const foldWords = (text: string): string => (text.toLowerCase().match(wordPattern) ?? []).join(' ')

/** Runs of four words of a text, as joined strings. */
export const wordRuns = (text: string, runsMax = Number.POSITIVE_INFINITY): string[] => {
  const words = text.toLowerCase().match(wordPattern) ?? []
  const runs: string[] = []
  for (let index = 0; index + runWords <= words.length && runs.length < runsMax; index++) {
    runs.push(words.slice(index, index + runWords).join(' '))
  }
  return runs
}

export const pageFacts = (head: PageHead): PageFacts => {
  const titles = new Set<string>()
  const addTitle = (text: unknown): void => {
    if (typeof text === 'string' && text !== '' && text.length < 500) titles.add(foldWords(text))
  }
  for (const name of ['og:title', 'twitter:title', 'title', 'dc.title', 'headline']) {
    for (const content of head.metas.get(name) ?? []) addTitle(content)
  }
  addTitle(head.title)
  // A <title> mostly ends with the site's name.
  if (head.title !== null) for (const cut of head.title.split(/\s[|–—·«»-]\s/)) if (cut.length > 15) addTitle(cut)
  const bodies: string[] = []
  for (const node of head.jsonLd) {
    addTitle(node.headline)
    if (typeof node.articleBody === 'string') bodies.push(node.articleBody.slice(0, bodyCharsMax))
  }
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '')
  return {
    kind: pageKind(head),
    titles,
    descriptions: ['description', 'og:description', 'twitter:description']
      .flatMap((name) => head.metas.get(name) ?? [])
      .map((text) => foldWords(text.slice(0, 400)))
      .filter((text) => text.length > 20),
    articleBody: new Set(longest.length > 200 ? wordRuns(longest) : []),
  }
}

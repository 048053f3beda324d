import type { PageBlock } from '../draft.ts'
import { articleNode, textOf } from './articleNode.ts'
import { decodeText } from './decodeText.ts'
import { foldWords } from './pageFacts.ts'
import type { PageHead } from './pageHead.ts'

const separators = /\s+[|\u2022·»«›‹•]+\s*|\s+[-–—]\s+|\s*::\s*/gu
const titleCharsMax = 400
const firstCharsMax = 180

/**
 * The title of the page's article: what the metadata says, without the site's name, best where a heading says the same.
 * `<title>Tides rise - The Shore</title><h1>Tides rise</h1>` → `'Tides rise'`
 */
export const findPageTitle = (head: PageHead, blocks: readonly PageBlock[]): string | null => {
  const headings = blocks.filter(
    (block) => block.kind === 'heading' && block.level <= 2 && !block.hidden && block.text.length <= titleCharsMax,
  )
  const first = headings.filter(
    (block) => block.kind === 'heading' && block.level === 1 && block.text.length <= firstCharsMax,
  )
  const node = articleNode(head)
  const said = [
    textOf(node?.headline),
    head.metas.get('og:title')?.[0],
    head.metas.get('twitter:title')?.[0],
    head.metas.get('dc.title')?.[0],
    head.title,
  ]
    .filter((text) => text !== null && text !== undefined)
    .map((text) => decodeText(text.slice(0, titleCharsMax)))
    .filter((text) => text !== '')
  const claims = said.map((text): Claim => ({ whole: foldWords(text), opening: foldWords(partsOf(text)[0] ?? '') }))
  const sites = siteNames(head)
  // The end of a <title> is the site's name, and then so is a heading that repeats it.
  const site = foldWords(
    partsOf(head.title ?? '')
      .slice(1)
      .pop() ?? '',
  )

  // A heading that repeats what the metadata says is the title as the reader sees it.
  for (const heading of [...first, ...headings]) {
    const folded = foldWords(heading.text)
    if (folded === '' || sites.has(folded) || folded === site) continue
    if (claims.some((claim) => agrees(claim, folded))) return heading.text
  }
  const own = [...new Map(first.map((heading) => [foldWords(heading.text), heading.text]))].filter(
    ([folded]) => folded !== '' && !sites.has(folded) && folded !== site,
  )
  // Search engines are told other words than readers: one first-level heading about the same thing goes first.
  const [only] = own
  if (only !== undefined && own.length === 1 && (said.length === 0 || isAbout(only[0], said))) return only[1]
  const best = said[0]
  return best === undefined ? (only?.[1] ?? null) : withoutSite(best, sites)
}

const partsOf = (title: string): string[] => title.split(separators).filter((part) => part !== '')

/** A title that the metadata gives, folded: as a whole, and its first part. */
type Claim = Readonly<{ whole: string; opening: string }>

/** The heading is the claimed title or its first part, or the claim starts or ends with it and adds a site's name. */
const agrees = ({ whole, opening }: Claim, heading: string): boolean => {
  if (whole === heading || opening === heading) return true
  if (heading.length < 8 || heading.length * 3 < whole.length) return false
  return whole.startsWith(`${heading} `) || whole.endsWith(` ${heading}`)
}

const isAbout = (folded: string, said: readonly string[]): boolean => {
  const words = folded.split(' ').filter((word) => word.length >= 4)
  const known = new Set(said.flatMap((text) => foldWords(text).split(' ')))
  return folded.includes(' ') && words.some((word) => known.has(word))
}

const siteNames = (head: PageHead): Set<string> => {
  const names = new Set<string>()
  for (const name of ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'twitter:site']) {
    for (const content of head.metas.get(name) ?? []) names.add(foldWords(content))
  }
  const publisher = textOf(articleNode(head)?.publisher)
  if (publisher !== null) names.add(foldWords(publisher))
  for (const address of [head.links.get('canonical'), head.metas.get('og:url')?.[0]]) {
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1]
    if (host === undefined) continue
    names.add(foldWords(host))
    names.add(foldWords(host.split('.')[0] ?? ''))
  }
  names.delete('')
  return names
}

/** Cuts the site's name from either end of a title; what follows a last bar is one, known or not. */
const withoutSite = (title: string, sites: ReadonlySet<string>): string => {
  const parts = partsOf(title)
  if (parts.length < 2) return title
  const isSite = (part: string): boolean => {
    const folded = foldWords(part)
    return sites.has(folded) || sites.has(folded.replaceAll(' ', ''))
  }
  let cut = title
  const last = parts[parts.length - 1] as string
  const opening = parts[0] as string
  const bar = title.lastIndexOf(' | ')
  if (isSite(last)) cut = cut.slice(0, cut.lastIndexOf(last))
  else if (isSite(opening)) cut = cut.slice(opening.length)
  else if (bar >= 10) cut = cut.slice(0, bar)
  return cut.replace(/^[\s|•·»«›‹:–—-]+|[\s|•·»«›‹:–—-]+$/gu, '') || title
}

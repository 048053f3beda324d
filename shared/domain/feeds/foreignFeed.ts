import { parseUrl } from '../url/parseUrl.ts'
import type { ForeignArticle } from './boundedSubmission.ts'
import { plainLine } from './plainLine.ts'

/** A feed as its format tells it, before its items are bounded. */
export type ForeignFeed = Readonly<{ name: string | null; url: string | null; items: readonly ForeignArticle[] }>

/** The feed's name and address, cleaned; an address that is not on the web is none. */
export const feedSource = (
  title: string | undefined,
  link: string | undefined,
): { name: string | null; url: string | null } => {
  const url = parseUrl(link ?? '')
  return { name: plainLine(title).slice(0, 300) || null, url: url.ok ? url.value : null }
}

/** Content as a feed gives it: HTML, unless it has neither a tag nor an escape, where line breaks are all its marks. */
export const feedContent = (
  ...candidates: readonly (string | undefined)[]
): Pick<ForeignArticle, 'content' | 'format'> => {
  const content = candidates.find((text) => text !== undefined && text.trim() !== '')?.trim() ?? ''
  return { content, format: /<[a-z/!]|&(?:[a-z]+|#\w+);/i.test(content) ? 'html' : 'text' }
}

import type { Source } from '../article.ts'
import { canonicalUrl } from '../url/canonicalUrl.ts'
import { articleNode, textOf } from './articleNode.ts'
import { decodeText } from './decodeText.ts'
import type { PageHead } from './pageHead.ts'

/** The page's own address as it gives it, in canonical form; null when it gives none that is absolute. */
export const findPageUrl = (head: PageHead): string | null => {
  const given = [head.links.get('canonical'), head.metas.get('og:url')?.[0]].flatMap((address) => absolute(address))
  // Careless templates call the home page canonical for every page.
  const best = given.find((address) => new URL(address).pathname !== '/') ?? given[0]
  return best === undefined ? null : canonicalUrl(best)
}

/** Who published the page: the site's name, and the origin of its address. */
export const findPageSource = (head: PageHead): Source | null => {
  const named = [
    head.metas.get('og:site_name')?.[0],
    textOf(articleNode(head)?.publisher),
    head.metas.get('application-name')?.[0],
  ]
  const name = named.find((text) => text !== null && text !== undefined && text.trim() !== '')
  const address = findPageUrl(head)
  if (name === undefined || name === null) return address === null ? null : { name: null, url: new URL(address).origin }
  return { name: decodeText(name).slice(0, 300), url: address === null ? null : new URL(address).origin }
}

const absolute = (address: string | undefined): string[] => {
  const trimmed = address?.trim() ?? ''
  return /^https?:\/\//i.test(trimmed) && trimmed.length <= 2_048 && URL.canParse(trimmed) ? [trimmed] : []
}

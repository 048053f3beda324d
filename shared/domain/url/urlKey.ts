import { parseUrl } from './parseUrl.ts'

/**
 * What two addresses of one page have in common, for comparison only: no scheme, no `www.`, no trailing slash, parameters
 * in order of name; null for what is no web address.
 * `'http://www.example.org/a/?b=2&a=1'` and `'https://example.org/a?a=1&b=2'` → `'example.org/a?a=1&b=2'`
 */
export const urlKey = (text: string): string | null => {
  const url = parseUrl(text)
  if (!url.ok) return null
  const { host, pathname, search, hash } = new URL(url.value)
  const query = search.slice(1).split('&').filter(Boolean).map(spacesAsEscapes).sort(byName)
  return `${hostKey(host)}${pathname.replace(/\/+$/, '')}${query.length === 0 ? '' : `?${query.join('&')}`}${hash}`
}

/** A host without what does not tell sites apart: `'www.example.org'` → `'example.org'`, `'en.m.wikipedia.org'` → `'en.wikipedia.org'` */
export const hostKey = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^www\d?\.(?=[^.]+\.)/, '')
    .replace(/\.m\.(?=(?:wiki(?:pedia|news|source|books|quote|voyage|media)|wiktionary)\.org$)/, '.')

const spacesAsEscapes = (part: string): string => part.replaceAll('+', '%20')
const nameOf = (part: string): string => part.split('=', 1)[0] ?? ''
const byName = (a: string, b: string): number => {
  const [nameA, nameB] = [nameOf(a), nameOf(b)]
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0
}

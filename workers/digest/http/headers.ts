import { absolute, type Site } from '../site.ts'
import { formats, type Representation } from './representations.ts'

/** How long each kind of page may be kept. `max-age` alone: `s-maxage` would switch off stale-while-revalidate at the edge. */
export const cacheControl = {
  latest: 'public, max-age=60, stale-while-revalidate=60',
  frozen: 'public, max-age=86400',
  asset: 'public, max-age=31536000, immutable',
  missing: 'public, max-age=10',
  never: 'no-store',
} as const

// Nothing runs and nothing is embedded: one stylesheet, pictures over https, a search form that asks this site.
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Headers that every response carries. */
export const commonHeaders = (site: Site): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
  'x-content-type-options': 'nosniff',
  ...(site.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

/** Headers that every HTML page carries besides. */
export const htmlHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'strict-origin-when-cross-origin',
}

type Description = Readonly<{
  representation: Representation
  etag: string
  cache: string
  tags: readonly string[]
  /** Path without an extension, of which every format is one representation. */
  path: string
  offered: readonly Representation[]
  negotiated: boolean
  canonical?: string
  lastModified?: string
  noindex?: boolean
  /** Part of the page's address, where it takes one. */
  query?: string
}>

/** The headers of a page that exists in several formats. */
export const pageHeaders = (site: Site, page: Description): Record<string, string> => {
  const query = page.query ?? ''
  const links = page.offered
    .filter((other) => other !== page.representation)
    .map(
      (other) =>
        `<${absolute(site, `${page.path}.${other}${query}`)}>; rel="alternate"; type="${formats[other].mediaType}"`,
    )
  links.unshift(`<${page.canonical ?? absolute(site, `${page.path}${query}`)}>; rel="canonical"`)
  return {
    'content-type': formats[page.representation].contentType,
    etag: page.etag,
    'cache-control': page.cache,
    ...(page.tags.length === 0 ? {} : { 'cache-tag': page.tags.join(',') }),
    // Only what was chosen by Accept differs by Accept.
    ...(page.negotiated
      ? { vary: 'Accept', 'content-location': absolute(site, `${page.path}.${page.representation}${query}`) }
      : {}),
    ...(page.lastModified === undefined ? {} : { 'last-modified': new Date(page.lastModified).toUTCString() }),
    ...(page.noindex === true ? { 'x-robots-tag': 'noindex' } : {}),
    link: links.join(', '),
    ...commonHeaders(site),
    ...(page.representation === 'html' ? htmlHeaders : {}),
  }
}

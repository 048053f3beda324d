import { isNotModified } from './isNotModified.ts'

/** A response that is known before its body: everything a conditional request is decided by. */
export type Page = Readonly<{
  etag: string
  /** All headers of the 200, ETag included. */
  headers: Readonly<Record<string, string>>
  /** When the content last changed, where that is true to the second. */
  lastModified?: string
  body: () => Uint8Array | string
}>

// What a 304 carries (RFC 9110, 15.4.5), and the tags by which the edge purges it.
const keptBy304: ReadonlySet<string> = new Set([
  'etag',
  'cache-control',
  'content-location',
  'vary',
  'cache-tag',
  'access-control-allow-origin',
  'last-modified',
])

/** The headers of the 304 that belongs to a page. */
export const headersOf304 = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => keptBy304.has(name)))

/** Answers a GET or HEAD with a page: 304 when the client has it already, before any body is made. */
export const answerPage = (request: Request, page: Page): Response => {
  if (isKnown(request, page)) return new Response(null, { status: 304, headers: headersOf304(page.headers) })
  return new Response(request.method === 'HEAD' ? null : page.body(), { headers: page.headers })
}

const isKnown = (request: Request, page: Page): boolean => {
  const tags = request.headers.get('if-none-match')
  if (tags !== null) return isNotModified(tags, page.etag)
  const since = request.headers.get('if-modified-since')
  if (since === null || page.lastModified === undefined) return false
  // Seconds are all that an HTTP date tells.
  return Math.floor(Date.parse(page.lastModified) / 1_000) * 1_000 <= Date.parse(since)
}

/**
 * The publisher's address behind an AMP cache or viewer, where the address of the copy spells it out.
 * `https://www.google.com/amp/s/example.org/a` → `https://example.org/a`
 */
export const unwrapAmpCache = (url: URL): URL => {
  const path = wrappedPath(url)
  if (path === null) return url
  const secure = path.startsWith('s/')
  const inner = `${secure ? 'https' : 'http'}://${secure ? path.slice(2) : path}${url.search}`
  // Only a dotted host can be the publisher's: `/amp/about` is a page of its own.
  return /^https?:\/\/[^/?#]+\.[^/?#]+/.test(inner) && URL.canParse(inner) ? new URL(inner) : url
}

const wrappedPath = (url: URL): string | null => {
  if (/(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/amp/'))
    return url.pathname.slice('/amp/'.length)
  if (url.hostname.endsWith('.cdn.ampproject.org')) return /^\/[acv]\/(.+)$/.exec(url.pathname)?.[1] ?? null
  return null
}

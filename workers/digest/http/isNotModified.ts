/**
 * Whether an If-None-Match header names this ETag: lists, weak tags and `*` (RFC 9110, 13.1.2). A tag is opaque between
 * its quotes, so that a comma inside one parts nothing. `('W/"a", "b"', '"b"')` → true
 */
export const isNotModified = (header: string | null | undefined, etag: string): boolean => {
  if (header === null || header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  const bare = etag.startsWith('W/') ? etag.slice(2) : etag
  let at = 0
  for (;;) {
    const open = header.indexOf('"', at)
    if (open === -1) return false
    const close = header.indexOf('"', open + 1)
    if (close === -1) return false
    if (close - open + 1 === bare.length && header.startsWith(bare, open)) return true
    at = close + 1
  }
}

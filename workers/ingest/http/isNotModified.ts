/**
 * RFC 9110 section 13.1.2: `*` or any of the listed tags, weak ones too, is the one the client has.
 * `isNotModified('W/"a", "b"', 'b')` → `true`
 */
export const isNotModified = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag === `"${etag}"` || tag === `W/"${etag}"`)

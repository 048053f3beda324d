// The digits of article ids (Crockford's base 32), in the order in which the store compares them.
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const prefix = 'a-'

/** Articles a part holds on average at the most: what one request reads and writes within the free plan's 10 ms. */
const articlesPerPart = 2_000
// 32³ parts are as many as one index may list (sitemaps.org: 50,000).
const depthMax = 3

/**
 * The parts of the article sitemap for a store of this many articles, by how ids begin: ids are hashes, so that parts are of one
 * size, and which part an article is in never changes while their number stays. `1_000` → one part, named by nothing.
 */
export const sitemapParts = (articles: number): readonly string[] => {
  const depth = depthOf(articles)
  return Array.from({ length: digits.length ** depth }, (_, place) => nameOf(place, depth))
}

/**
 * The ids of a part, half open, or null when the store has no such part: one that is coarser than today's would be too large.
 * Together the parts of one length hold every id, whatever it begins with.
 */
export const sitemapRange = (part: string, articles: number): Readonly<{ from: string; before: string }> | null => {
  if (part.length < depthOf(articles) || part.length > depthMax) return null
  let place = 0
  for (const digit of part) {
    const value = digits.indexOf(digit)
    if (value === -1) return null
    place = place * digits.length + value
  }
  const last = digits.length ** part.length - 1
  return {
    from: place === 0 ? '' : `${prefix}${part}`,
    before: place === last ? '\uffff' : `${prefix}${nameOf(place + 1, part.length)}`,
  }
}

const depthOf = (articles: number): number => {
  let depth = 0
  while (depth < depthMax && articles > articlesPerPart * digits.length ** depth) depth += 1
  return depth
}

const nameOf = (place: number, depth: number): string => {
  let name = ''
  let rest = place
  for (let length = 0; length < depth; length += 1) {
    name = `${digits[rest % digits.length]}${name}`
    rest = Math.floor(rest / digits.length)
  }
  return name
}

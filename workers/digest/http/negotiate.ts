import { formats, type Representation } from './representations.ts'

type Range = Readonly<{ type: string; subtype: string; quality: number }>

// An Accept header of a browser has under 200 characters; a longer one than this is no honest wish.
const headerMax = 2_048

/** The ranges of an Accept header. What cannot be read is left out; a missing quality is 1. */
const parseAccept = (header: string): readonly Range[] => {
  const ranges: Range[] = []
  for (const part of header.slice(0, headerMax).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';')
    const [type = '', subtype = '', rest] = name.trim().split('/')
    if (type === '' || subtype === '' || rest !== undefined) continue
    let quality = 1
    for (const parameter of parameters) {
      const [key = '', value = ''] = parameter.split('=')
      if (key.trim() !== 'q') continue
      const number = Number(value.trim())
      quality = value.trim() !== '' && number >= 0 && number <= 1 ? number : 0
    }
    ranges.push({ type, subtype, quality })
  }
  return ranges
}

/** How well a range names a media type: 3 exactly, 2 its type, 1 anything, 0 not at all. */
const closeness = (range: Range, mediaType: string): number => {
  const [type, subtype] = mediaType.split('/')
  if (range.type === '*') return range.subtype === '*' ? 1 : 0
  if (range.type !== type) return 0
  return range.subtype === '*' ? 2 : range.subtype === subtype ? 3 : 0
}

/**
 * The representation that an Accept header likes best, or null when it takes none of them. Quality decides first, then
 * the more closely named one (`application/rss+xml, *\/*` means RSS), then the order in which they are offered.
 */
export const negotiate = (
  header: string | null | undefined,
  offered: readonly Representation[],
): Representation | null => {
  const ranges = parseAccept(header ?? '')
  if (ranges.length === 0) return offered[0] ?? null
  let best: Readonly<{ representation: Representation; quality: number; near: number }> | null = null
  for (const representation of offered) {
    const wish = wishFor(representation, ranges)
    if (
      wish.quality > 0 &&
      (best === null || wish.quality > best.quality || (wish.quality === best.quality && wish.near > best.near))
    )
      best = { representation, ...wish }
  }
  return best?.representation ?? null
}

/** The quality that the closest range gives to a representation, under whichever of its names is liked best. */
const wishFor = (
  representation: Representation,
  ranges: readonly Range[],
): Readonly<{ quality: number; near: number }> => {
  let liked = { quality: 0, near: 0 }
  for (const [index, name] of formats[representation].accepted.entries()) {
    let closest = { quality: 0, near: 0 }
    for (const range of ranges) {
      const near = closeness(range, name)
      // A second name (text/plain for Markdown) counts only when it was asked for by name.
      if (near < (index === 0 ? 1 : 3)) continue
      if (near > closest.near || (near === closest.near && range.quality > closest.quality))
        closest = { quality: range.quality, near }
    }
    if (closest.quality > liked.quality || (closest.quality === liked.quality && closest.near > liked.near))
      liked = closest
  }
  return liked
}

/** Whether errors should be HTML pages: the client names HTML and likes it at least as well as JSON. */
export const asksForHtml = (header: string | null | undefined): boolean => {
  const ranges = parseAccept(header ?? '')
  if (
    !ranges.some(
      (range) =>
        range.quality > 0 && (closeness(range, 'text/html') >= 2 || closeness(range, 'application/xhtml+xml') === 3),
    )
  )
    return false
  return wishFor('html', ranges).quality >= wishFor('json', ranges).quality
}

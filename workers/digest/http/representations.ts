/** A format of a page, named by its extension. */
export type Representation = 'html' | 'json' | 'rss' | 'atom' | 'feed.json' | 'md'

type Format = Readonly<{ contentType: string; mediaType: string; accepted: readonly string[]; title: string }>

const format = (mediaType: string, title: string, also: readonly string[] = [], charset = true): Format => ({
  contentType: charset ? `${mediaType}; charset=utf-8` : mediaType,
  mediaType,
  accepted: [mediaType, ...also],
  title,
})

/** Media types of each representation; `accepted` are the names in an Accept header that it answers to. */
export const formats: Readonly<Record<Representation, Format>> = {
  html: format('text/html', 'HTML', ['application/xhtml+xml']),
  json: format('application/json', 'JSON', [], false),
  rss: format('application/rss+xml', 'RSS', ['application/xml', 'text/xml']),
  atom: format('application/atom+xml', 'Atom'),
  'feed.json': format('application/feed+json', 'JSON Feed', [], false),
  md: format('text/markdown', 'Markdown', ['text/x-markdown', 'text/plain']),
}

/** All formats of a digest, the preferred one first. */
export const digestRepresentations = ['html', 'json', 'rss', 'atom', 'feed.json', 'md'] as const
export const articleRepresentations = ['html', 'json', 'md'] as const
export const pageRepresentations = ['html', 'json'] as const

/**
 * Parts a path's last segment into its name and its extension. `'climate.feed.json'` → climate, feed.json;
 * `'climate.pdf'` stays whole: it is no format that is offered.
 */
export const splitExtension = (
  segment: string,
  offered: readonly Representation[],
): Readonly<{ name: string; extension: Representation | null }> => {
  const dot = segment.indexOf('.')
  const extension = offered.find((candidate) => candidate === segment.slice(dot + 1))
  return dot > 0 && extension !== undefined
    ? { name: segment.slice(0, dot), extension }
    : { name: segment, extension: null }
}

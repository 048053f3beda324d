/** Bodies that are an article themselves, and how each is read. */
export const textFormats = { 'text/plain': 'text', 'text/markdown': 'markdown', 'text/html': 'html' } as const

/** Bodies that are a feed: every item is a submission. */
export const feedTypes = [
  'application/feed+json',
  'application/rss+xml',
  'application/atom+xml',
  'application/xml',
  'text/xml',
] as const

/** Bodies with one JSON value a line. */
export const lineTypes = ['application/x-ndjson', 'application/ndjson'] as const

/** What `POST /v1/articles` takes, as `Accept-Post` lists it. */
export const submissionTypes: readonly string[] = ['application/json', ...Object.keys(textFormats), ...feedTypes]

export const isFeed = (type: string): boolean => (feedTypes as readonly string[]).includes(type)
export const isLines = (type: string): boolean => (lineTypes as readonly string[]).includes(type)
export const textFormatOf = (type: string): 'text' | 'markdown' | 'html' | undefined =>
  Object.hasOwn(textFormats, type) ? textFormats[type as keyof typeof textFormats] : undefined

/** The media type of a request, without parameters and in lower case; empty where it says none. */
export const mediaType = (request: Request): string =>
  (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

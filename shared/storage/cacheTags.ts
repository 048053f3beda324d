/**
 * Names under which the edge keeps responses, so that they can be purged together. Printable ASCII, no comma: what the
 * edge takes. `topicTag('経済')` → `topic:%E7%B5%8C%E6%B8%88`
 */
export const topicTag = (slug: string): string => `topic:${encodeURIComponent(slug.toWellFormed())}`
export const articleTag = (id: string): string => `article:${encodeURIComponent(id.toWellFormed())}`

/** Pages that list topics. */
export const topicsTag = 'topics'

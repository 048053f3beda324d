import type { Refusal } from '#domain/refusal'

/** A refusal in words. */
export const explainRefusal = (refusal: Refusal): string => {
  switch (refusal.reason) {
    case 'content_empty':
      return 'the content is empty'
    case 'date_unreadable':
      return `${refusal.field} cannot be read as a date: ${JSON.stringify(refusal.value)}`
    case 'url_malformed':
      return `not a web address: ${JSON.stringify(refusal.value)}`
    case 'slug_empty':
      return `a topic's name needs a letter or a digit: ${JSON.stringify(refusal.name)}`
    case 'feed_malformed':
      return `the feed cannot be read: ${refusal.detail}`
    case 'json_malformed':
      return `the JSON document cannot be read: ${refusal.detail}`
    case 'json_without_article':
      return `the JSON document holds no article: ${refusal.detail}`
  }
}

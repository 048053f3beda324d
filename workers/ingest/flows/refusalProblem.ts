import type { Refusal } from '#domain/refusal'
import type { Problem } from '../http/problems.ts'

/** A domain refusal as the problem a client reads. */
export const refusalProblem = (refusal: Refusal): Problem => {
  switch (refusal.reason) {
    case 'content_empty':
      return {
        name: 'content_empty',
        detail: 'the content says nothing',
        errors: [{ pointer: '/content', code: 'empty', detail: 'needs text' }],
      }
    case 'date_unreadable':
      return {
        name: 'date_unreadable',
        detail: `${refusal.field} is not a date: ${refusal.value.slice(0, 80)}`,
        errors: [
          { pointer: `/${refusal.field}`, code: 'date_unreadable', detail: 'write 2023-11-15 or 2023-11-15T08:30:00Z' },
        ],
      }
    case 'url_malformed':
      return {
        name: 'url_malformed',
        detail: refusal.value.slice(0, 200),
        errors: [{ pointer: '/url', code: 'url_malformed', detail: 'must be absolute, http or https' }],
      }
    case 'feed_malformed':
      return { name: 'feed_malformed', detail: refusal.detail }
    case 'json_malformed':
    case 'json_without_article':
      return {
        name: 'json_malformed',
        detail: refusal.detail,
        errors: [{ pointer: '/content', code: refusal.reason, detail: refusal.detail }],
      }
    case 'slug_empty':
      return {
        name: 'slug_empty',
        detail: refusal.name.slice(0, 100),
        errors: [{ pointer: '/topics', code: 'slug_empty', detail: 'needs a letter or digit' }],
      }
  }
}

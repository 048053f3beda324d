/** Every expected "no" of the domain, with what its reader would ask next. */
export type Refusal = Readonly<
  | { reason: 'content_empty' }
  | { reason: 'date_unreadable'; field: 'published_at' | 'modified_at'; value: string }
  | { reason: 'url_malformed'; value: string }
  | { reason: 'slug_empty'; name: string }
  | { reason: 'feed_malformed'; detail: string }
  | { reason: 'json_malformed'; detail: string }
  | { reason: 'json_without_article'; detail: string }
>

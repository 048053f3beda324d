import type { JsonFeed } from 'feedsmith'
import { type ForeignFeed, feedContent, feedSource } from './foreignFeed.ts'
import { plainLine } from './plainLine.ts'
import { readFeedDate } from './readFeedDate.ts'

/** A JSON Feed (1.0 or 1.1): `content_html` before `content_text` before `summary`. */
export const fromJsonFeed = (feed: JsonFeed.Feed<string>): ForeignFeed => {
  const source = feedSource(feed.title, feed.home_page_url)
  const items = (feed.items ?? []).map((item) => {
    const title = plainLine(item.title)
    const html = item.content_html?.trim() ?? ''
    return {
      ...(html === '' ? plainContent(item.content_text, item.summary, title) : feedContent(html)),
      id: item.id ?? null,
      url: item.url,
      base: source.url ?? feed.feed_url,
      title,
      authors: (item.authors ?? feed.authors)?.map((author) => plainLine(author.name)),
      language: item.language ?? feed.language,
      published_at: readFeedDate(item.date_published),
      modified_at: readFeedDate(item.date_modified),
      source,
      topics: (item.tags ?? []).map(plainLine),
    }
  })
  return { ...source, items }
}

const plainContent = (...candidates: readonly (string | undefined)[]) => ({
  ...feedContent(...candidates),
  format: 'text' as const,
})

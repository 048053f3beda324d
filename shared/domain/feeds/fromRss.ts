import type { RssFeed } from 'feedsmith'
import { type ForeignFeed, feedContent, feedSource } from './foreignFeed.ts'
import { plainLine } from './plainLine.ts'
import { readFeedDate } from './readFeedDate.ts'

/** An RSS 2.0 channel: `content:encoded` before `description`, `dc:creator` before `author`. */
export const fromRss = (feed: RssFeed.Feed<string>): ForeignFeed => {
  const source = feedSource(feed.title, feed.link)
  const items = (feed.items ?? []).map((item) => {
    const title = plainLine(item.title)
    const creators = item.dc?.creators ?? []
    return {
      ...feedContent(item.content?.encoded, item.description, title),
      id: item.guid?.value ?? null,
      url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
      base: source.url,
      title,
      authors: creators.length > 0 ? creators.map(plainLine) : item.authors?.map((author) => plainLine(author.name)),
      language: item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.language ?? feed.xml?.lang,
      published_at: readFeedDate(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
      modified_at: readFeedDate(item.atom?.updated ?? item.dcterms?.modified?.[0]),
      source: item.source?.title ? { name: plainLine(item.source.title), url: item.source.url } : source,
      topics: (item.categories ?? []).map((category) => plainLine(category.name)),
    }
  })
  return { ...source, items }
}

import type { RdfFeed } from 'feedsmith'
import { type ForeignFeed, feedContent, feedSource } from './foreignFeed.ts'
import { plainLine } from './plainLine.ts'
import { readFeedDate } from './readFeedDate.ts'

/** An RSS 1.0 (RDF) channel, whose items say most in Dublin Core. */
export const fromRdf = (feed: RdfFeed.Feed<string>): ForeignFeed => {
  const source = feedSource(feed.title, feed.link)
  const items = (feed.items ?? []).map((item) => {
    const title = plainLine(item.title)
    return {
      ...feedContent(item.content?.encoded, item.description, title),
      id: item.rdf?.about ?? item.link,
      url: item.link ?? item.rdf?.about,
      base: source.url,
      title,
      authors: item.dc?.creators?.map(plainLine),
      language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      published_at: readFeedDate(item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
      modified_at: readFeedDate(item.dcterms?.modified?.[0]),
      source,
      topics: (item.dc?.subjects ?? []).map(plainLine),
    }
  })
  return { ...source, items }
}

import type { AtomFeed } from 'feedsmith'
import { type ForeignFeed, feedContent, feedSource } from './foreignFeed.ts'
import { plainLine } from './plainLine.ts'
import { readFeedDate } from './readFeedDate.ts'

/** An Atom 1.0 feed. `updated` is when the entry changed, never when it was published. */
export const fromAtom = (feed: AtomFeed.Feed<string>): ForeignFeed => {
  const source = feedSource(textOf(feed.title), pageLink(feed.links))
  const base = feed.xml?.base ?? source.url ?? selfLink(feed.links)
  const items = (feed.entries ?? []).map((entry) => {
    const title = plainLine(textOf(entry.title))
    const people = entry.authors ?? entry.source?.authors ?? feed.authors
    return {
      ...entryContent(entry, title),
      id: entry.id ?? null,
      url: pageLink(entry.links),
      base: entry.xml?.base && base && URL.canParse(entry.xml.base, base) ? new URL(entry.xml.base, base).href : base,
      title,
      authors: people?.map((person) => plainLine(person.name)),
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
      published_at: readFeedDate(entry.published),
      modified_at: readFeedDate(entry.updated),
      source: entry.source?.title ? feedSource(textOf(entry.source.title), pageLink(entry.source.links)) : source,
      topics: (entry.categories ?? []).map((category) => plainLine(category.label ?? category.term)),
    }
  })
  return { ...source, items }
}

/** The content, else the summary. Atom's default type is text; yet a tag in an untyped one is meant as a tag. */
const entryContent = (entry: AtomFeed.Entry<string>, title: string) => {
  const chosen = entry.content?.value?.trim() ? entry.content : entry.summary
  const found = feedContent(chosen?.value, title)
  return chosen?.type === 'text' || chosen?.type === 'text/plain' ? { ...found, format: 'text' as const } : found
}

type Link = Readonly<{ href?: string; rel?: string }>

const pageLink = (links: readonly Link[] | undefined): string | undefined =>
  links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href

const selfLink = (links: readonly Link[] | undefined): string | undefined =>
  links?.find((link) => link.rel === 'self')?.href

/** An Atom text; XHTML and HTML alike are made plain later. */
const textOf = (text: Readonly<{ value?: string }> | undefined): string | undefined => text?.value

import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import { err, ok, type Result } from '#kit/result'
import type { Source } from '../article.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'
import { boundedSubmission } from './boundedSubmission.ts'
import type { ForeignFeed } from './foreignFeed.ts'
import { fromAtom } from './fromAtom.ts'
import { fromJsonFeed } from './fromJsonFeed.ts'
import { fromRdf } from './fromRdf.ts'
import { fromRss } from './fromRss.ts'

export type Feed = Readonly<{ source: Source; submissions: Submission[] }>

/**
 * Reads a feed document, RSS 2.0, RSS 1.0 (RDF), Atom 1.0 or JSON Feed 1.1: who publishes it, and every item as a
 * submission. What it is shows in the document itself; `contentType` only decides between XML and JSON where both fail.
 */
export const readFeed = (document: string, contentType?: string): Result<Feed, Refusal> => {
  const text = document.replace(/^[\ufeff\s]+/, '')
  const json = text.startsWith('{') || (/json/i.test(contentType ?? '') && !text.startsWith('<'))
  try {
    const feed = json ? readJsonText(text) : readXml(text)
    return feed === null ? malformed(json ? 'no JSON Feed' : 'no RSS, RDF or Atom document') : ok(bounded(feed))
  } catch (error) {
    return malformed(error instanceof Error ? error.message : 'cannot be parsed')
  }
}

const malformed = (detail: string) => err({ reason: 'feed_malformed', detail: detail.slice(0, 200) } as const)

const readJsonText = (text: string): ForeignFeed | null => {
  const value: unknown = JSON.parse(text)
  const isFeed = typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
  return isFeed ? fromJsonFeed(parseJsonFeed(value)) : null
}

const readXml = (text: string): ForeignFeed | null => {
  const root = rootOf(text)
  // A document cut off on its way would otherwise pass for a shorter feed.
  if (root === null || !closes(text, root)) return null
  switch (root.slice(root.indexOf(':') + 1).toLowerCase()) {
    case 'rss':
      return fromRss(parseRssFeed(text))
    case 'feed':
      return fromAtom(parseAtomFeed(text))
    case 'rdf':
      return fromRdf(parseRdfFeed(text))
    default:
      return null
  }
}

/** The name of the first element, past declaration, comments and document type. */
const rootOf = (text: string): string | null => /<([a-z][\w.:-]*)[\s>/]/i.exec(text.slice(0, 20_000))?.[1] ?? null

const closes = (text: string, root: string): boolean => text.lastIndexOf(`</${root}`) > text.lastIndexOf('<!--')

const bounded = (feed: ForeignFeed): Feed => ({
  source: { name: feed.name, url: feed.url },
  submissions: feed.items.filter((item) => item.content !== '').map(boundedSubmission),
})

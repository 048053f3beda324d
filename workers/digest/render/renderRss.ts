import { generateRssFeed } from 'feedsmith'
import type { ServedEdition } from '../editions/servedEdition.ts'
import type { Site } from '../site.ts'
import { feedHead, feedItems } from './feedItems.ts'
import { closeCdata, escapeMarkup } from './xmlText.ts'

/** RSS 2.0. Readers take a description for HTML, so that text is escaped once more in it. */
export const renderRss = (served: ServedEdition, site: Site): string => {
  const head = feedHead(served, site)
  return closeCdata(
    generateRssFeed({
      title: head.title,
      link: head.home,
      description: escapeMarkup(head.description),
      lastBuildDate: head.updated,
      generator: 'Broadsheet',
      atom: { links: [{ href: head.self('rss'), rel: 'self', type: 'application/rss+xml' }] },
      items: feedItems(served, site).map((item) => ({
        title: item.title,
        link: item.link,
        description: escapeMarkup(item.summary ?? item.title),
        guid: { value: item.id, isPermaLink: true },
        ...(item.published === null ? {} : { pubDate: item.published }),
        ...(item.source === null ? {} : { source: { title: item.source.name, url: item.source.url } }),
      })),
    }),
  )
}

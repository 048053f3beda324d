import { generateJsonFeed } from 'feedsmith'
import type { ServedEdition } from '../editions/servedEdition.ts'
import type { Site } from '../site.ts'
import { feedHead, feedItems } from './feedItems.ts'

/** JSON Feed 1.1. */
export const renderJsonFeed = (served: ServedEdition, site: Site): string => {
  const head = feedHead(served, site)
  return JSON.stringify(
    generateJsonFeed({
      title: head.title,
      home_page_url: head.home,
      feed_url: head.self('feed.json'),
      description: head.description,
      authors: [{ name: site.name, url: site.publicUrl }],
      items: feedItems(served, site).map((item) => ({
        id: item.id,
        url: item.page,
        ...(item.link === item.page ? {} : { external_url: item.link }),
        title: item.title,
        content_text: item.summary ?? item.title,
        ...(item.published === null ? {} : { date_published: item.published }),
        ...(item.source === null ? {} : { authors: [{ name: item.source.name, url: item.source.url }] }),
        ...(item.language === null ? {} : { language: item.language }),
      })),
    }),
  )
}

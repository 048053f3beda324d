import { generateAtomFeed } from 'feedsmith'
import type { ServedEdition } from '../editions/servedEdition.ts'
import type { Site } from '../site.ts'
import { feedHead, feedItems } from './feedItems.ts'
import { closeCdata } from './xmlText.ts'

/** Atom 1.0. An article without a date is as old as the edition that lists it. */
export const renderAtom = (served: ServedEdition, site: Site): string => {
  const head = feedHead(served, site)
  return closeCdata(
    generateAtomFeed({
      id: head.home,
      title: { value: head.title },
      subtitle: { value: head.description },
      updated: head.updated,
      authors: [{ name: site.name, uri: site.publicUrl }],
      generator: { text: 'Broadsheet' },
      links: [
        { href: head.self('atom'), rel: 'self', type: 'application/atom+xml' },
        { href: head.home, rel: 'alternate', type: 'text/html' },
      ],
      entries: feedItems(served, site).map((item) => ({
        id: item.id,
        title: { value: item.title },
        updated: item.published ?? head.updated,
        ...(item.published === null ? {} : { published: item.published }),
        ...(item.source === null ? {} : { authors: [{ name: item.source.name, uri: item.source.url }] }),
        links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
        ...(item.summary === null ? {} : { summary: { value: item.summary } }),
      })),
    }),
  )
}

import { articleTag, topicTag } from '#storage/cacheTags'
import { etagOf, type ServedEdition } from '../editions/servedEdition.ts'
import { cacheControl, pageHeaders } from '../http/headers.ts'
import type { Page } from '../http/page.ts'
import { digestRepresentations, type Representation } from '../http/representations.ts'
import type { Site } from '../site.ts'
import { renderDigest } from './renderDigest.tsx'

export type DigestWish = Readonly<{
  representation: Representation
  negotiated: boolean
  cache: keyof typeof cacheControl
  /** Where it is true: when what the page says last changed. */
  lastModified?: string
}>

/** A digest in one representation. Its body is made when it is asked for. */
export const digestPage = (
  served: ServedEdition,
  site: Site,
  wish: DigestWish,
): Omit<Page, 'body'> & Readonly<{ body: () => string }> => {
  const { representation, negotiated, cache } = wish
  const modified = wish.lastModified === undefined ? {} : { lastModified: wish.lastModified }
  const etag = etagOf(served.tag, representation, site)
  const { edition } = served
  return {
    etag,
    ...modified,
    headers: pageHeaders(site, {
      representation,
      etag,
      cache: cacheControl[cache],
      // The current digest is purged by its topic whenever it changes; what is kept long must also go with its articles.
      tags:
        cache === 'frozen' ? [topicTag(edition.topic.slug), ...articleTagsOf(served)] : [topicTag(edition.topic.slug)],
      path: served.path,
      offered: digestRepresentations,
      negotiated,
      ...modified,
    }),
    body: () => renderDigest(served, representation, site),
  }
}

const articleTagsOf = ({ edition }: ServedEdition): readonly string[] =>
  edition.stories.flatMap((story) => story.articles.map((article) => articleTag(article.id)))

import type { ServedEdition } from '../editions/servedEdition.ts'
import type { Representation } from '../http/representations.ts'
import { documentOf } from '../pages/Layout.tsx'
import { TopicPage } from '../pages/TopicPage.tsx'
import type { Site } from '../site.ts'
import { renderAtom } from './renderAtom.ts'
import { renderJson } from './renderJson.ts'
import { renderJsonFeed } from './renderJsonFeed.ts'
import { renderMarkdown } from './renderMarkdown.ts'
import { renderRss } from './renderRss.ts'

/** Makes the bytes of one representation of an edition. Every format goes by the same order of articles. */
export const renderDigest = (served: ServedEdition, representation: Representation, site: Site): string => {
  switch (representation) {
    case 'html':
      return documentOf(<TopicPage served={served} site={site} />)
    case 'json':
      return renderJson(served, site)
    case 'rss':
      return renderRss(served, site)
    case 'atom':
      return renderAtom(served, site)
    case 'feed.json':
      return renderJsonFeed(served, site)
    case 'md':
      return renderMarkdown(served, site)
  }
}

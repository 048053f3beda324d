import { generateOpml } from 'feedsmith'
import type { ListedTopic } from '#storage/digestReader'
import { absolute, type Site, topicPath } from '../site.ts'
import { xmlText } from './xmlText.ts'

/** Every topic's feed, for a reader to subscribe to at once. */
export const renderOpml = (topics: readonly ListedTopic[], site: Site): string =>
  generateOpml({
    head: { title: xmlText(site.name) },
    body: {
      outlines: topics.map((topic) => ({
        text: xmlText(topic.name),
        title: xmlText(topic.name),
        type: 'rss',
        xmlUrl: absolute(site, topicPath(topic.slug, 'rss')),
        htmlUrl: absolute(site, topicPath(topic.slug)),
      })),
    },
  })

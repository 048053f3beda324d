import type { RelatedTopic } from '../edition.ts'
import { compareText } from './compareText.ts'

const relatedMax = 8

/** The other topics that the articles are filed under, those that share most articles first. */
export const relatedTopics = (
  slug: string,
  articles: readonly Readonly<{ topics: readonly Readonly<{ slug: string; name: string }>[] }>[],
): RelatedTopic[] => {
  const shared = new Map<string, { names: string[]; count: number }>()
  for (const { topics } of articles)
    for (const topic of topics) {
      if (topic.slug === slug) continue
      const entry = shared.get(topic.slug) ?? { names: [], count: 0 }
      entry.names.push(topic.name)
      entry.count += 1
      shared.set(topic.slug, entry)
    }
  return [...shared]
    .map(([other, { names, count }]) => ({ slug: other, name: names.sort()[0] ?? other, shared: count }))
    .sort((a, b) => b.shared - a.shared || compareText(a.slug, b.slug))
    .slice(0, relatedMax)
}

import { foldText } from '../text/foldText.ts'
import type { Topic } from '../topic.ts'
import { topicSlug } from './topicSlug.ts'

export type KnownTopic = Readonly<{ slug: string; name: string }>

/** Finds the topic that a slug, an old slug, a name or an alias stands for, or null. */
export type TopicDirectory = (name: string) => KnownTopic | null

/**
 * Builds the directory of a registry. Where two topics claim one name, a slug goes before a name and a name before an alias, then the
 * first in the order given wins.
 */
export const topicDirectory = (
  topics: readonly Topic[],
  redirects: ReadonlyMap<string, string> = new Map(),
): TopicDirectory => {
  const bySlug = new Map<string, KnownTopic>()
  for (const topic of topics) bySlug.set(topic.slug, { slug: topic.slug, name: topic.name })
  const byName = new Map<string, KnownTopic>()
  const claim = (name: string, topic: Topic): void => {
    const key = foldText(name)
    if (!byName.has(key)) byName.set(key, bySlug.get(topic.slug)!)
  }
  for (const topic of topics) claim(topic.name, topic)
  for (const topic of topics) for (const alias of topic.aliases) claim(alias, topic)

  const ofSlug = (slug: string): KnownTopic | null => {
    const seen = new Set<string>()
    let current = slug
    while (!bySlug.has(current)) {
      const target = redirects.get(current)
      // A chain that runs in a circle leads nowhere.
      if (target === undefined || seen.has(current)) return null
      seen.add(current)
      current = target
    }
    return bySlug.get(current)!
  }
  return (name) => {
    const exact = ofSlug(name) ?? byName.get(foldText(name))
    if (exact !== null && exact !== undefined) return exact
    const slug = topicSlug(name)
    if (!slug.ok) return null
    return ofSlug(slug.value) ?? null
  }
}

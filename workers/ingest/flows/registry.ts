import { compileTopics, type TopicMatcher } from '#domain/topics/compileTopics'
import type { RegistrySnapshot } from '#storage/topicStore'
import type { Deps } from '../deps.ts'

/** The registry, compiled once for as long as its version holds. */
export type Registry = Readonly<{ snapshot: RegistrySnapshot; matcher: TopicMatcher }>

let kept: Registry | null = null

/** The registry as it is now: its version is asked for on every request, so that a change holds from the next one. */
export const currentRegistry = async (deps: Deps): Promise<Registry> => {
  const version = await deps.topics.registryVersion()
  if (kept !== null && kept.snapshot.version === version) return kept
  const snapshot = await deps.topics.registry()
  kept = { snapshot, matcher: compileTopics(snapshot.topics, snapshot.redirects) }
  return kept
}

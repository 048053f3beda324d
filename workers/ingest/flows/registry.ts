import { compileTopics, type TopicMatcher } from '#domain/topics/compileTopics'
import type { TopicModel } from '#domain/topics/learned/topicModel'
import type { RegistrySnapshot } from '#storage/topicStore'
import type { Deps } from '../deps.ts'

/** The registry, compiled once for as long as its version holds, and the newest learned model. */
export type Registry = Readonly<{ snapshot: RegistrySnapshot; matcher: TopicMatcher; model: TopicModel | null }>

let kept: Readonly<{ mark: string; registry: Registry }> | null = null
let keptModel: Readonly<{ key: string; model: TopicModel | null }> = { key: '', model: null }

/**
 * The registry as it is now: its mark is asked for on every request, so that a change holds from the next one. A new model
 * raises it too.
 */
export const currentRegistry = async (deps: Deps): Promise<Registry> => {
  const mark = await deps.topics.registryMark()
  if (kept !== null && kept.mark === mark) return kept.registry
  const snapshot = await deps.topics.registry()
  const model = await newestModel(deps)
  const registry = { snapshot, matcher: compileTopics(snapshot.topics, snapshot.redirects), model }
  kept = { mark, registry }
  return registry
}

/** The newest model, read again only when there is a newer one: it is large, and rules change more often. */
const newestModel = async (deps: Deps): Promise<TopicModel | null> => {
  const newest = await deps.models.newest()
  // The labels too: a store that was restored to an earlier time may give a version again.
  const key = newest === null ? '' : `${newest.version} ${newest.labels_hash}`
  if (keptModel.key !== key)
    keptModel = { key, model: newest === null ? null : await deps.models.byVersion(newest.version) }
  return keptModel.model
}

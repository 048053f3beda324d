import type { Edition } from '#domain/edition'
import type { CurrentEditions, StampedEdition } from '#storage/currentEditions'
import type { DigestReader } from '#storage/digestReader'
import { emptyEdition } from '../editions/emptyEdition.ts'
import { type ServedEdition, servedEdition } from '../editions/servedEdition.ts'
import { stateOf } from '../editions/stateOf.ts'
import { topicPath } from '../site.ts'
import type { Standing } from './standing.ts'

/** What stands behind a topic's address. */
export type Current = Readonly<
  | { kind: 'edition'; served: ServedEdition }
  | { kind: 'moved'; target: string }
  | { kind: 'unknown' }
  /** Its first edition is being built. */
  | { kind: 'pending' }
>

type Sources = Readonly<{ current: CurrentEditions; reader: DigestReader; standing: Standing; now: () => number }>

/**
 * The current edition: from KV; from D1 when KV has none, cannot be read, or is known to lag behind (its day's writes are
 * spent). Throws only when neither answers.
 */
export const loadCurrent = async (sources: Sources, slug: string): Promise<Current> => {
  const now = sources.now()
  const [kept, behind] = await Promise.all([stampedOrNull(sources.current, slug), sources.standing.behind(now)])
  const standing = behind.get(slug)
  if (kept !== null && (standing === undefined || standing.edition <= kept.stamp.edition))
    return served(slug, JSON.parse(kept.text) as Edition, standing, now)
  try {
    return await fromD1(sources, slug, now, standing)
  } catch (fault) {
    if (kept !== null) return served(slug, JSON.parse(kept.text) as Edition, standing, now)
    throw fault
  }
}

const stampedOrNull = async (current: CurrentEditions, slug: string): Promise<StampedEdition | null> => {
  try {
    return await current.get(slug)
  } catch {
    return null
  }
}

const fromD1 = async (
  sources: Sources,
  slug: string,
  now: number,
  standing: Parameters<typeof stateOf>[1],
): Promise<Current> => {
  const found = await sources.reader.topic(slug)
  if (found.kind === 'moved') return { kind: 'moved', target: found.target }
  if (found.kind === 'unknown') return { kind: 'unknown' }
  const { topic } = found
  if (topic.edition === 0)
    return topic.sequence > 0 ? { kind: 'pending' } : served(slug, emptyEdition(topic), standing, now)
  const edition = await sources.reader.edition(slug, topic.edition)
  if (edition === null) throw new Error('the current edition is not among the kept ones')
  const behind = standing ?? { edition: topic.edition, failing_since: topic.failing_since, waiting_since: null }
  return served(slug, edition, behind, now)
}

const served = (slug: string, edition: Edition, standing: Parameters<typeof stateOf>[1], now: number): Current => ({
  kind: 'edition',
  served: servedEdition(edition, stateOf(edition, standing, now), topicPath(slug)),
})

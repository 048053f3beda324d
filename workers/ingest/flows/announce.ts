import type { Deps } from '../deps.ts'
import { log } from '../log.ts'

/**
 * After a commit: tells the publishers of the topics that something changed. It may be lost, the outbox keeps the notes
 * and the cron sweeps them.
 */
export const announce = async (
  deps: Deps,
  topics: readonly Readonly<{ slug: string; sequence: number }>[],
): Promise<void> => {
  const results = await Promise.allSettled(topics.map((topic) => deps.publisher(topic.slug).mark(topic.sequence)))
  for (const [index, result] of results.entries())
    if (result.status === 'rejected')
      log('mark_lost', { topic: topics[index]?.slug ?? '', reason: String(result.reason).slice(0, 80) })
}

import type { Job, JobStep } from '#storage/jobStore'
import { instantNow } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { faultName, log } from '../log.ts'

const topicsPerPage = 10

/**
 * Compares truth with what is served, topic by topic: the edition that D1 gives now against the one it kept, and that
 * against the one in KV. A topic whose KV copy is missing or another is published again; a lost change is built now. A topic that
 * cannot be built says so itself (`failing_since`), and keeps no other from being compared.
 */
export const driftPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const standings = await deps.editions.standings(job.cursor, topicsPerPage)
  const served = await deps.digest.inspect(standings.map((topic) => topic.slug))
  let drifted = 0
  for (const topic of standings) {
    const copy = served.find((candidate) => candidate.slug === topic.slug)
    const stale =
      topic.edition > 0 && (copy === undefined || copy.edition !== topic.edition || copy.hash !== topic.edition_hash)
    if (stale) await deps.editions.unpublished(topic.slug)
    try {
      const { published } = await deps.publisher(topic.slug).rebuildNow()
      if (stale || published) drifted += 1
    } catch (fault) {
      // Its publisher tries on by itself.
      await deps
        .publisher(topic.slug)
        .mark(topic.sequence)
        .catch(() => undefined)
      log('drift_unrepaired', { topic: topic.slug, reason: faultName(fault) })
    }
  }
  const finished = standings.length < topicsPerPage
  if (finished) {
    const checked_at = instantNow(deps)
    await deps.work.setMeta('drift', JSON.stringify({ checked_at, repaired: job.changed + drifted }))
  }
  return { done: standings.length, changed: drifted, finished, cursor: standings.at(-1)?.slug ?? job.cursor }
}

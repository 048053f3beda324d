import type { Deps } from '../deps.ts'
import { releaseHeld } from '../flows/releaseHeld.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'
import { schedules } from './schedules.ts'

/** Notes younger than this are still on their way by themselves. */
const graceMs = 5_000
const topicsMax = 20
const heldMax = 5
const expiredMax = 500

/** Every five minutes: delivers what a lost step left in the outbox, releases embargoes, drops old idempotency rows. */
export const sweep = async (deps: Deps): Promise<RunReport> => {
  await noticeSleep(deps)
  const now = deps.now()
  const released = await releaseHeld(deps, now, heldMax)
  const topics = await deps.work.notes('topic', now - graceMs, topicsMax)
  const marked = await Promise.allSettled(topics.map((note) => deps.publisher(note.key).mark(note.sequence)))
  const [unsearched] = await deps.work.notes('search', now - graceMs, 1)
  if (unsearched !== undefined) await startJob(deps, 'search-notes', 'search', {})
  const expired = await deps.idempotency.dropExpired(now, expiredMax)
  const { size } = await deps.work.outbox()
  return {
    did: {
      topics_marked: marked.filter((result) => result.status === 'fulfilled').length,
      search_started: unsearched === undefined ? 0 : 1,
      released,
      idempotency_dropped: expired,
    },
    remains: size,
  }
}

/** When no sweep ran for a while this system slept: what became due meanwhile is not overdue. */
const noticeSleep = async (deps: Deps): Promise<void> => {
  const period = schedules[0]?.periodMs ?? 0
  const last = (await deps.work.lastRuns()).find((run) => run.cron === schedules[0]?.cron && run.ended_at !== null)
  if (last === undefined || deps.now() - Date.parse(last.started_at) > 3 * period)
    await deps.work.setMeta('awake_since', String(deps.now()))
}

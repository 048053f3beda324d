import type { Deps } from '../deps.ts'
import { releaseHeld } from '../flows/releaseHeld.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'
import { schedules } from './schedules.ts'

/** Notes younger than this are still on their way by themselves. */
const graceMs = 5_000
const topicsMax = 20
const expiredMax = 500

/**
 * Every five minutes: delivers what a lost step left in the outbox, releases embargoes, drops old idempotency rows. A part that
 * fails keeps no other from its work.
 */
export const sweep = async (deps: Deps): Promise<RunReport> => {
  await noticeSleep(deps)
  const now = deps.now()
  const faults: unknown[] = []
  const part = async (work: () => Promise<number>): Promise<number> => {
    try {
      return await work()
    } catch (fault) {
      faults.push(fault)
      return 0
    }
  }
  const topics_marked = await part(async () => {
    const notes = await deps.work.notes('topic', now - graceMs, topicsMax)
    // Topics that cannot be published must not keep their places for ever.
    await deps.work.tried(notes)
    const marked = await Promise.allSettled(notes.map((note) => deps.publisher(note.key).mark(note.sequence)))
    return marked.filter((result) => result.status === 'fulfilled').length
  })
  const search_started = await part(async () => {
    const notes = await deps.work.notes('search', now - graceMs, 1)
    if (notes.length > 0) await startJob(deps, 'search-notes', 'search', {})
    return notes.length
  })
  const released = await part(() => releaseDue(deps, now))
  const idempotency_dropped = await part(() => deps.idempotency.dropExpired(now, expiredMax))
  if (faults.length > 0) throw faults[0]
  const { size } = await deps.work.outbox()
  return { did: { topics_marked, search_started, released, idempotency_dropped }, remains: size }
}

/** One release is what a run's 50 statements hold; several are an object's work. */
const releaseDue = async (deps: Deps, now: number): Promise<number> => {
  const due = await deps.articles.dueForRelease(now, 2)
  if (due.length < 2) return due.length === 0 ? 0 : (await releaseHeld(deps, now, '', 1)).released
  await startJob(deps, 'release-held', 'release', {})
  return 0
}

/** When no sweep ran for a while this system slept: what became due meanwhile is not overdue. */
const noticeSleep = async (deps: Deps): Promise<void> => {
  const [schedule] = schedules
  if (schedule === undefined) return
  // Not the last run: that is this one. A run in the future is of a clock that has gone back.
  const last = await deps.work.lastEnded(schedule.cron)
  if (last === null || Math.abs(deps.now() - Date.parse(last.started_at)) > 3 * schedule.periodMs)
    await deps.work.setMeta('awake_since', String(deps.now()))
}

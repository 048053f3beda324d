import { schedules } from '../cron/schedules.ts'
import type { Deps } from '../deps.ts'

export type CronHealth = Readonly<{ cron: string; name: string; last_run: unknown; next_run: string; overdue: boolean }>
export type Health = Readonly<{
  overdue: readonly string[]
  crons: Readonly<Record<string, CronHealth>>
  outbox: Readonly<{ size: number; oldest_seconds: number }>
}>

const outboxOverdueMs = 15 * 60_000

/**
 * What is overdue. A cron is overdue when twice its period has gone by since the last run that came to its end, or since this system was first
 * seen or started again: a fresh or just restarted system is never overdue.
 */
export const readHealth = async (deps: Deps): Promise<Health> => {
  const now = deps.now()
  const [runs, outbox, since] = await Promise.all([
    deps.work.lastRuns(schedules.map((schedule) => schedule.cron)),
    deps.work.outbox(),
    deps.work.meta('awake_since'),
  ])
  if (since === null) await deps.work.setMeta('awake_since', String(now))
  const awake = since === null ? now : Number(since)
  const crons: Record<string, CronHealth> = {}
  const overdue: string[] = []
  for (const schedule of schedules) {
    const own = runs.filter((run) => run.cron === schedule.cron)
    const run = own.at(-1) ?? null
    // Runs that begin and are cut off every time are no runs.
    const ended = own.findLast((candidate) => candidate.ended_at !== null)
    const last = Math.max(awake, ended === undefined ? 0 : Date.parse(ended.started_at))
    const late = now - last > 2 * schedule.periodMs
    if (late) overdue.push(`cron ${schedule.name}`)
    crons[schedule.cron] = {
      cron: schedule.cron,
      name: schedule.name,
      last_run: run,
      next_run: new Date(schedule.next(now)).toISOString(),
      overdue: late,
    }
  }
  const age = outbox.oldest === null ? 0 : Math.max(0, now - outbox.oldest)
  if (age > outboxOverdueMs && now - awake > outboxOverdueMs) overdue.push('outbox')
  return { overdue, crons, outbox: { size: outbox.size, oldest_seconds: Math.round(age / 1000) } }
}

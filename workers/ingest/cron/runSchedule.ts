import { instantNow } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { log } from '../log.ts'
import { daily } from './daily.ts'
import { schedules } from './schedules.ts'
import { startIndexing } from './startIndexing.ts'
import { sweep } from './sweep.ts'

/** What a run did, by counts, and how much it had to leave for the next one. */
export type RunReport = Readonly<{ did: Readonly<Record<string, number>>; remains: number }>

const leaseMs = 4 * 60_000

const work: Record<'sweep' | 'index' | 'daily', (deps: Deps) => Promise<RunReport>> = {
  sweep,
  index: startIndexing,
  daily,
}

/** Runs what a cron trigger asks for: once at a time, bounded, and with a row that says how it went. */
export const runSchedule = async (deps: Deps, cron: string, holder: string): Promise<void> => {
  const schedule = schedules.find((candidate) => candidate.cron === cron)
  if (schedule === undefined) return log('cron_unknown', { cron })
  if (!(await deps.work.lease(schedule.name, holder, deps.now(), leaseMs)))
    return log('cron_overlaps', { cron: schedule.name })
  const iso = (): string => instantNow(deps)
  const run = await deps.work.startRun(cron, iso())
  try {
    const report = await work[schedule.name](deps)
    await deps.work.endRun(run, iso(), report.did, report.remains, null)
  } catch (fault) {
    await deps.work.endRun(
      run,
      iso(),
      {},
      0,
      fault instanceof Error ? `${fault.name}: ${fault.message.slice(0, 200)}` : 'unknown',
    )
    throw fault
  } finally {
    await deps.work.releaseLease(schedule.name, holder)
  }
}

import { today } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'

/** Every day: starts the drift check, and a job that drops what has had its time. Their pages run in objects. */
export const daily = async (deps: Deps): Promise<RunReport> => {
  const day = today(deps)
  const started = await Promise.allSettled([
    startJob(deps, `drift-${day}`, 'drift', {}),
    startJob(deps, `retention-${day}`, 'retention', {}),
  ])
  for (const result of started) if (result.status === 'rejected') throw result.reason
  return { did: { drift_checks_started: 1, retention_started: 1 }, remains: 0 }
}

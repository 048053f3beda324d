import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'

const rowsMax = 500

/** Every day: starts the drift check, whose pages run in an object, and drops what has had its time. */
export const daily = async (deps: Deps): Promise<RunReport> => {
  const dropped = await deps.retention.drop(deps.now(), rowsMax)
  await startJob(deps, `drift-${new Date(deps.now()).toISOString().slice(0, 10)}`, 'drift', {})
  return {
    did: {
      ...Object.fromEntries(Object.entries(dropped).map(([table, rows]) => [`${table}_dropped`, rows])),
      drift_checks_started: 1,
    },
    remains: Math.max(...Object.values(dropped)) >= rowsMax ? rowsMax : 0,
  }
}

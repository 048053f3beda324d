import type { Job, JobKind, JobOptions, JobSelection } from '#storage/jobStore'
import { instantNow } from '../clock.ts'
import type { Deps } from '../deps.ts'

/** Starts a background job and wakes the object that works on it. Starting it again while it runs changes nothing. */
export const startJob = async (
  deps: Deps,
  id: string,
  kind: JobKind,
  selection: JobSelection & JobOptions,
): Promise<Job> => {
  const job = await deps.jobs.start({ id, kind, selection }, instantNow(deps))
  await deps.indexer(id).wake()
  return job
}

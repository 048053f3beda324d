import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'

const rowsPerPage = 500

/** Drops what has had its time, page by page, until nothing of it is left. */
export const retentionPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const { dropped, cursor, more } = await deps.retention.drop(deps.now(), job.cursor, rowsPerPage)
  return { done: dropped, changed: dropped, finished: !more, cursor }
}

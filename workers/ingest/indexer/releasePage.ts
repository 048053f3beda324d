import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { releaseHeld } from '../flows/releaseHeld.ts'

const articlesPerPage = 25

/** Releases every article whose embargo has passed, page by page. */
export const releasePage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const { seen, released, cursor } = await releaseHeld(deps, deps.now(), job.cursor, articlesPerPage)
  return { done: seen, changed: released, finished: seen < articlesPerPage, cursor }
}

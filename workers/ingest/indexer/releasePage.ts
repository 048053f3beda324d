import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { releaseHeld } from '../flows/releaseHeld.ts'
import { changesPerPage } from './changesPerPage.ts'

/** Releases every article whose embargo has passed, page by page: as many in one as the plan's queries allow. */
export const releasePage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const articlesPerPage = changesPerPage(deps.settings.d1QueriesMax)
  const { seen, released, cursor } = await releaseHeld(deps, deps.now(), job.cursor, articlesPerPage)
  return { done: seen, changed: released, finished: seen < articlesPerPage, cursor }
}

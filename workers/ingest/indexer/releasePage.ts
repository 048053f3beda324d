import type { Job } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { releaseHeld } from '../flows/releaseHeld.ts'
import type { PageReport } from './indexPage.ts'

const articlesPerPage = 25

/** Releases every article whose embargo has passed, page by page. */
export const releasePage = async (deps: Deps, job: Job): Promise<PageReport> => {
  const { seen, released, cursor } = await releaseHeld(deps, deps.now(), job.cursor, articlesPerPage)
  const report = { done: seen, changed: released, finished: seen < articlesPerPage }
  await deps.jobs.advance(job.id, { ...report, cursor }, new Date(deps.now()).toISOString())
  return report
}

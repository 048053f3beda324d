import type { Job, JobKind, JobStep } from '#storage/jobStore'
import { instantNow } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { driftPage } from './driftPage.ts'
import { erasePage } from './erasePage.ts'
import { indexPage } from './indexPage.ts'
import { releasePage } from './releasePage.ts'
import { retentionPage } from './retentionPage.ts'
import { searchPage } from './searchPage.ts'
import { trainPage } from './trainPage.ts'

const pageOf: Readonly<Record<JobKind, (deps: Deps, job: Job) => Promise<JobStep>>> = {
  reindex: indexPage,
  refile: indexPage,
  train: trainPage,
  drift: driftPage,
  erase: erasePage,
  search: searchPage,
  release: releasePage,
  retention: retentionPage,
}

/** Does the next page of a job, whatever its kind; true when there is, or may be, another one. */
export const runPage = async (deps: Deps, id: string): Promise<boolean> => {
  const job = await deps.jobs.byId(id)
  if (job === null || job.status !== 'running') return false
  const step = await pageOf[job.kind](deps, job)
  const advanced = await deps.jobs.advance(job, step, instantNow(deps))
  // What was sent back or stopped meanwhile is looked at again.
  return !step.finished || !advanced
}

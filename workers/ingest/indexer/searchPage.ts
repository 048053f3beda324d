import type { Job } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { indexForSearch } from '../flows/indexForSearch.ts'
import type { PageReport } from './indexPage.ts'

const notesPerPage = 20

/** Works off the search notes that were left behind, the oldest first, until none is left. */
export const searchPage = async (deps: Deps, job: Job): Promise<PageReport> => {
  const notes = await deps.work.notes('search', deps.now(), notesPerPage)
  await indexForSearch(deps, notes)
  const finished = notes.length < notesPerPage
  await deps.jobs.advance(
    job.id,
    { done: notes.length, changed: notes.length, finished, cursor: '' },
    new Date(deps.now()).toISOString(),
  )
  return { done: notes.length, changed: notes.length, finished }
}

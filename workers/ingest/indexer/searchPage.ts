import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { indexForSearch } from '../flows/indexForSearch.ts'

const notesPerPage = 20

/** Works off the search notes that were left behind, by the ids of their articles; later ones are left to the next sweep. */
export const searchPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const notes = await deps.work.notesAfter('search', job.cursor, notesPerPage)
  await indexForSearch(deps, notes)
  const cursor = notes.at(-1)?.key ?? job.cursor
  return { done: notes.length, changed: notes.length, finished: notes.length < notesPerPage, cursor }
}

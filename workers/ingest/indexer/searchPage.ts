import type { JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { indexForSearch } from '../flows/indexForSearch.ts'

const notesPerPage = 20

/** Works off the search notes that were left behind, the oldest first, until none is left. */
export const searchPage = async (deps: Deps): Promise<JobStep> => {
  const notes = await deps.work.notes('search', deps.now(), notesPerPage)
  await indexForSearch(deps, notes)
  return { done: notes.length, changed: notes.length, finished: notes.length < notesPerPage, cursor: '' }
}

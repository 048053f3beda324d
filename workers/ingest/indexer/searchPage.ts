import type { Job, JobStep } from '#storage/jobStore'
import type { OutboxNote } from '#storage/workStore'
import type { Deps } from '../deps.ts'
import { indexForSearch } from '../flows/indexForSearch.ts'
import { faultName, log } from '../log.ts'

const notesPerPage = 20

/**
 * Works off the search notes that were left behind, by the ids of their articles; later ones are left to the next sweep. Notes of a
 * page that failed are taken up again one by one, and one that fails alone is passed over: it keeps no other back, and waits for
 * the next sweep.
 */
export const searchPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const notes = await deps.work.notesAfter('search', job.cursor, notesPerPage)
  const taken = nextOf(notes)
  const cursor = taken.at(-1)?.key ?? job.cursor
  const finished = taken.length === notes.length && notes.length < notesPerPage
  try {
    await indexForSearch(deps, taken)
    return { done: taken.length, changed: taken.length, finished, cursor }
  } catch (fault) {
    await deps.work.tried(taken)
    const [first] = taken
    if (first === undefined || first.attempts === 0) throw fault
    log('search_note_failed', { article: first.key, reason: faultName(fault) })
    return { done: 1, changed: 0, finished, cursor }
  }
}

/** The first note alone where it failed before, else those up to one that did. */
const nextOf = (notes: readonly OutboxNote[]): readonly OutboxNote[] => {
  const failed = notes.findIndex((note) => note.attempts > 0)
  return failed === -1 ? notes : notes.slice(0, Math.max(1, failed))
}

import { maskArticles } from '#domain/editions/maskArticles'
import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'

/** Each may cost three statements and two calls: see docs/budgets.md. */
const editionsPerPage = 10

/**
 * Takes an erased article out of every kept edition: the one case in which a frozen edition's bytes change. What KV holds of it goes
 * at once, and not with the next edition: none may come while the day's writes are spent.
 */
export const erasePage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const article = job.selection.article ?? ''
  const editions = await deps.editions.page(job.cursor, editionsPerPage)
  let changed = 0
  for (const kept of editions) {
    const { slug, edition, current } = kept
    if (!JSON.stringify(edition).includes(article)) continue
    // Before the edition is rewritten: a page that dies in between finds it again.
    if (current) await deps.digest.retire(slug)
    await deps.editions.rewrite(kept, maskArticles(edition, new Set([article])))
    if (current) await deps.publisher(slug).mark(edition.sequence)
    changed += 1
  }
  const cursor = editions.at(-1)?.cursor ?? job.cursor
  return { done: editions.length, changed, finished: editions.length < editionsPerPage, cursor }
}

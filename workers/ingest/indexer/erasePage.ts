import { maskArticles } from '#domain/editions/maskArticles'
import type { Job } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import type { PageReport } from './indexPage.ts'

const editionsPerPage = 20

/** Takes an erased article out of every kept edition: the one case in which a frozen edition's bytes change. */
export const erasePage = async (deps: Deps, job: Job): Promise<PageReport> => {
  const article = job.selection.article ?? ''
  const editions = await deps.editions.page(job.cursor, editionsPerPage)
  let changed = 0
  for (const { cursor, edition } of editions) {
    if (!JSON.stringify(edition).includes(article)) continue
    await deps.editions.rewrite(cursor, maskArticles(edition, new Set([article])))
    changed += 1
  }
  const last = editions.at(-1)
  const finished = editions.length < editionsPerPage
  await deps.jobs.advance(
    job.id,
    { done: editions.length, changed, finished, cursor: last?.cursor ?? job.cursor },
    new Date(deps.now()).toISOString(),
  )
  return { done: editions.length, changed, finished }
}

import type { Edition } from '#domain/edition'
import { maskArticles } from '#domain/editions/maskArticles'
import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'

/** Each may cost four statements and two calls: see docs/budgets.md. */
const editionsPerPage = 10

/**
 * Takes an erased article (or, where the job names none, every erased one) out of every kept edition: the one case in which a frozen
 * edition's bytes change. What KV holds of it goes at once, and not with the next edition: none may come while the day's writes are
 * spent.
 */
export const erasePage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const { article } = job.selection
  const editions = await deps.editions.page(job.cursor, editionsPerPage)
  let changed = 0
  for (const kept of editions) {
    const { slug, edition, current } = kept
    const named = articlesOf(edition)
    const erased = article === undefined ? await deps.articles.erased(named) : named.filter((id) => id === article)
    if (erased.length === 0) continue
    // Before the edition is rewritten: a page that dies in between finds it again.
    if (current) await deps.digest.retire(slug)
    await deps.editions.rewrite(kept, {
      ...maskArticles(edition, new Set(erased)),
      erased: [...(edition.erased ?? []), ...erased],
    })
    if (current) await deps.publisher(slug).mark(edition.sequence)
    changed += 1
  }
  const cursor = editions.at(-1)?.cursor ?? job.cursor
  return { done: editions.length, changed, finished: editions.length < editionsPerPage, cursor }
}

/** Every article that an edition shows or quotes. */
const articlesOf = ({ stories, faq, summary, timeline }: Edition): string[] => [
  ...new Set([
    ...stories.flatMap((story) => story.articles.map(({ id }) => id)),
    ...faq.flatMap((entry) => [entry.article, ...entry.also.map((other) => other.article)]),
    ...summary.map((sentence) => sentence.article),
    ...timeline.map((entry) => entry.article),
  ]),
]

import { type SearchDocument, searchDocument } from '#storage/searchIndex'
import type { OutboxNote } from '#storage/workStore'
import type { Deps } from '../deps.ts'
import { faultName, log } from '../log.ts'

/**
 * Brings the search database up to date with the articles that these notes name, then takes the notes off: what is shown is
 * put, everything else emptied. Articles are read after the note, and each state has its time, so that the last one wins
 * whatever the order.
 */
export const indexForSearch = async (deps: Deps, notes: readonly OutboxNote[]): Promise<number> => {
  const documents: SearchDocument[] = []
  const gone: { id: string; changed_at: number }[] = []
  const unknown: string[] = []
  const articles = new Map(
    (await deps.articles.byIds(notes.map((note) => note.key))).map((known) => [known.article.id, known]),
  )
  for (const note of notes) {
    const known = articles.get(note.key)
    if (known === undefined) {
      unknown.push(note.key)
      continue
    }
    const { id, revision, sort_at, document } = known.article
    const changed_at = Date.parse(known.article.changed_at)
    if (known.article.status !== 'published') gone.push({ id, changed_at })
    else
      documents.push(
        searchDocument(
          { ...document, id, revision, changed_at },
          known.topics.map((topic) => topic.slug),
          sort_at,
        ),
      )
  }
  await deps.search.put(documents)
  await deps.search.empty(gone)
  await deps.search.remove(unknown)
  await deps.work.done('search', notes)
  return notes.length
}

/** The same for one article that was just kept. It may fail: the note stays, and the cron finds it. */
export const indexSoon = async (deps: Deps, article: Readonly<{ id: string; changed_at: string }>): Promise<void> => {
  const at = Date.parse(article.changed_at)
  try {
    await indexForSearch(deps, [{ kind: 'search', key: article.id, sequence: at, created_at: at, attempts: 0 }])
  } catch (fault) {
    log('search_index_lost', { article: article.id, reason: faultName(fault) })
  }
}

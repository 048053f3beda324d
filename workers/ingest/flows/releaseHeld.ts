import type { Deps } from '../deps.ts'
import { announce } from './announce.ts'
import { changeOf } from './changeOf.ts'
import { currentRegistry } from './registry.ts'

/** Releases articles whose embargo has passed: at most `limit`, the longest due first. Says how many it released. */
export const releaseHeld = async (deps: Deps, now: number, limit: number): Promise<number> => {
  const due = await deps.articles.dueForRelease(now, limit)
  if (due.length === 0) return 0
  const registry = await currentRegistry(deps)
  for (const id of due) {
    const known = await deps.articles.byId(id)
    if (known === null || known.article.status !== 'held') continue
    const change = await changeOf(deps, {
      known,
      id,
      document: known.article.document,
      overrides: known.overrides,
      source_key: known.article.source_key,
      registry,
      revision: null,
      raw: null,
      duplicateOf: known.article.duplicate_of,
      newIdentities: [],
      tokenId: 'cron',
      requestId: 'cron',
      action: 'released',
    })
    await announce(deps, await deps.articles.keep(change))
  }
  return due.length
}

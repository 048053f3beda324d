import { ConflictError } from '#storage/d1'
import type { Deps } from '../deps.ts'
import { faultName, log } from '../log.ts'
import { announce } from './announce.ts'
import { changeOf } from './changeOf.ts'
import { currentRegistry } from './registry.ts'

/** How many articles a step looked at, how many of them it released, and the last of them. */
export type Released = Readonly<{ seen: number; released: number; cursor: string }>

/**
 * Releases articles whose embargo has passed: at most `limit` after `cursor`, in id order. One that cannot be released keeps no
 * other back; one that changed meanwhile is found again by the next sweep, if it is still due.
 */
export const releaseHeld = async (deps: Deps, now: number, cursor: string, limit: number): Promise<Released> => {
  const due = await deps.articles.dueForRelease(now, limit, cursor)
  if (due.length === 0) return { seen: 0, released: 0, cursor }
  const registry = await currentRegistry(deps)
  let released = 0
  for (const known of await deps.articles.byIds(due)) {
    const { article } = known
    if (article.status !== 'held') continue
    try {
      const change = await changeOf(deps, {
        known,
        id: article.id,
        document: article.document,
        overrides: known.overrides,
        source_key: article.source_key,
        registry,
        revision: null,
        raw: null,
        duplicateOf: article.duplicate_of,
        newIdentities: [],
        tokenId: 'cron',
        requestId: 'cron',
        action: 'released',
      })
      await announce(deps, await deps.articles.keep(change))
      released += 1
    } catch (fault) {
      if (fault instanceof ConflictError) continue
      log('release_failed', { article: article.id, reason: faultName(fault) })
    }
  }
  return { seen: due.length, released, cursor: due.at(-1) ?? cursor }
}

import type { Edition } from '#domain/edition'
import { buildEdition } from '#domain/editions/buildEdition'
import { editionHash } from '#domain/editions/editionHash'
import { ConflictError } from '#storage/d1'
import { instantNow, today } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { faultName } from '../log.ts'

export const articlesMax = 50
const attemptsMax = 3

/** Where a topic stands after a publish. `published` tells whether KV was written. */
export type PublishOutcome = Readonly<{ published: boolean; edition: number; sequence: number; kvWritesToday: number }>

/**
 * Builds a topic's edition from D1 and, if it says anything new, freezes it in D1 and hands it to the digest worker: in
 * that order, and each step again if the one after it was lost. `last` is what this publisher has promised before. When an article
 * is erased meanwhile, what was made of it is thrown away and made again.
 */
export const publishTopic = async (
  deps: Deps,
  slug: string,
  last: Readonly<{ edition: number; sequence: number }>,
  attempt = 1,
): Promise<PublishOutcome> => {
  const found = await deps.editions.latest(slug, articlesMax)
  if (found === null) {
    await deps.digest.retire(slug)
    await deps.editions.gone(slug)
    return { published: false, edition: last.edition, sequence: last.sequence, kvWritesToday: 0 }
  }
  const { topic } = found
  // D1 was restored to an earlier time: what was promised since then stays promised.
  const sequence = topic.sequence < last.sequence ? last.sequence + 1 : topic.sequence
  if (sequence !== topic.sequence) await deps.editions.recover(slug, sequence)

  const day = today(deps)
  const writesToday = await deps.work.counter(`kv_writes:${day}`)
  const articles = found.articles.map((article) => article.id)
  try {
    const { content, dropped } = buildEdition(
      { slug: topic.slug, name: topic.name, description: topic.description },
      found.articles,
    )
    const hash = editionHash(content)
    let number = topic.edition
    let edition: Edition | null = null
    if (hash !== topic.edition_hash || topic.edition < last.edition) {
      number = Math.max(topic.edition, last.edition) + 1
      const frozen: Edition = {
        ...content,
        edition: number,
        hash,
        window: windowOf(found.articles.map((article) => article.sort_at)),
        generated_at: instantNow(deps),
        sequence,
        dropped,
      }
      await deps.editions.freeze(frozen, sequence, articles)
      edition = frozen
    } else if (topic.published_edition < topic.edition) {
      // An earlier run froze it and died before KV had it.
      edition = await deps.editions.edition(slug, topic.edition)
    }
    if (edition === null) {
      await deps.editions.covered(slug, sequence)
      return { published: false, edition: number, sequence, kvWritesToday: writesToday }
    }
    // With the day's writes spent KV keeps the older edition; the digest worker then reads D1, which is slower and right.
    if (writesToday < deps.settings.kvWritesMax) {
      const { written } = await deps.digest.publish(slug, edition)
      const [copy] = written ? [] : await deps.digest.inspect([slug])
      // KV is ahead of D1 and of this object: both came from an earlier time. Go on above what readers have seen.
      if (copy !== undefined && isAhead(copy, edition) && attempt < attemptsMax)
        return publishTopic(
          deps,
          slug,
          { edition: Math.max(copy.edition, number + 1), sequence: Math.max(sequence, copy.sequence) },
          attempt + 1,
        )
      await hold(deps, slug, () => deps.editions.published(slug, number, sequence, articles, day))
      return { published: true, edition: number, sequence, kvWritesToday: writesToday + 1 }
    }
    await deps.editions.covered(slug, sequence)
    return { published: false, edition: number, sequence, kvWritesToday: writesToday }
  } catch (fault) {
    if (fault instanceof ConflictError && attempt < attemptsMax) return publishTopic(deps, slug, last, attempt + 1)
    await deps.editions.failed(slug, instantNow(deps), faultName(fault))
    throw fault
  }
}

/** A later number, or under the same number another edition that KV would not give up. */
const isAhead = (copy: Readonly<{ edition: number; hash: string }>, edition: Edition): boolean =>
  copy.edition > edition.edition || (copy.edition === edition.edition && copy.hash !== edition.hash)

/** Notes what KV was given; takes it back when that may no longer be shown. */
const hold = async (deps: Deps, slug: string, note: () => Promise<void>): Promise<void> => {
  try {
    await note()
  } catch (fault) {
    if (fault instanceof ConflictError) await deps.digest.retire(slug)
    throw fault
  }
}

/** The stretch of time that the articles of `latest` cover. */
const windowOf = (times: readonly number[]): Edition['window'] => {
  if (times.length === 0) return { kind: 'latest', from: null, to: null }
  const iso = (time: number): string => new Date(time).toISOString()
  return { kind: 'latest', from: iso(Math.min(...times)), to: iso(Math.max(...times)) }
}

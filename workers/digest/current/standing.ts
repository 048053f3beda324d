import type { Behind, DigestReader } from '#storage/digestReader'

const freshMs = 5_000
// Older than any healthy sweep: the cron sweeps the outbox every five minutes.
const waitingMs = 10 * 60_000
// D1 may be far away or down; readers are served from KV all the same.
const patienceMs = 300

export interface Standing {
  /** The topics that are behind, at most a few seconds old; the last answer, or none, when D1 does not give one soon. */
  behind(now: number): Promise<ReadonlyMap<string, Behind>>
}

/** Asks D1 now and then which topics are not all right: one small question for all topics of an isolate. */
export const standingOf = (reader: Pick<DigestReader, 'behind'>): Standing => {
  let known: ReadonlyMap<string, Behind> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  let asking: Readonly<{ work: Promise<void>; since: number }> | null = null
  const ask = async (now: number): Promise<void> => {
    try {
      known = await reader.behind(now - waitingMs)
    } catch {
      // What was known last is the best that is known.
    } finally {
      readAt = Math.max(readAt, now)
      if (asking?.since === now) asking = null
    }
  }
  return {
    async behind(now) {
      if (now - readAt < freshMs) return known
      // A question whose request was cancelled is never answered: it is not waited for again.
      if (asking === null || now - asking.since >= freshMs) asking = { work: ask(now), since: now }
      await Promise.race([asking.work, new Promise((resolve) => setTimeout(resolve, patienceMs))])
      return known
    },
  }
}

import type { Edition, EditionState } from '#domain/edition'
import type { Behind } from '#storage/digestReader'

/** The daily drift check's time of day, UTC: `41 3 * * *` in wrangler.toml. */
const checkMinute = 3 * 60 + 41
const dayMs = 86_400_000

// Left out by design: a text that several articles share is shown once. `latest` is the newest ones, so older ones too.
const expected: ReadonlySet<string> = new Set(['duplicate'])

/** The next daily check: the same instant all day long, so that ETags hold that long. */
export const nextCheck = (now: number): string => {
  const today = Math.floor(now / dayMs) * dayMs + checkMinute * 60_000
  return new Date(now < today ? today : today + dayMs).toISOString()
}

/**
 * How current an edition is. Stale: its rebuild fails, or a change of its topic has waited too long. Partial: something
 * was left out of it. Both in one: stale, for that is what a reader must know first.
 */
export const stateOf = (
  edition: Pick<Edition, 'generated_at' | 'dropped' | 'window'>,
  behind: Behind | undefined,
  now: number,
): EditionState => {
  const latest = edition.window.kind === 'latest'
  const stale = behind !== undefined && (behind.failing_since !== null || behind.waiting_since !== null)
  const partial = Object.keys(edition.dropped).some(
    (reason) => !expected.has(reason) && !(latest && reason === 'older'),
  )
  return {
    status: stale ? 'stale' : partial ? 'partial' : 'complete',
    covers_until: edition.generated_at,
    next_check: nextCheck(now),
    dropped: edition.dropped,
  }
}

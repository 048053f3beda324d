import { describe, expect, it } from 'vitest'
import type { Behind } from '#storage/digestReader'
import { standingOf } from '../../../workers/digest/current/standing.ts'

const late: Behind = { edition: 3, failing_since: null, waiting_since: null }

describe('standingOf', () => {
  it('asks again when a question was never answered', async () => {
    let asked = 0
    const standing = standingOf({
      behind: () => {
        asked += 1
        // As when the request that asked was cancelled.
        return asked === 1 ? new Promise(() => undefined) : Promise.resolve(new Map([['transport', late]]))
      },
    })
    expect((await standing.behind(1_000)).size).toBe(0)
    expect((await standing.behind(2_000)).size).toBe(0)
    expect(asked).toBe(1)
    expect((await standing.behind(6_000)).get('transport')).toEqual(late)
    expect(asked).toBe(2)
  })
})

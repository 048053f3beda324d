import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inPool } from '../../../cli/submit/inPool.ts'

async function* numbers(count: number, onTake: (n: number) => void) {
  for (let n = 0; n < count; n += 1) {
    onTake(n)
    yield n
  }
}

describe('inPool', () => {
  it('works on everything, never on more at once than it may, and takes no more than it works on', async () => {
    const done: number[] = []
    let taken = 0
    let most = 0
    await inPool(
      numbers(20, () => {
        taken += 1
        most = Math.max(most, taken - done.length)
      }),
      3,
      async (n) => {
        await setTimeout((n * 7) % 5)
        done.push(n)
      },
    )
    expect(done.sort((a, b) => a - b)).toEqual([...Array(20).keys()])
    expect(most).toBeLessThanOrEqual(4)
  })

  it('takes nothing more once it shall stop, and ends what it began', async () => {
    const done: number[] = []
    await inPool(
      numbers(100, () => {}),
      2,
      async (n) => {
        await setTimeout(1)
        done.push(n)
      },
      () => done.length >= 4,
    )
    expect(done.length).toBeLessThanOrEqual(6)
  })
})

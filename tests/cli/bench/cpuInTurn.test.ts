import { describe, expect, it } from 'vitest'
import { cpuInTurn } from '../../../cli/bench/cpuInTurn.ts'

describe('cpuInTurn', () => {
  it('lets every contender do every item in each round, and gives back as many rounds as were asked for', async () => {
    const done: string[] = []
    const contender = (name: string) => (item: number) => done.push(`${name}${item}`)
    const measured = await cpuInTurn([contender('a'), contender('b')], [1, 2], 3)
    expect(measured.map((rounds) => rounds.map((round) => round.length))).toEqual([
      [2, 2, 2],
      [2, 2, 2],
    ])
    expect(done.slice(-4)).toEqual(['a1', 'a2', 'b1', 'b2'])
    expect(done.length).toBe(2 * 2 * 5)
  })

  it('tells work from idleness', async () => {
    const busy = () => {
      let sum = 0
      for (let n = 0; n < 20_000_000; n += 1) sum += n % 7
      return sum
    }
    const idle = () => new Promise((resolve) => setTimeout(resolve, 20))
    const [working, waiting] = await cpuInTurn([busy, idle], [0], 3)
    expect(Math.max(...(waiting ?? []).flat())).toBeLessThan(Math.max(...(working ?? []).flat()))
  })
})

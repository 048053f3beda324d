import { ownCpuMs } from './cpuTime.ts'

/** Milliseconds of CPU of each item, round by round. */
export type Rounds = readonly (readonly number[])[]

const warmUps = 2

/**
 * Every contender does all the items in each round, in turn, so that a slow moment of the machine is in all of them; the first
 * two rounds only warm up. CPU is all of this process: what a contender leaves to the garbage collector is counted too,
 * by its last item or by who comes next. (To collect it by force between them throws away compiled code: twice the time.)
 */
export const cpuInTurn = async <Item>(
  contenders: readonly ((item: Item) => unknown)[],
  items: readonly Item[],
  rounds: number,
): Promise<Rounds[]> => {
  const measured: number[][][] = contenders.map(() => [])
  for (let round = -warmUps; round < rounds; round += 1)
    for (const [place, work] of contenders.entries()) {
      const times: number[] = []
      for (const item of items) times.push(await cpuMs(() => work(item)))
      if (round >= 0) measured[place]?.push(times)
    }
  return measured
}

const cpuMs = async (work: () => unknown): Promise<number> => {
  const before = ownCpuMs()
  await work()
  return ownCpuMs() - before
}

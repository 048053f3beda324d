import { cpuSeconds } from './cpuTime.ts'
import { type LoadResult, type LoadTarget, load } from './loadClient.ts'
import { quantile } from './statistics.ts'

/** Says afresh what to ask for: an ETag that was read a while ago may name what is no longer served. */
export type TargetNow = () => Promise<LoadTarget>

/** A figure a round: requests per second, CPU of the runtime in microseconds a request, 99th percentile in milliseconds. */
export type Measured = { perSecond: number[]; cpuUs: number[]; p99: number[] }

type Round = Readonly<{ result: LoadResult; cpuUs: number | null }>

/** Loads each contender in turn, round by round, so that a slow moment of the machine falls on all of them. */
export const measureInTurn = async <Name extends string>(
  pid: number,
  contenders: Readonly<Record<Name, TargetNow>>,
  connections: number,
  rounds: number,
  roundMs: number,
): Promise<Record<Name, Measured>> => {
  const names = Object.keys(contenders) as Name[]
  const measured = Object.fromEntries(
    names.map((name) => [name, { perSecond: [], cpuUs: [], p99: [] }]),
  ) as unknown as Record<Name, Measured>
  for (const name of names) await oneRound(pid, contenders[name], connections, roundMs / 2)
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const { result, cpuUs } = await oneRound(pid, contenders[name], connections, roundMs)
      measured[name].perSecond.push(result.requests / result.seconds)
      if (cpuUs !== null) measured[name].cpuUs.push(cpuUs)
      measured[name].p99.push(quantile(result.latenciesMs, 0.99))
    }
  return measured
}

/** A round during which the answers changed is done again, once: what fails twice is a fault. */
const oneRound = async (pid: number, targetNow: TargetNow, connections: number, ms: number): Promise<Round> => {
  try {
    return await loadOnce(pid, await targetNow(), connections, ms)
  } catch {
    return loadOnce(pid, await targetNow(), connections, ms)
  }
}

const loadOnce = async (pid: number, target: LoadTarget, connections: number, ms: number): Promise<Round> => {
  const before = cpuSeconds(pid)
  const result = await load(target, connections, ms)
  const after = cpuSeconds(pid)
  return { result, cpuUs: before === null || after === null ? null : ((after - before) / result.requests) * 1e6 }
}

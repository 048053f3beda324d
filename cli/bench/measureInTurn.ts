import { cpuMsOf } from './cpuTime.ts'
import { type LoadResult, type LoadTarget, load } from './loadClient.ts'
import { quantile } from './statistics.ts'

/** Says afresh what to ask for: an ETag that was read a while ago may name what is no longer served. */
export type TargetNow = () => Promise<LoadTarget>

/** The process whose CPU is counted, and what it is asked for. */
export type Contender = Readonly<{ pid: number; target: TargetNow }>

/** A figure a round: requests per second, CPU of the process in microseconds a request, 99th percentile in milliseconds. */
export type Measured = { perSecond: number[]; cpuUs: number[]; p99: number[] }

type Round = Readonly<{ result: LoadResult; cpuUs: number }>

/** Loads each contender in turn, round by round, so that a slow moment of the machine falls on all of them. */
export const measureInTurn = async <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  connections: number,
  rounds: number,
  roundMs: number,
): Promise<Record<Name, Measured>> => {
  const names = Object.keys(contenders) as Name[]
  const measured = Object.fromEntries(
    names.map((name) => [name, { perSecond: [], cpuUs: [], p99: [] }]),
  ) as unknown as Record<Name, Measured>
  for (const name of names) await oneRound(contenders[name], connections, roundMs / 2)
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const { result, cpuUs } = await oneRound(contenders[name], connections, roundMs)
      measured[name].perSecond.push(result.requests / result.seconds)
      measured[name].cpuUs.push(cpuUs)
      measured[name].p99.push(quantile(result.latenciesMs, 0.99))
    }
  return measured
}

/** A round during which the answers changed is done again, once: what fails twice is a fault. */
const oneRound = async ({ pid, target }: Contender, connections: number, ms: number): Promise<Round> => {
  try {
    return await loadOnce(pid, await target(), connections, ms)
  } catch {
    return loadOnce(pid, await target(), connections, ms)
  }
}

const loadOnce = async (pid: number, target: LoadTarget, connections: number, ms: number): Promise<Round> => {
  const before = cpuMsOf(pid)
  const result = await load(target, connections, ms)
  return { result, cpuUs: ((cpuMsOf(pid) - before) / result.requests) * 1_000 }
}

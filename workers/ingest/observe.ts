import { type Env, shareOf } from './env.ts'
import { log } from './log.ts'

/** What is told of a request: its route's pattern, never its path, query, headers or body. */
export type SeenRequest = Readonly<{
  request: string
  method: string
  route: string
  status: number
  ms: number
  /** The kind of the fault behind a failure. */
  reason?: string
}>

const requestIdPattern = /^[A-Za-z0-9._-]{8,64}$/

/** The client's request id when it is 8 to 64 safe characters, else a new one. `'checkout-7781'` → `'checkout-7781'` */
export const requestIdOf = (given: string | undefined): string =>
  given !== undefined && requestIdPattern.test(given) ? given : crypto.randomUUID()

/**
 * One log line a request, for the part of them that LOG_SAMPLE says (all of them unless it is set) and for every one that failed;
 * and one data point where an Analytics Engine data set is bound. `chance` lies in [0, 1).
 */
export const observe = (
  env: Pick<Env, 'LOG_SAMPLE' | 'METRICS'>,
  seen: SeenRequest,
  chance: number = Math.random(),
): void => {
  if (seen.status >= 500 || chance < shareOf(env.LOG_SAMPLE, 1)) log('request', seen)
  try {
    env.METRICS?.writeDataPoint({
      indexes: [seen.route],
      blobs: [seen.method, seen.route, String(seen.status)],
      doubles: [seen.ms, 1],
    })
  } catch {
    // A request never fails for its measurement.
  }
}

import { readdirSync, readFileSync } from 'node:fs'

/**
 * Milliseconds of CPU that this process has used so far, all its threads together, to the microsecond on Linux and macOS.
 * `process.threadCpuUsage` would leave out what helps from other threads, but Linux brings it up to date every 4 ms alone.
 */
export const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const nsPerMs = 1_000_000

/**
 * Milliseconds of CPU that the threads of another process have used so far; NaN where the system does not tell. It is exact
 * for a thread that waits, 4 ms late for one that runs, where `/proc/PID/stat` counts whole hundredths of a second. A thread
 * that has ended takes its time with it, so `before` and `after` must be of the same threads, as the runtime's are.
 */
export const cpuMsOf = (pid: number): number => {
  try {
    return (
      readdirSync(`/proc/${pid}/task`).reduce(
        (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]),
        0,
      ) / nsPerMs
    )
  } catch {
    return Number.NaN
  }
}

import { readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** Seconds of CPU that a process has used so far, all its threads together; null where the system does not tell. */
export const cpuSeconds = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return null
  }
}

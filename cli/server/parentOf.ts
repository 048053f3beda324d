import { readFileSync } from 'node:fs'

/** The process that started another, or null where the system does not tell. */
export const parentOf = (pid: number): number | null => {
  try {
    // The name, in brackets, may hold anything: count from its end. Field 4 is the parent.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return null
  }
}

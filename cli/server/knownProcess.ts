import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process by its number and when it began (empty: not known), so that a number used again is not taken for it. */
export type KnownProcess = Readonly<{ pid: number; born: string }>

/**
 * Whether a process is at work. One that has ended keeps its number until its parent takes note, and that of an orphan may never
 * do so: it is not.
 */
export const isAlive = ({ pid, born }: KnownProcess): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  const status = statusOf(pid)
  if (status === null) return true
  return !status.ended && (born === '' || status.born === born)
}

/** When a process began, in the system's own words; empty where it does not tell. */
export const birthOf = (pid: number): string => statusOf(pid)?.born ?? ''

type Status = Readonly<{ ended: boolean; born: string }>

const statusOf = (pid: number): Status | null => {
  try {
    return process.platform === 'linux' ? statusInProc(pid) : statusByPs(pid)
  } catch {
    return null
  }
}

const statusInProc = (pid: number): Status | null => {
  // The name, in brackets, may hold anything: count from its end. Fields 3 and 22 are the state and the start time.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return fields[19] === undefined ? null : { ended: fields[0] === 'Z', born: fields[19] }
}

const statusByPs = (pid: number): Status | null => {
  const written = execFileSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state = '', ...born] = written.trim().split(/\s+/)
  return state === '' ? null : { ended: state.startsWith('Z'), born: born.join(' ') }
}

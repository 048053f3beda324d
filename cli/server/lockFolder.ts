import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { birthOf, isAlive, type KnownProcess } from './knownProcess.ts'

type Holder = KnownProcess & Readonly<{ runtime?: KnownProcess }>

export type FolderLock = Readonly<{
  /** The last holder of the folder did not end properly. */
  takenOver: boolean
  /** Notes the runtime's process, so that a successor can make sure that it is gone. */
  noteRuntime: (pid: number) => void
  release: () => void
}>

/** Another process works in the folder. */
export class FolderLocked extends CliError {
  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by another server (process ${pid}).\nStop that one, or give this one a folder and ports of its own: STATE_DIR, INGEST_PORT, DIGEST_PORT.`,
      exitCodes.unavailable,
    )
  }
}

/** Takes a folder for this process alone; a lock whose process is gone is taken over. */
export const lockFolder = async (folder: string): Promise<FolderLock> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'lock')
  const self: Holder = { pid: process.pid, born: birthOf(process.pid) }
  let takenOver = false
  while (!create(path, self)) {
    const holder = read(path)
    if (holder !== null && isAlive(holder)) throw new FolderLocked(folder, holder.pid)
    if (holder?.runtime !== undefined) await end(holder.runtime)
    setAside(path)
    takenOver = true
  }
  return {
    takenOver,
    noteRuntime: (pid) => writeFileSync(path, JSON.stringify({ ...self, runtime: { pid, born: birthOf(pid) } })),
    release: () => rmSync(path, { force: true }),
  }
}

const create = (path: string, holder: Holder): boolean => {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, JSON.stringify(holder))
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const read = (path: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Of two successors, only one can rename the old lock. */
const setAside = (path: string): void => {
  try {
    renameSync(path, `${path}.${process.pid}`)
    rmSync(`${path}.${process.pid}`)
  } catch {
    // the other one was faster
  }
}

const end = async (runtime: KnownProcess): Promise<void> => {
  for (let tries = 0; tries < 100 && isAlive(runtime); tries += 1) {
    try {
      process.kill(runtime.pid, 'SIGKILL')
    } catch {
      return
    }
    await setTimeout(20)
  }
}

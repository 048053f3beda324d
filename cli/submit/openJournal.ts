import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export type Journal = Readonly<{
  path: string
  /** How many articles an interrupted run had got through. */
  resumed: number
  has: (key: string) => boolean
  add: (key: string) => void
  /** All went well: there is nothing to resume. */
  discard: () => void
}>

/** Names an article that is sent: the same place with the same text is the same work. */
export const journalKey = (place: string, ...parts: readonly string[]): string =>
  createHash('sha256')
    .update([place, ...parts].join('\0'))
    .digest('base64url')
    .slice(0, 22)

/** Where the journal of this server and these inputs is kept, so that the same command finds it again. */
export const journalPath = (url: string, names: readonly string[]): string => {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  return join(cache, 'broadsheet', `submit-${journalKey(url, process.cwd(), ...names)}.journal`)
}

/** Keeps account of what was sent, a short line each, so that a run that was interrupted goes on where it was. */
export const openJournal = (path: string): Journal => {
  const done = new Set(
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line.length === 22)
      : [],
  )
  const resumed = done.size
  mkdirSync(dirname(path), { recursive: true })
  return {
    path,
    resumed,
    has: (key) => done.has(key),
    add: (key) => {
      done.add(key)
      appendFileSync(path, `${key}\n`)
    },
    discard: () => rmSync(path, { force: true }),
  }
}

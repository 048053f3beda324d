import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimPort } from '../../cli/server/claimPort.ts'

const root = join(import.meta.dirname, '../..')

const startMsMax = 180_000

/** The server as an operator runs it: a process that can be killed and started again on the same state. */
export type ServedProcess = Readonly<{
  start(): Promise<void>
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>
  /** SIGTERM, and wait for the end. */
  stop(): Promise<void>
}>

export type Place = Readonly<{ stateDir: string; ingestPort: number; digestPort: number; token: string }>

/** A state folder and free ports for one server, which keeps them over its kills. */
export const makePlace = async (): Promise<Place> => ({
  stateDir: await mkdtemp(join(tmpdir(), 'broadsheet-chaos-')),
  ingestPort: await claimPort(0, '127.0.0.1', 'INGEST_PORT'),
  digestPort: await claimPort(0, '127.0.0.1', 'DIGEST_PORT'),
  token: 'a-token-for-chaos-only',
})

export const servedProcess = (place: Place): ServedProcess => {
  let child: ChildProcess | null = null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    child = null
  }
  return {
    async start() {
      child = spawn(process.execPath, [join(root, 'cli/broadsheet.mjs'), 'serve'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          STATE_DIR: place.stateDir,
          INGEST_PORT: String(place.ingestPort),
          DIGEST_PORT: String(place.digestPort),
          ADMIN_TOKEN: place.token,
          LOG_LEVEL: 'error',
        },
      })
      const started = child
      // A crowd that waits at the door, on a machine that is busy with it, makes a start slow.
      const patience = Date.now() + startMsMax
      while (Date.now() < patience) {
        if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}`)
        if (await answers(`http://127.0.0.1:${place.ingestPort}/healthz`)) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`the server did not start within ${startMsMax / 1_000} seconds`)
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).status > 0
  } catch {
    return false
  }
}

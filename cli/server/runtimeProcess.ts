import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'

export type RuntimeProcess = Readonly<{
  /** The runtime that serves now; another one after a crash. */
  current: () => ChildProcess | null
  /** Stops looking after it. */
  release: () => void
}>

/**
 * Keeps hold of the runtime's process, which Miniflare starts and hides, and sees to it that it never outlives this one:
 * a small guard waits on a pipe that the system closes when this process ends, even by SIGKILL.
 */
export const watchRuntimeProcess = (onStart: (pid: number) => void): RuntimeProcess => {
  let current: ChildProcess | null = null
  let guard: ChildProcess | null = null

  const onChild = (message: unknown) => {
    const child = (message as { process: ChildProcess }).process
    // The channel speaks before the process has an id.
    queueMicrotask(() => {
      if (child.pid === undefined || !child.spawnargs.includes('--control-fd=3')) return
      current = child
      guard?.kill('SIGKILL')
      guard = guardAgainstOrphan(child.pid)
      onStart(child.pid)
    })
  }
  subscribe('child_process', onChild)
  return {
    current: () => current,
    release: () => {
      unsubscribe('child_process', onChild)
      guard?.kill('SIGKILL')
    },
  }
}

const guardScript = 'trap "" INT TERM HUP QUIT; read -r _; kill -9 "$1" 2>/dev/null'

const guardAgainstOrphan = (pid: number): ChildProcess | null => {
  if (process.platform === 'win32') return null
  // A group of its own: Ctrl-C in a terminal must not end the guard before its time.
  const guard = spawn('/bin/sh', ['-c', guardScript, 'broadsheet-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => {})
  guard.unref()
  return guard
}

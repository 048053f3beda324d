import { parentOf } from './parentOf.ts'

/**
 * Resolves when this process is asked to stop: by a signal, by the end of the npm that started it, and at once by a
 * second Ctrl-C.
 */
export const stopRequested = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | null = null
    const ask = () => {
      // The second signal within a moment is the same Ctrl-C, passed on by a parent.
      if (askedAt !== null && Date.now() - askedAt > 1_000) process.exit(130)
      askedAt ??= Date.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    if (process.env.npm_lifecycle_event !== undefined) whenNpmEnds(ask)
  })

/** npm starts a shell and the shell starts this process; killed, npm leaves both behind. */
const whenNpmEnds = (ask: () => void): void => {
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    ask()
  }, 500)
  timer.unref()
}

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
    const parent = process.ppid
    if (process.env.npm_lifecycle_event !== undefined)
      setInterval(() => {
        if (process.ppid !== parent) ask()
      }, 500).unref()
  })

/**
 * A reading that is shared for a few seconds: concurrent askers wait for one, and when it fails the last good one goes on
 * being given.
 */
export const rememberFor = <Value>(
  ms: number,
  now: () => number,
  read: () => Promise<Value>,
): (() => Promise<Value>) => {
  let last: Readonly<{ value: Value; at: number }> | null = null
  let running: Promise<Value> | null = null
  let runningSince = 0
  return async () => {
    if (last !== null && now() - last.at < ms) return last.value
    // A reading whose request was cancelled never ends: it is not waited for again.
    if (running === null || now() - runningSince > ms) {
      runningSince = now()
      running = read()
    }
    const mine = running
    try {
      const value = await mine
      last = { value, at: now() }
      return value
    } catch (fault) {
      if (last !== null) return last.value
      throw fault
    } finally {
      if (running === mine) running = null
    }
  }
}

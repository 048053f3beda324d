/**
 * On its first render hono/jsx asks Node's `process` for a store that follows asynchronous components. The runtime makes
 * `process` when it is first looked at, which costs as much CPU as a request of the free plan has in all, and no component
 * here is asynchronous. So that question is asked once, at start-up, while there is no `process` to be seen.
 */
export const askForNothing = (): void => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'process')
  Object.defineProperty(globalThis, 'process', { value: undefined, configurable: true })
  try {
    String(<p />)
  } finally {
    if (own === undefined) Reflect.deleteProperty(globalThis, 'process')
    else Object.defineProperty(globalThis, 'process', own)
  }
}

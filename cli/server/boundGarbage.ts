/**
 * Lets each isolate of the local runtime hold 12 MB of young objects instead of 48: nothing is slower for it, and there are a
 * dozen isolates, most of them simulators of the platform's stores. Who has set flags of V8 keeps theirs.
 */
export const boundGarbage = (): void => {
  // The one door to the runtime's flags that Miniflare has.
  process.env.MINIFLARE_WORKERD_V8_FLAGS ??= '--max-semi-space-size=4'
}

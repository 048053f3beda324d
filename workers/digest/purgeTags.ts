type PurgingContext = Readonly<{ cache?: { purge?: (what: { tags: string[] }) => Promise<unknown> } }>

/**
 * Asks the edge to drop what it keeps under these tags. Best effort: purges are few and may be refused, the local runtime
 * has none, and lifetimes are short enough to do without.
 */
export const purgeTags = async (ctx: ExecutionContext, tags: string[]): Promise<void> => {
  try {
    await (ctx as unknown as PurgingContext).cache?.purge?.({ tags })
  } catch (fault) {
    console.warn(JSON.stringify({ level: 'warn', event: 'purge_failed', detail: String(fault) }))
  }
}

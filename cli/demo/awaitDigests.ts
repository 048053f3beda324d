import { setTimeout } from 'node:timers/promises'

/** An edition, as far as the demo shows it. */
export type ShownEdition = Readonly<{
  topic: Readonly<{ slug: string; name: string }>
  counts: Readonly<{ articles: number; stories: number; sources: number }>
}>

/**
 * Waits until each topic's digest includes the sequence that the answers to the submissions named. What does not appear
 * in time is left out.
 */
export const awaitDigests = async (
  digestUrl: string,
  sequences: ReadonlyMap<string, number>,
  { timeoutMs, onReady }: { timeoutMs: number; onReady: () => void },
): Promise<ShownEdition[]> => {
  const deadline = Date.now() + timeoutMs
  const editions = await Promise.all(
    [...sequences].map(async ([slug, sequence]) => {
      for (;;) {
        const answer = await fetch(`${digestUrl}/topics/${encodeURIComponent(slug)}.json?at_least=${sequence}`)
        if (answer.ok) {
          onReady()
          return (await answer.json()) as ShownEdition
        }
        await answer.body?.cancel()
        if (Date.now() > deadline) return null
        await setTimeout(Math.min(5_000, 1_000 * Number(answer.headers.get('Retry-After') ?? 1)))
      }
    }),
  )
  return editions.filter((edition) => edition !== null)
}

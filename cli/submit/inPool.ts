/**
 * Runs `work` over everything that `items` gives, at most `size` at a time, and takes no more items than it works on: a
 * source of any length costs the memory of a few. `shouldStop` is asked before each.
 */
export const inPool = async <Item>(
  items: AsyncIterable<Item>,
  size: number,
  work: (item: Item) => Promise<void>,
  shouldStop: () => boolean = () => false,
): Promise<void> => {
  const running = new Set<Promise<void>>()
  for await (const item of items) {
    if (shouldStop()) break
    const job: Promise<void> = work(item).finally(() => running.delete(job))
    running.add(job)
    if (running.size >= size) await Promise.race(running)
  }
  await Promise.all(running)
}

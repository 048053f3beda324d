import type { ListedTopic } from '#storage/digestReader'

/** The front page: topics with headlines of their own, and the others by name. */
export type Front = Readonly<{ cards: readonly ListedTopic[]; others: readonly ListedTopic[] }>

const headlinesMax = 4
/** The first takes two places, so that they fill rows of two and of three. */
export const cardsMax = 23

/**
 * Lays out the front page so that no headline stands there twice: a topic shows what those before it have not shown. Past a
 * number of topics the rest is named alone.
 */
export const frontOf = (topics: readonly ListedTopic[]): Front => {
  const shown = new Set<string>()
  const cards: ListedTopic[] = []
  const others: ListedTopic[] = []
  for (const topic of topics) {
    const newest =
      cards.length === cardsMax ? [] : topic.newest.filter(({ id }) => !shown.has(id)).slice(0, headlinesMax)
    for (const { id } of newest) shown.add(id)
    if (newest.length === 0) others.push(topic)
    else cards.push({ ...topic, newest })
  }
  return { cards, others }
}

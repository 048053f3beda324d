import type { Edition, StoryArticle } from '#domain/edition'
import { changesBetween, type EditionChanges } from '#domain/editions/changesBetween'

/** An article that may no longer be shown is named by its id alone. */
export type GoneArticle = Pick<StoryArticle, 'id'>

export type TopicChanges = Readonly<{
  topic: Readonly<{ slug: string; name: string }>
  since: number
  edition: number
  generated_at: string
  new: readonly StoryArticle[]
  revised: readonly StoryArticle[]
  withdrawn: readonly GoneArticle[]
  left: readonly StoryArticle[]
  faq: EditionChanges['faq']
}>

/** What a reader of the older edition has missed. Both are masked already; `hidden` are the articles taken out of them. */
export const topicChanges = (
  older: Edition,
  newer: Edition,
  before: readonly string[],
  hidden: ReadonlySet<string>,
): TopicChanges => {
  const changes = changesBetween(older, newer, (id) => hidden.has(id))
  return {
    topic: { slug: newer.topic.slug, name: newer.topic.name },
    since: older.edition,
    edition: newer.edition,
    generated_at: newer.generated_at,
    new: changes.new,
    revised: changes.revised,
    withdrawn: before.filter((id) => hidden.has(id)).map((id) => ({ id })),
    left: changes.left,
    faq: changes.faq,
  }
}

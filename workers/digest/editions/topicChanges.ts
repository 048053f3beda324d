import type { Edition, StoryArticle } from '#domain/edition'
import { changesBetween, type EditionChanges } from '#domain/editions/changesBetween'
import { maskArticles } from '#domain/editions/maskArticles'

/** An article that may no longer be shown is named by its id alone. */
type GoneArticle = Pick<StoryArticle, 'id'>

export type TopicChanges = Readonly<{
  topic: Readonly<{ slug: string; name: string }>
  since: number
  edition: number
  generated_at: string
  new: readonly StoryArticle[]
  revised: readonly StoryArticle[]
  withdrawn: readonly GoneArticle[]
  left: readonly StoryArticle[]
  faq: Omit<EditionChanges['faq'], 'removed'> &
    Readonly<{ removed: readonly Readonly<{ id: string; question?: string }>[] }>
}>

/** What a reader of the older edition has missed. Of what may no longer be shown nothing but its id is told. */
export const topicChanges = (frozen: Edition, current: Edition, hidden: ReadonlySet<string>): TopicChanges => {
  const [older, newer] = [maskArticles(frozen, hidden), maskArticles(current, hidden)]
  const changes = changesBetween(older, newer, (id) => hidden.has(id))
  const withdrawn = idsOf(frozen).filter((id) => hidden.has(id))
  const shown = new Set(idsOf(newer))
  const kept = new Set([...older.faq, ...newer.faq].map((entry) => entry.id))
  return {
    topic: { slug: newer.topic.slug, name: newer.topic.name },
    since: older.edition,
    edition: newer.edition,
    generated_at: newer.generated_at,
    new: changes.new,
    revised: changes.revised,
    withdrawn: [...(frozen.erased ?? []).filter((id) => !shown.has(id)), ...withdrawn].map((id) => ({ id })),
    left: changes.left,
    faq: {
      ...changes.faq,
      removed: [...changes.faq.removed, ...frozen.faq.flatMap(({ id }) => (kept.has(id) ? [] : [{ id }]))],
    },
  }
}

const idsOf = ({ stories }: Edition): string[] => stories.flatMap(({ articles }) => articles.map(({ id }) => id))

import type { DigestFaq, Edition, StoryArticle } from '../edition.ts'
import { canonicalJson } from './canonicalJson.ts'

export type FaqChange = Readonly<{ id: string; question: string }>

/** What a newer edition has that an older one had not, and the other way round, in the order of the editions. */
export type EditionChanges = Readonly<{
  new: readonly StoryArticle[]
  revised: readonly StoryArticle[]
  /** Gone from the topic. */
  withdrawn: readonly StoryArticle[]
  /** No longer among the newest: made room for others. */
  left: readonly StoryArticle[]
  faq: Readonly<{ added: readonly FaqChange[]; changed: readonly FaqChange[]; removed: readonly FaqChange[] }>
}>

/**
 * What changed from one edition of a topic to another. `isWithdrawn` tells articles that were withdrawn from those that only
 * left the window; without it, an article is taken to have left when the newer edition left older ones out.
 */
export const changesBetween = (
  older: Edition,
  newer: Edition,
  isWithdrawn?: (article: string) => boolean,
): EditionChanges => {
  const before = articlesOf(older)
  const after = articlesOf(newer)
  const gone = [...before.values()].filter(({ id }) => !after.has(id))
  const full = (newer.dropped.older ?? 0) > 0
  const withdrawn = isWithdrawn ?? (() => !full)
  return {
    new: [...after.values()].filter(({ id }) => !before.has(id)),
    revised: [...after.values()].filter((article) => {
      const known = before.get(article.id)
      return known !== undefined && canonicalJson(known) !== canonicalJson(article)
    }),
    withdrawn: gone.filter(({ id }) => withdrawn(id)),
    left: gone.filter(({ id }) => !withdrawn(id)),
    faq: faqChanges(older.faq, newer.faq),
  }
}

const articlesOf = (edition: Edition): Map<string, StoryArticle> =>
  new Map(edition.stories.flatMap(({ articles }) => articles.map((article) => [article.id, article] as const)))

const faqChanges = (older: readonly DigestFaq[], newer: readonly DigestFaq[]): EditionChanges['faq'] => {
  const before = new Map(older.map((entry) => [entry.id, entry]))
  const after = new Set(newer.map(({ id }) => id))
  const named = ({ id, question }: DigestFaq): FaqChange => ({ id, question })
  return {
    added: newer.filter(({ id }) => !before.has(id)).map(named),
    changed: newer
      .filter((entry) => {
        const known = before.get(entry.id)
        return known !== undefined && (known.answer !== entry.answer || known.question !== entry.question)
      })
      .map(named),
    removed: older.filter(({ id }) => !after.has(id)).map(named),
  }
}

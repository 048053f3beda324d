import { compareText } from './compareText.ts'
import type { EditionArticle } from './editionArticle.ts'

export type Selection = Readonly<{ articles: readonly EditionArticle[]; duplicates: number; older: number }>

/** The articles an edition shows: one for each content, the newest `articlesMax`, and every pinned one before them. */
export const selectWindow = (articles: readonly EditionArticle[], articlesMax: number): Selection => {
  const byContent = new Map<string, EditionArticle>()
  for (const article of articles) {
    const known = byContent.get(article.fingerprint)
    byContent.set(article.fingerprint, known === undefined ? article : represent(known, article))
  }
  const newest = [...byContent.values()].sort(
    (a, b) => Number(b.pinned) - Number(a.pinned) || b.sort_at - a.sort_at || compareText(a.id, b.id),
  )
  return {
    articles: newest.slice(0, articlesMax),
    duplicates: articles.length - byContent.size,
    older: Math.max(0, newest.length - articlesMax),
  }
}

/** Of articles with one content the earliest published stands for all, a pin on any of them counts, and so does a correction. */
const represent = (left: EditionArticle, right: EditionArticle): EditionArticle => {
  const [first, second] = isEarlier(left, right) ? [left, right] : [right, left]
  return first.pinned || !second.pinned ? first : { ...first, pinned: true }
}

const isEarlier = (left: EditionArticle, right: EditionArticle): boolean => {
  if ((left.published_at === null) !== (right.published_at === null)) return left.published_at !== null
  if (left.published_at !== null && left.sort_at !== right.sort_at) return left.sort_at < right.sort_at
  return left.id < right.id
}

import { baseLanguage } from '../sentences/baseLanguage.ts'
import type { StoryGroup } from '../stories/groupStories.ts'
import { compareText } from './compareText.ts'
import type { EditionArticle } from './editionArticle.ts'

/** A story with its articles, the best first. */
export type RankedStory = Readonly<{ id: string; articles: readonly EditionArticle[]; group: StoryGroup }>

const hourMs = 3_600_000
/** What each further source is worth, and how many count. */
const hoursPerSource = 6
const sourcesMax = 4

/** Puts stories, and the articles in each, in the order in which an edition shows them (docs/ranking.md). */
export const rankStories = (
  groups: readonly StoryGroup[],
  articles: ReadonlyMap<string, EditionArticle>,
  mainLanguage: string,
): RankedStory[] =>
  groups
    .map((group) => {
      const members = group.ids.flatMap((id) => articles.get(id) ?? [])
      return { id: storyId(members), articles: bestFirst(members, group, mainLanguage), group, rank: rankOf(members) }
    })
    .sort((a, b) => b.rank.pinned - a.rank.pinned || b.rank.at - a.rank.at || compareText(a.id, b.id))
    .map(({ id, articles, group }) => ({ id, articles, group }))

/** A story is called after its first article, so that its name holds while the story goes on. */
const storyId = (members: readonly EditionArticle[]): string =>
  [...members].sort((a, b) => a.sort_at - b.sort_at || compareText(a.id, b.id))[0]?.id ?? ''

/** The time of the last change, later by some hours for each further source that covers the story. */
const rankOf = (members: readonly EditionArticle[]): { pinned: number; at: number } => {
  const sources = new Set(members.map(({ source_key, id }) => source_key ?? id)).size
  return {
    pinned: Number(members.some(({ pinned }) => pinned)),
    at:
      Math.max(...members.map(({ last_change }) => last_change)) +
      Math.min(sources - 1, sourcesMax) * hoursPerSource * hourMs,
  }
}

/** The newest whose title says what the story is leads; then the others, newest first. */
const bestFirst = (members: readonly EditionArticle[], group: StoryGroup, mainLanguage: string): EditionArticle[] => {
  const shared = new Set(group.terms)
  const fit = new Map(members.map((member) => [member.id, titleFit(member, shared)]))
  const leads = Math.max(1, Math.max(...fit.values()) / 2)
  const tells = ({ id }: EditionArticle): number => Number((fit.get(id) ?? 0) >= leads)
  const isMain = ({ language }: EditionArticle): number => Number(baseLanguage(language) === mainLanguage)
  return [...members].sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) ||
      isMain(b) - isMain(a) ||
      tells(b) - tells(a) ||
      b.sort_at - a.sort_at ||
      (fit.get(b.id) ?? 0) - (fit.get(a.id) ?? 0) ||
      compareText(a.id, b.id),
  )
}

/** Titles that ask, break off, or announce background tell less of a story than what they share with it. */
const tellsLess =
  /[?？؟…]\s*$|\b(?:explained|explainer|analysis|opinion|comment|q&a|faq|in pictures|erklärt|analyse|kommentar|análisis|opinión|expliqué|décryptage)\b/iu

/** How many of the story's shared terms the title names. */
const titleFit = ({ title, features }: EditionArticle, shared: ReadonlySet<string>): number => {
  let fit = tellsLess.test(title) ? -2 : 0
  for (const place of features.title) if (shared.has(features.terms[place] ?? '')) fit += 1
  return fit
}

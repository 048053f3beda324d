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

const bestFirst = (members: readonly EditionArticle[], group: StoryGroup, mainLanguage: string): EditionArticle[] => {
  const shared = new Set(group.terms)
  const fit = new Map(members.map((member) => [member.id, titleFit(member, shared)]))
  return [...members].sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) ||
      Number(baseLanguage(b.language) === mainLanguage) - Number(baseLanguage(a.language) === mainLanguage) ||
      (fit.get(b.id) ?? 0) - (fit.get(a.id) ?? 0) ||
      b.sort_at - a.sort_at ||
      compareText(a.id, b.id),
  )
}

/** How many of the story's shared terms the title names; a question names the story worse than its answer. */
const titleFit = ({ title, features }: EditionArticle, shared: ReadonlySet<string>): number => {
  let fit = /[?？؟]\s*$/.test(title) ? -2 : 0
  for (const place of features.title) if (shared.has(features.terms[place] ?? '')) fit += 1
  return fit
}

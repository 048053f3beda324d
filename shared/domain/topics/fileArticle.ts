import type { TopicAssignment, Why } from '../article.ts'
import type { TopicMatcher } from './compileTopics.ts'
import { defaultTopics } from './defaults/defaultTopics.ts'
import { predictTopics } from './learned/predictTopics.ts'
import type { TopicModel } from './learned/topicModel.ts'
import { type FilableArticle, readSections } from './readSections.ts'
import { topicSlug } from './topicSlug.ts'

export type FilingContext = Readonly<{
  /** Names, aliases or slugs that the submission or an editor gave. */
  explicit: readonly string[]
  matcher: TopicMatcher
  /** Whether the topics that come out of the box are given. */
  defaults: boolean
  model: TopicModel | null
  /** Names of slugs that the matcher's registry does not hold. */
  topicNames?: ReadonlyMap<string, string>
}>

const whyMax = 10

/**
 * Files an article: explicit topics first, then those of the rules, the learned and the default ones, each slug once, each with the
 * reason for it. A topic that has a rule of its own is never given by the model or by default: its editor made it exact.
 */
export const fileArticle = (article: FilableArticle, context: FilingContext): TopicAssignment[] => {
  const { matcher, topicNames } = context
  const filed = new Map<string, TopicAssignment>()
  const add = (
    given: string,
    fallbackName: string,
    rest: Readonly<{ origin: TopicAssignment['origin']; score: number; why: readonly Why[] }>,
  ): void => {
    const known = matcher.resolve(given)
    const slug = known?.slug ?? given
    if (filed.has(slug) || ((rest.origin === 'learned' || rest.origin === 'default') && matcher.hasRule(slug))) return
    const name = known?.name ?? topicNames?.get(slug) ?? fallbackName
    filed.set(slug, { slug, name, ...rest, why: rest.why.slice(0, whyMax) })
  }

  for (const name of context.explicit) {
    const slug = matcher.resolve(name)?.slug ?? slugOrNull(name)
    if (slug !== null) add(slug, name.trim(), { origin: 'explicit', score: 1, why: [] })
  }
  const sections = readSections(article)
  for (const { slug, score, why } of matcher.match(article, sections)) add(slug, slug, { origin: 'rule', score, why })
  if (context.model !== null)
    for (const { slug, score, why } of predictTopics(context.model, article.language, sections))
      add(slug, nameOfSlug(slug), { origin: 'learned', score, why })
  if (context.defaults)
    for (const { slug, name, score, why } of defaultTopics(article, sections))
      add(slug, name, { origin: 'default', score, why })
  return [...filed.values()]
}

const slugOrNull = (name: string): string | null => {
  const slug = topicSlug(name)
  return slug.ok ? slug.value : null
}

/** What to call a learned topic that is in no registry: `climate-change` → `Climate change` */
const nameOfSlug = (slug: string): string => {
  const words = slug.replace(/-/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

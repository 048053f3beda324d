import type { Why } from '#domain/article'
import type { TopicRules } from '#domain/topic'
import { compileTopics } from '#domain/topics/compileTopics'
import { readSections } from '#domain/topics/readSections'
import type { Deps } from '../deps.ts'

type Taken = Readonly<{ id: string; title: string; score: number; why: readonly Why[] }>

/** What a rule would do to the newest stored articles. */
export type RulePreview = Readonly<{
  slug: string
  looked_at: number
  takes: readonly Taken[]
  /** Of `takes`, those that are not in the topic now. */
  gains: readonly string[]
  /** Articles that the topic's rule holds now and would let go. */
  loses: readonly string[]
}>

/** Tries a rule on the newest `limit` articles and writes nothing. */
export const previewRule = async (
  deps: Deps,
  request: Readonly<{ slug: string; rules: TopicRules; limit: number }>,
): Promise<RulePreview> => {
  const { slug, rules } = request
  const matcher = compileTopics([{ slug, name: slug, description: '', aliases: [], parent: null, rules }])
  const takes: Taken[] = []
  const gains: string[] = []
  const loses: string[] = []
  let looked_at = 0
  for await (const { article, topics } of deps.listed(request.limit)) {
    looked_at += 1
    const { title, blocks, faq, language } = article.document
    const filable = { title, blocks, faq, language, source_key: article.source_key }
    const match = matcher.match(filable, readSections(filable)).find((candidate) => candidate.slug === slug)
    const held = topics.find((topic) => topic.slug === slug)
    if (match !== undefined) {
      takes.push({ id: article.id, title, score: match.score, why: match.why })
      if (held === undefined) gains.push(article.id)
    } else if (held !== undefined && held.origin === 'rule') loses.push(article.id)
  }
  return { slug, looked_at, takes, gains, loses }
}

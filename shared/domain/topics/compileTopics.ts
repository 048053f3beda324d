import { compareText } from '#kit/compareText'
import type { Why } from '../article.ts'
import { foldText } from '../text/foldText.ts'
import type { Topic } from '../topic.ts'
import { primaryLanguage } from './match/stemmer.ts'
import { buildTermFinder, type TermHit } from './match/termFinder.ts'
import type { FilableArticle, Section } from './readSections.ts'
import { type TopicDirectory, topicDirectory } from './topicDirectory.ts'

/** A topic whose rule takes an article: how surely, and by which terms. */
export type RuleMatch = Readonly<{ slug: string; score: number; why: readonly Why[] }>

/** The registry, compiled once for many articles. */
export type TopicMatcher = Readonly<{
  /** The topic that a name, alias, slug or old slug stands for; null for what the registry does not know. */
  resolve: TopicDirectory
  /** Whether the topic has a rule of its own, which then decides alone. */
  hasRule(slug: string): boolean
  /** The topics whose rules take the article, best first. */
  match(article: Pick<FilableArticle, 'language' | 'source_key'>, sections: readonly Section[]): RuleMatch[]
}>

type Role = 'any' | 'all' | 'none'
type Posting = Readonly<{ rule: number; role: Role; weight: number; slot: number }>
type Rule = Readonly<{
  slug: string
  anyCount: number
  allCount: number
  threshold: number
  sources: ReadonlySet<string>
  languages: ReadonlySet<string>
}>
type Tally = { sum: number; any: boolean; all: Set<number>; none: boolean; why: Why[] }

/**
 * Compiles the registry's rules into one automaton, whatever their number and order. A rule takes an article when every term of `all`
 * is there, none of `none`, at least one of `any` (if it has any), and the weights of the terms found reach its threshold.
 * `redirects` are slugs of renamed and merged topics, with the slug they answer to now.
 */
export const compileTopics = (
  topics: readonly Topic[],
  redirects: ReadonlyMap<string, string> = new Map(),
): TopicMatcher => {
  const ordered = topics.toSorted((left, right) => compareText(left.slug, right.slug))
  const rules: Rule[] = []
  const terms: string[] = []
  const postings: Posting[][] = []
  const known = new Map<string, number>()
  const bySource: number[] = []
  const post = (term: string, posting: Posting): void => {
    let index = known.get(term)
    if (index === undefined) {
      index = terms.length
      known.set(term, index)
      terms.push(term)
      postings.push([])
    }
    postings[index]!.push(posting)
  }

  for (const topic of ordered) {
    if (topic.rules === null) continue
    const { any, all, none, weights, threshold, sources, languages } = topic.rules
    const rule = rules.length
    rules.push({
      slug: topic.slug,
      anyCount: any.length,
      allCount: new Set(all).size,
      threshold,
      sources: new Set(sources.map(foldSource)),
      languages: new Set(languages.map(primaryLanguage)),
    })
    const folded = new Map(Object.entries(weights).map(([term, weight]) => [foldText(term), weight]))
    const weightOf = (term: string): number => weights[term] ?? folded.get(foldText(term)) ?? 1
    const add = (role: Role, list: readonly string[]): void => {
      let slot = 0
      for (const term of new Set(list)) post(term, { rule, role, weight: weightOf(term), slot: slot++ })
    }
    add('any', any)
    add('all', all)
    add('none', none)
    if (any.length === 0 && all.length === 0 && sources.length > 0) bySource.push(rule)
  }
  const finder = buildTermFinder(terms)
  const ruled = new Set(rules.map((rule) => rule.slug))

  return {
    resolve: topicDirectory(ordered, redirects),
    hasRule: (slug) => ruled.has(slug),
    match: (article, sections) => {
      const source = article.source_key === null ? null : foldSource(article.source_key)
      const language = primaryLanguage(article.language)
      const applies = (rule: Rule): boolean =>
        (rule.sources.size === 0 || (source !== null && rule.sources.has(source))) &&
        (rule.languages.size === 0 || rule.languages.has(language))
      const tallies = new Map<number, Tally>()
      const hits = terms.length === 0 ? new Map<number, TermHit>() : finder.find(sections, article.language)
      for (const [term, hit] of hits) {
        for (const { rule, role, weight, slot } of postings[term]!) {
          let tally = tallies.get(rule)
          if (tally === undefined) {
            tally = { sum: 0, any: false, all: new Set(), none: false, why: [] }
            tallies.set(rule, tally)
          }
          if (role === 'none') tally.none = true
          else {
            if (role === 'any') tally.any = true
            else tally.all.add(slot)
            tally.sum += weight
            tally.why.push({ term: terms[term]!, where: hit.where, weight })
          }
        }
      }
      const matches: RuleMatch[] = []
      for (const [index, tally] of tallies) {
        const rule = rules[index]!
        const complete = tally.all.size === rule.allCount && (rule.anyCount === 0 || tally.any)
        if (
          complete &&
          rule.anyCount + rule.allCount > 0 &&
          !tally.none &&
          tally.sum >= rule.threshold &&
          applies(rule)
        )
          matches.push({ slug: rule.slug, score: scoreOf(tally.sum, rule.threshold), why: tally.why.sort(byWeight) })
      }
      for (const index of bySource) {
        const rule = rules[index]!
        if (applies(rule) && tallies.get(index)?.none !== true)
          matches.push({ slug: rule.slug, score: 1, why: [{ term: `source: ${source}` }] })
      }
      return matches.sort((left, right) => right.score - left.score || compareText(left.slug, right.slug))
    },
  }
}

/** One half at the threshold, towards 1 the more is found. */
const scoreOf = (sum: number, threshold: number): number =>
  Math.round((1 - threshold / (sum + threshold)) * 1000) / 1000

const byWeight = (left: Why, right: Why): number =>
  (right.weight ?? 0) - (left.weight ?? 0) || compareText(left.term, right.term)

const foldSource = (source: string): string => foldText(source).replace(/^www\./, '')

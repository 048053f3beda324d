import type { Why } from '../../article.ts'
import { primaryLanguage } from '../match/stemmer.ts'
import type { Section } from '../readSections.ts'
import { mediaTermFinder } from './mediaTermFinder.ts'
import { mediaTopics, shadowTopics } from './mediaTopics.ts'

/** How loudly an article's terms speak for a media topic. */
export type MediaScore = Readonly<{ topic: number; points: number; distinct: number; why: readonly Why[] }>

const topicsCount = mediaTopics.length + shadowTopics.length

/**
 * Points of every media topic, and shadow topic, that has any, most first. A term that is repeated counts more, but ever less; one in the title counts double, one that stands
 * in the FAQ alone counts half.
 */
export const scoreMediaTopics = (language: string, sections: readonly Section[]): MediaScore[] => {
  const primary = primaryLanguage(language)
  const compiled = mediaTermFinder(primary)
  if (compiled === null) return []
  const faq = new Set(sections.filter(({ kind }) => kind === 'faq').map(({ where }) => where))
  const points = new Float64Array(topicsCount)
  const distinct = new Int32Array(topicsCount)
  const why: Why[][] = Array.from(points, () => [])
  for (const [term, hit] of compiled.find(sections)) {
    const emphasis = (1 + 0.5 * Math.log2(hit.count)) * emphasisOf(hit.where, faq)
    for (const { topic, weight } of compiled.voices[term]!) {
      points[topic]! += weight * emphasis
      if (weight > 1) distinct[topic]! += 1
      why[topic]!.push({ term: compiled.terms[term]!, where: hit.where, weight: round(weight * emphasis) })
    }
  }
  return Array.from(points, (sum, topic) => ({
    topic,
    points: sum,
    distinct: distinct[topic]!,
    why: why[topic]!.sort((left, right) => right.weight! - left.weight!),
  }))
    .filter((score) => score.points > 0)
    .sort((left, right) => right.points - left.points || left.topic - right.topic)
}

const emphasisOf = (where: readonly string[], faq: ReadonlySet<string>): number => {
  if (where[0] === 'title') return 2
  return where[0] !== undefined && faq.has(where[0]) ? 0.5 : 1
}

const round = (value: number): number => Math.round(value * 100) / 100

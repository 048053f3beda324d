import { mentionsIn } from '../defaults/findCountries.ts'
import { mediaTopics, shadowTopics } from '../defaults/mediaTopics.ts'
import { type MediaScore, scoreMediaTopics } from '../defaults/scoreMediaTopics.ts'
import type { Section } from '../readSections.ts'
import { featureOf } from './hashFeature.ts'

const conceptSeed = 0x6b8b4567
/** One weak term says nothing yet. */
const pointsMin = 1

const topicConcepts: readonly number[] = [...mediaTopics.map(({ slug }) => slug), ...shadowTopics].map((name) =>
  featureOf(conceptSeed, name),
)
const countryConcept = featureOf(conceptSeed, 'a country')

/** Features that stand for a meaning rather than for letters, and so are the same in every language that has them. */
export const conceptFeatures: ReadonlySet<number> = new Set([...topicConcepts, countryConcept])

/** A concept with how loudly the text speaks of it, and the terms that do. */
export type Concept = Readonly<{ feature: number; count: number; why: MediaScore['why'] }>

/**
 * What the default terms say of a text: its media topics, and that it names countries. A word that no example had may be a
 * term, and then tells what other terms of its topic taught.
 */
export const readConcepts = (language: string, sections: readonly Section[]): Concept[] => {
  const concepts: Concept[] = scoreMediaTopics(language, sections)
    .filter(({ points }) => points >= pointsMin)
    .map(({ topic, points, why }) => ({ feature: topicConcepts[topic]!, count: Math.round(points), why }))
  const countries = sections.reduce((sum, section) => sum + mentionsIn(section, language).length, 0)
  if (countries > 0) concepts.push({ feature: countryConcept, count: countries, why: [] })
  return concepts
}

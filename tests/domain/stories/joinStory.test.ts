import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFeatures } from '../../../shared/domain/editions/articleFeatures.ts'
import { joinStory, type StoryCandidate } from '../../../shared/domain/stories/joinStory.ts'
import { storyKeys } from '../../../shared/domain/stories/storyKeys.ts'
import { aNormalisedArticle } from '../editions/anEditionArticle.ts'

type Arrival = Readonly<{ id: string; features: ReturnType<typeof articleFeatures>; sort_at: number }>
const anArrival = (id: string, text: string): Arrival => ({
  id,
  sort_at: 0,
  features: articleFeatures(aNormalisedArticle([text], { title: '', provenance: { title: 'inferred' } })),
})

const quake = 'A magnitude 6.1 earthquake struck Aldova, killing four people and cutting power to the Aldova port.'
const arrivals = [
  anArrival('q2', quake),
  anArrival('q1', `${quake} Rescuers dug through the night.`),
  anArrival(
    'q3',
    'Rescuers dug through the night in Aldova after the magnitude 6.1 earthquake cut power to the port, killing four people.',
  ),
  anArrival('t1', 'A Brenmark jury convicted the banker Ivo Castell of fraud over the collapse of Merle Trust.'),
]

/** A store in small: every arrival asks for those that share a key, and takes or merges stories. */
const storiesAfter = (order: readonly Arrival[]): Record<string, string> => {
  const kept = new Map<string, StoryCandidate & { keys: ReadonlySet<string> }>()
  for (const arrival of order) {
    const keys = new Set(storyKeys(arrival.features))
    const candidates = [...kept.values()].filter((other) => [...keys].some((key) => other.keys.has(key)))
    const { story, merges } = joinStory(arrival, candidates)
    for (const [id, other] of kept) if (merges.includes(other.story)) kept.set(id, { ...other, story })
    kept.set(arrival.id, { ...arrival, story, keys })
  }
  return Object.fromEntries([...kept].map(([id, { story }]) => [id, story]).sort())
}

describe('joinStory', () => {
  it('names a story after the least article id in it', () => {
    expect(storiesAfter(arrivals)).toEqual({ q1: 'q1', q2: 'q1', q3: 'q1', t1: 't1' })
  })

  it('comes to the same stories whatever the order of arrival', () => {
    const expected = storiesAfter(arrivals)
    fc.assert(
      fc.property(fc.shuffledSubarray(arrivals, { minLength: arrivals.length }), (order) => {
        expect(storiesAfter(order)).toEqual(expected)
      }),
    )
  })

  it('is a story of its own without candidates', () =>
    expect(joinStory(anArrival('x', quake), [])).toEqual({ story: 'x', merges: [] }))
})

describe('storyKeys', () => {
  it('gives a bounded number of keys, the same each time', () => {
    const { features } = anArrival('x', `${quake} ${'Many further words follow here. '.repeat(200)}`)
    expect(storyKeys(features).length).toBeLessThanOrEqual(24)
    expect(storyKeys(features)).toEqual(storyKeys(features))
  })
  it('gives none for an article without words', () => expect(storyKeys(anArrival('x', '').features)).toEqual([]))
})

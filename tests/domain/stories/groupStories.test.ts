import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFeatures } from '../../../shared/domain/editions/articleFeatures.ts'
import { groupStories, type StoryInput } from '../../../shared/domain/stories/groupStories.ts'
import { aNormalisedArticle } from '../editions/anEditionArticle.ts'

const aStory = (id: string, text: string, at: number | null = null): StoryInput => ({
  id,
  at,
  features: articleFeatures(aNormalisedArticle([text], { title: '', provenance: { title: 'inferred' } })),
})

const quake =
  'A magnitude 6.1 earthquake struck near Aldova on Tuesday, killing four people and cutting power to the port.'
const quakeAgain =
  'Four people died when a 6.1 magnitude earthquake hit Aldova; the port lost power, officials said on Tuesday.'
const trial = 'A jury in Brenmark convicted the banker Ivo Castell of fraud over the collapse of Merle Trust.'
const trialAgain = 'Ivo Castell, the banker behind Merle Trust, was convicted of fraud by a Brenmark jury.'
const match = 'Oland United beat Varn Rovers 3-1 in the cup final after two late goals from Petra Lind.'

const set = [
  aStory('a', quake),
  aStory('b', trial),
  aStory('c', quakeAgain),
  aStory('d', match),
  aStory('e', trialAgain),
]

describe('groupStories', () => {
  it('joins texts on one event and leaves others apart', () => {
    expect(groupStories(set).map(({ ids }) => ids)).toEqual([['a', 'c'], ['b', 'e'], ['d']])
  })

  it('says what the texts of a story share', () => {
    const [earthquake] = groupStories(set)
    expect(earthquake?.terms).toEqual(expect.arrayContaining(['aldova', 'earthquak']))
    expect(earthquake?.words).toEqual(expect.arrayContaining(['Aldova', 'earthquake']))
    expect(earthquake?.similarity).toBeGreaterThan(0.15)
  })

  it('depends on the set alone, not on its order', () => {
    const expected = groupStories(set)
    fc.assert(
      fc.property(fc.shuffledSubarray(set, { minLength: set.length }), (shuffled) => {
        expect(groupStories(shuffled)).toEqual(expected)
      }),
    )
  })

  it('keeps similar events apart when a month lies between them', () => {
    const day = 86_400_000
    const later =
      'A magnitude 5.8 earthquake struck near Aldova on Friday, cutting power to two villages; no one was hurt.'
    expect(groupStories([aStory('a', quake, 0), aStory('b', later, 40 * day)])).toHaveLength(2)
  })

  it('joins near-duplicates whatever their dates', () => {
    const copy = `${quake} Updated.`
    expect(groupStories([aStory('a', quake, 0), aStory('b', copy, 90 * 86_400_000)])).toHaveLength(1)
  })

  it('groups thousands of texts without comparing each with each', () => {
    const many = Array.from({ length: 3_000 }, (_, index) =>
      aStory(
        `n${index}`,
        `Council ${index % 1_500} of Town${index % 1_500} voted on plan x${index % 1_500} for harbour y${index % 1_500}.`,
      ),
    )
    expect(groupStories(many)).toHaveLength(1_500)
  })
})

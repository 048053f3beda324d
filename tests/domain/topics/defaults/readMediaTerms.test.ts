import { describe, expect, it } from 'vitest'
import { mediaTopics, shadowTopics } from '#domain/topics/defaults/mediaTopics'
import { mediaTerms } from '#domain/topics/defaults/terms/mediaTerms'
import { readMediaTerms } from '#domain/topics/defaults/terms/readMediaTerms'

describe('readMediaTerms', () => {
  it('reads topics and the strength of their terms', () =>
    expect(readMediaTerms('\ncrime: murder, arrest warrant\n  | police\n  | case\nweather: hail\n')).toEqual([
      { topic: 'crime', term: 'murder', strength: 'strong' },
      { topic: 'crime', term: 'arrest warrant', strength: 'strong' },
      { topic: 'crime', term: 'police', strength: 'usual' },
      { topic: 'crime', term: 'case', strength: 'weak' },
      { topic: 'weather', term: 'hail', strength: 'strong' },
    ]))

  it.each(Object.keys(mediaTerms))('finds every topic in the list of %s', (language) => {
    const keys = [...mediaTopics.map(({ slug }) => slug.split('-', 1)[0]!), ...shadowTopics]
    expect(new Set(readMediaTerms(mediaTerms[language]!).map(({ topic }) => topic))).toEqual(new Set(keys))
  })
})

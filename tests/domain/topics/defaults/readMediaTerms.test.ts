import { describe, expect, it } from 'vitest'
import { mediaTopics, shadowTopics } from '#domain/topics/defaults/mediaTopics'
import { mediaTerms } from '#domain/topics/defaults/terms/mediaTerms'
import { readMediaTerms } from '#domain/topics/defaults/terms/readMediaTerms'

describe('readMediaTerms', () => {
  it('reads topics and the strength of their terms', () =>
    expect(
      readMediaTerms('\ncrime: murder, arrest warrant\n  | police\n  | case\nweather: "Hail"\n').map(
        ({ topic, term, strength }) => `${topic} ${term} ${strength}`,
      ),
    ).toEqual([
      'crime murder strong',
      'crime arrest warrant strong',
      'crime police usual',
      'crime case weak',
      'weather Hail strong',
    ]))
  it('reads what is in quotes as exact', () =>
    expect(readMediaTerms('labour: "Unions", pay rise')).toEqual([
      { topic: 'labour', term: 'Unions', words: ['unions'], strength: 'strong', exact: true },
      { topic: 'labour', term: 'pay rise', words: ['pay', 'rise'], strength: 'strong', exact: false },
    ]))

  it.each(Object.keys(mediaTerms))('finds every topic in the list of %s', (language) => {
    const keys = [...mediaTopics.map(({ slug }) => slug.split('-', 1)[0]!), ...shadowTopics]
    expect(new Set(readMediaTerms(mediaTerms[language]!).map(({ topic }) => topic))).toEqual(new Set(keys))
  })
})

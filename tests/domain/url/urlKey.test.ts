import { describe, expect, it } from 'vitest'
import { urlKey } from '#domain/url/urlKey'

describe('urlKey', () => {
  const key = 'example.org/a?x=1&y=2'
  for (const same of [
    'https://example.org/a?x=1&y=2',
    'http://example.org/a?x=1&y=2',
    'https://www.example.org/a?x=1&y=2',
    'https://WWW.example.org:443/a/?x=1&y=2',
    'https://example.org/a?y=2&x=1#top',
    'https://example.org/a?y=2&utm_campaign=z&x=1',
  ])
    it(`is one for ${same}`, () => expect(urlKey(same)).toBe(key))

  for (const other of [
    'https://example.org/b?x=1&y=2',
    'https://example.org/a?x=1',
    'https://example.org/A?x=1&y=2',
    'https://news.example.org/a?x=1&y=2',
    'https://example.org:8443/a?x=1&y=2',
    'https://example.org/#!/a?x=1&y=2',
  ])
    it(`is another for ${other}`, () => expect(urlKey(other)).not.toBe(key))

  it('keeps the order of values that share a name', () =>
    expect(urlKey('https://example.org/?b=2&a=3&b=1')).toBe('example.org?a=3&b=2&b=1'))
  it('reads a plus in a query as a space', () =>
    expect(urlKey('https://example.org/?q=a+b')).toBe(urlKey('https://example.org/?q=a%20b')))
  it('drops the mobile host only where it is known', () => {
    expect(urlKey('https://en.m.wikipedia.org/wiki/Ink')).toBe(urlKey('https://en.wikipedia.org/wiki/Ink'))
    expect(urlKey('https://m.example.org/a')).not.toBe(urlKey('https://example.org/a'))
  })
  it('does not take the whole of a short host for `www.`', () => expect(urlKey('https://www.org/a')).toBe('www.org/a'))
  it('is null for what is no web address', () => expect(urlKey('mailto:a@example.org')).toBeNull())
})

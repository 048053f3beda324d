import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '#domain/url/canonicalUrl'
import { parseUrl } from '#domain/url/parseUrl'

const canonical: readonly (readonly [string, string, string])[] = [
  ['leaves a plain address alone', 'https://example.org/news/story-1', 'https://example.org/news/story-1'],
  ['drops white space around it', '  https://example.org/a\n', 'https://example.org/a'],
  ['lower-cases scheme and host, not the path', 'HTTPS://Example.ORG/Story', 'https://example.org/Story'],
  ['drops the default port of https', 'https://example.org:443/a', 'https://example.org/a'],
  ['drops the default port of http', 'http://example.org:80/a', 'http://example.org/a'],
  ['keeps another port', 'http://example.org:8080/a', 'http://example.org:8080/a'],
  ['drops the fragment', 'https://example.org/a#comments', 'https://example.org/a'],
  ['keeps a hash-bang route', 'https://example.org/#!/story/7', 'https://example.org/#!/story/7'],
  ['drops campaign parameters', 'https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
  [
    'drops click ids and keeps the rest',
    'https://example.org/a?id=7&fbclid=abc&page=2',
    'https://example.org/a?id=7&page=2',
  ],
  ['knows tracking parameters in any case', 'https://example.org/a?UTM_Source=x&CMP=twt_gu', 'https://example.org/a'],
  ['knows an escaped tracking parameter', 'https://example.org/a?utm%5Fsource=x', 'https://example.org/a'],
  ['drops the mark of an AMP page', 'https://example.org/a?amp=1', 'https://example.org/a'],
  ['drops an empty query', 'https://example.org/a?', 'https://example.org/a'],
  ['drops empty parameters', 'https://example.org/a?&&b=1&', 'https://example.org/a?b=1'],
  ['keeps the order of parameters', 'https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
  ['keeps `www.`, which the server may need', 'https://www.example.org/a', 'https://www.example.org/a'],
  ['keeps a trailing slash, which the server may need', 'https://example.org/a/', 'https://example.org/a/'],
  ['adds the slash of a bare host', 'https://example.org', 'https://example.org/'],
  ['resolves dots in the path', 'https://example.org/a/./b/../c', 'https://example.org/a/c'],
  ['drops the dot after the host', 'https://example.org./a', 'https://example.org/a'],
  ['upper-cases escapes', 'https://example.org/caf%c3%a9', 'https://example.org/caf%C3%A9'],
  ['escapes letters beyond ASCII', 'https://example.org/café', 'https://example.org/caf%C3%A9'],
  ['unescapes what needs no escape', 'https://example.org/%7Euser/%61', 'https://example.org/~user/a'],
  ['keeps an escaped slash apart from a slash', 'https://example.org/a%2fb', 'https://example.org/a%2Fb'],
  ['writes international hosts in ASCII', 'https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['drops credentials', 'https://user:secret@example.org/a', 'https://example.org/a'],
  ['looks through the AMP viewer', 'https://www.google.com/amp/s/example.org/story', 'https://example.org/story'],
  [
    'looks through the AMP cache',
    'https://example-org.cdn.ampproject.org/c/s/example.org/story',
    'https://example.org/story',
  ],
  ['leaves a page that is merely called amp', 'https://www.google.com/amp/about', 'https://www.google.com/amp/about'],
]

describe('parseUrl', () => {
  for (const [promise, given, expected] of canonical)
    it(promise, () => expect(parseUrl(given)).toEqual({ ok: true, value: expected }))

  for (const given of [
    '',
    'story',
    '/story',
    '//example.org/a',
    'example.org/a',
    'ftp://example.org/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    'https://',
    'https://.',
    'http://exa mple.org',
    'https://[::1',
    'https://example.org:99999/',
  ])
    it(`refuses ${JSON.stringify(given)}`, () =>
      expect(parseUrl(given)).toEqual({ ok: false, error: { reason: 'url_malformed', value: given } }))

  it('refuses an endless address and quotes only its beginning', () => {
    const refused = parseUrl(`https://example.org/${'a'.repeat(3_000)}`)
    expect(refused.ok).toBe(false)
    expect(JSON.stringify(refused).length).toBeLessThan(300)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = parseUrl(url)
        if (once.ok) expect(parseUrl(once.value)).toEqual(once)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseUrl(`https://${text}`)))
  })
})

describe('canonicalUrl', () => {
  it('gives the canonical form', () => expect(canonicalUrl('https://example.org/a#b')).toBe('https://example.org/a'))
  it('returns what it cannot read as it is', () => expect(canonicalUrl('not a url')).toBe('not a url'))
})

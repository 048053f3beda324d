import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Feed, readFeed } from '#domain/feeds/readFeed'
import { submissionSchema } from '#domain/submission'

const feedOf = (document: string, contentType?: string): Feed => {
  const feed = readFeed(document, contentType)
  if (!feed.ok) throw new Error(JSON.stringify(feed.error))
  return feed.value
}
const firstOf = (document: string) => feedOf(document).submissions[0]

const rss = (inner: string): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour &amp; Sea</title><link>https://harbour.example/</link>
  <language>en-gb</language>${inner}</channel></rss>`
const atom = (inner: string): string => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><id>f</id>
  <title>Haven</title><updated>2023-11-16T00:00:00Z</updated><link href="https://haven.example/"/>
  <link rel="self" href="https://haven.example/feed"/><author><name>Redactie</name></author>${inner}</feed>`

describe('readFeed', () => {
  describe('RSS 2.0', () => {
    const item = `<item><title>Q&amp;amp;A: &lt;b&gt;ferries&lt;/b&gt;</title><link>/ferries?utm_source=rss&amp;id=7</link>
      <description>short</description><content:encoded><![CDATA[<p>Ferries &amp; boats.</p>]]></content:encoded>
      <dc:creator>Ann Reyes</dc:creator><author>bo@harbour.example (Bo)</author><guid isPermaLink="false">h-7</guid>
      <pubDate>Wed, 15 Nov 2023 08:30:00 +0100</pubDate><atom:updated>2023-11-16T09:00:00Z</atom:updated>
      <category>Ferries</category><category>ferries</category><category> Sea </category></item>`

    it('makes a submission of every item', () =>
      expect(firstOf(rss(item))).toEqual({
        content: '<p>Ferries &amp; boats.</p>',
        format: 'html',
        id: 'h-7',
        url: 'https://harbour.example/ferries?id=7',
        title: 'Q&A: ferries',
        authors: ['Ann Reyes'],
        language: 'en-gb',
        published_at: '2023-11-15T08:30:00+01:00',
        modified_at: '2023-11-16T09:00:00Z',
        source: { name: 'Harbour & Sea', url: 'https://harbour.example/' },
        topics: ['Ferries', 'Sea'],
      }))

    it('names the source of the feed', () =>
      expect(feedOf(rss('')).source).toEqual({ name: 'Harbour & Sea', url: 'https://harbour.example/' }))
    it('takes the description where there is no full content', () =>
      expect(
        firstOf(rss('<item><title>T</title><description>&lt;p&gt;Hi&lt;/p&gt;</description></item>')),
      ).toMatchObject({
        content: '<p>Hi</p>',
        format: 'html',
      }))
    it('reads a description without markup as text', () =>
      expect(firstOf(rss('<item><description>One.\n\nTwo.</description></item>'))).toMatchObject({
        content: 'One.\n\nTwo.',
        format: 'text',
      }))
    it('takes the title where there is nothing else', () =>
      expect(firstOf(rss('<item><title>Only this</title></item>'))).toMatchObject({ content: 'Only this' }))
    it('drops an item that says nothing', () =>
      expect(feedOf(rss('<item><guid>1</guid></item><item><title>T</title></item>')).submissions).toHaveLength(1))
    it('takes a guid that is a permanent link for the address', () =>
      expect(firstOf(rss('<item><title>T</title><guid>https://harbour.example/t</guid></item>'))?.url).toBe(
        'https://harbour.example/t',
      ))
    it('names the origin of an item taken from elsewhere', () =>
      expect(
        firstOf(rss('<item><title>T</title><source url="https://o.example/feed">Other</source></item>'))?.source,
      ).toEqual({
        name: 'Other',
        url: 'https://o.example/feed',
      }))
    it('leaves out a date that cannot be read', () =>
      expect(firstOf(rss('<item><title>T</title><pubDate>soon</pubDate></item>'))).not.toHaveProperty('published_at'))
    it('leaves out a category that no slug can be made of, and keeps the others', () =>
      expect(
        firstOf(rss('<item><title>T</title><category>***</category><category>Sea</category></item>'))?.topics,
      ).toEqual(['Sea']))
    it('keeps ten topics', () => {
      const categories = Array.from({ length: 14 }, (_, index) => `<category>c${index}</category>`).join('')
      expect(firstOf(rss(`<item><title>T</title>${categories}</item>`))?.topics).toHaveLength(10)
    })
    it('leaves out a link that is not on the web', () =>
      expect(firstOf(rss('<item><title>T</title><link>javascript:alert(1)</link></item>'))).not.toHaveProperty('url'))
  })

  describe('Atom 1.0', () => {
    const entry = `<entry xml:lang="fr"><id>tag:haven.example,2023:1</id><title type="html">Veerboten &amp;amp; zee</title>
      <link href="veer"/><published>2023-11-15T08:30:00+01:00</published><updated>2023-11-16T00:00:00Z</updated>
      <category term="boats" label="Boten"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Varen &amp; <b>zee</b></p></div></content></entry>`

    it('makes a submission of every entry', () =>
      expect(firstOf(atom(entry))).toEqual({
        content: '<p>Varen &amp; <b>zee</b></p>',
        format: 'html',
        id: 'tag:haven.example,2023:1',
        url: 'https://haven.example/veer',
        title: 'Veerboten & zee',
        authors: ['Redactie'],
        language: 'fr',
        published_at: '2023-11-15T08:30:00+01:00',
        modified_at: '2023-11-16T00:00:00Z',
        source: { name: 'Haven', url: 'https://haven.example/' },
        topics: ['Boten'],
      }))
    it('does not take the time of a change for the time of publication', () => {
      const only = firstOf(atom('<entry><id>1</id><title>T</title><updated>2023-11-16T00:00:00Z</updated></entry>'))
      expect(only).not.toHaveProperty('published_at')
      expect(only?.modified_at).toBe('2023-11-16T00:00:00Z')
    })
    it('keeps a summary of type text as text', () =>
      expect(
        firstOf(atom('<entry><id>1</id><title>T</title><summary type="text">2 &lt;b 3</summary></entry>')),
      ).toMatchObject({
        content: '2 <b 3',
        format: 'text',
      }))
    it('reads prefixed elements', () =>
      expect(
        feedOf(
          '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>X</a:title><a:entry><a:title>T</a:title></a:entry></a:feed>',
        ).submissions,
      ).toHaveLength(1))
  })

  it('reads RSS 1.0', () =>
    expect(
      firstOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Sea</title><link>https://sea.example/</link></channel><item rdf:about="https://sea.example/1"><title>T</title>
        <link>https://sea.example/1</link><description>Text.</description><dc:date>2023-11-15</dc:date><dc:creator>Ann</dc:creator>
        <dc:subject>Boats</dc:subject></item></rdf:RDF>`),
    ).toMatchObject({
      content: 'Text.',
      url: 'https://sea.example/1',
      published_at: '2023-11-15',
      authors: ['Ann'],
      topics: ['Boats'],
    }))

  it('reads JSON Feed', () =>
    expect(
      firstOf(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Sea',
          home_page_url: 'https://sea.example',
          items: [
            { id: 7, url: '/7', content_text: 'A <b and c', tags: ['Boats'], date_published: '2023-11-15T08:30:00Z' },
          ],
        }),
      ),
    ).toEqual({
      content: 'A <b and c',
      format: 'text',
      id: '7',
      url: 'https://sea.example/7',
      published_at: '2023-11-15T08:30:00Z',
      source: { name: 'Sea', url: 'https://sea.example/' },
      topics: ['Boats'],
    }))

  it('reads past a byte-order mark and a document type', () =>
    expect(
      feedOf(`\ufeff<!DOCTYPE rss [<!ENTITY x "y">]>${rss('<item><title>T</title></item>').replace(/^<\?.*\n/, '')}`)
        .submissions,
    ).toHaveLength(1))

  it('expands no entity of the document: no bomb, no file', () => {
    for (const entities of ['<!ENTITY a "zzz"><!ENTITY b "&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/hostname">']) {
      const item = '<item><title>T &b;</title><description>D &b;</description></item>'
      const feed = readFeed(`<!DOCTYPE rss [${entities}]>${rss(item).replace(/^<\?.*\n/, '')}`)
      expect(feed.ok ? feed.value.submissions : []).not.toMatchObject([{ content: expect.not.stringContaining('&b;') }])
      expect(JSON.stringify(feed)).not.toContain('zzz')
    }
  })

  for (const [what, document] of [
    ['an empty document', ''],
    ['plain text', 'The harbour reopened.'],
    ['an HTML page', '<!DOCTYPE html><html><body></body></html>'],
    ['another kind of XML', '<note><to>Bo</to></note>'],
    ['a feed cut off on its way', rss('<item><title>One</title></item><item><title>Tw').slice(0, -30)],
    ['JSON that is no feed', '{"title":"x"}'],
    ['broken JSON', '{"items":[{]}'],
    ['a channel that is missing', '<rss version="2.0"></rss>'],
  ] as const)
    it(`refuses ${what}`, () => {
      const feed = readFeed(document)
      expect(feed.ok ? 'read' : feed.error.reason).toBe('feed_malformed')
    })

  it('makes only valid submissions', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('&lt;', '<b>', ']]>', '<![CDATA[', '&x;', '<item>'),
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('title', 'link', 'description', 'guid', 'pubDate', 'category', 'dc:creator'),
            awkward,
          ),
        ),
        (fields) => {
          const feed = readFeed(
            rss(`<item>${fields.map(([name, text]) => `<${name}>${text}</${name}>`).join('')}</item>`),
          )
          for (const submission of feed.ok ? feed.value.submissions : [])
            expect(submissionSchema.safeParse(submission).success).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('stays quick on a long row of any mark', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const mark of [
      '<a>',
      '<item>',
      '<![CDATA[',
      '<!--',
      '&',
      '&amp;',
      '<',
      '</a>',
      '<!DOCTYPE ',
      'x:y="z" ',
      '<item><title>',
    ])
      readFeed(rss(mark.repeat(200_000 / mark.length)))
    readFeed('{"items":'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

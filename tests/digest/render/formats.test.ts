import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { servedEdition } from '../../../workers/digest/editions/servedEdition.ts'
import { stateOf } from '../../../workers/digest/editions/stateOf.ts'
import { digestRepresentations } from '../../../workers/digest/http/representations.ts'
import { renderDigest } from '../../../workers/digest/render/renderDigest.tsx'
import { siteOf } from '../../../workers/digest/site.ts'
import { anEdition, aStory, aStoryArticle } from '../builders.ts'

const site = siteOf({ publicUrl: 'https://news.example/', name: 'Morning & Evening', timeZone: 'UTC' })
const rendered = (
  edition: Parameters<typeof servedEdition>[0],
  representation: (typeof digestRepresentations)[number],
): string =>
  renderDigest(
    servedEdition(edition, stateOf(edition, undefined, 0), '/topics/transport'),
    representation,
    site,
  ).toWellFormed()

const ids = ['a-one', 'a-two', 'a-three', 'a-four']
const edition = anEdition({
  stories: [
    aStory({
      id: 's-1',
      articles: [
        aStoryArticle({ id: 'a-one', title: 'One' }),
        aStoryArticle({ id: 'a-two', title: 'Two', url: null, corrected: true, correction: 'Two, not three.' }),
      ],
    }),
    aStory({
      id: 's-2',
      articles: [aStoryArticle({ id: 'a-three', title: 'Three', published_at: null, source: null })],
    }),
    aStory({ id: 's-3', articles: [aStoryArticle({ id: 'a-four', title: 'Four' })] }),
  ],
})

describe('renderDigest', () => {
  it('lists the same articles in the same order in every format', () => {
    for (const representation of digestRepresentations) {
      const text = rendered(edition, representation)
      const places = ids.map((id) => text.indexOf(id))
      expect(
        places.every((place) => place > 0),
        representation,
      ).toBe(true)
      expect(places, representation).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('makes feeds that a parser reads, with ids that are the articles’ addresses', () => {
    const pages = ids.map((id) => `https://news.example/articles/${id}`)
    const rss = parseRssFeed(rendered(edition, 'rss'))
    expect(rss.title).toBe('Transport · Morning & Evening')
    expect(rss.link).toBe('https://news.example/topics/transport')
    expect(rss.items?.map((item) => item.guid?.value)).toEqual(pages)
    const atom = parseAtomFeed(rendered(edition, 'atom'))
    expect(atom.entries?.map((entry) => entry.id)).toEqual(pages)
    expect(atom.entries?.every((entry) => entry.updated !== undefined)).toBe(true)
    const json = parseJsonFeed(rendered(edition, 'feed.json'))
    expect(json.items?.map((item) => item.id)).toEqual(pages)
    expect(json.items?.[1]?.content_text).toContain('Corrected: Two, not three.')
  })

  it('links to the publisher, or to the page here where there is no such address', () => {
    const links = parseRssFeed(rendered(edition, 'rss')).items?.map((item) => item.link)
    expect(links?.slice(0, 2)).toEqual([
      'https://courier.example/harbour-bridge',
      'https://news.example/articles/a-two',
    ])
  })
})

describe('hostile content', () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror=alert(1)>]]><![CDATA[ &lt;b&gt; [x](javascript:alert(1)) "'\u0000\u0007\u2028\ud800`
  const hostile = anEdition({
    topic: { slug: 'transport', name: evil, description: evil },
    stories: [
      aStory({
        headline: evil,
        lead: evil,
        articles: [
          aStoryArticle({
            title: evil,
            source: evil,
            url: 'javascript:alert(1)',
            published_at: evil,
            language: evil,
            corrected: true,
            correction: evil,
          }),
        ],
      }),
    ],
    summary: [{ text: evil, article: 'a-harbour-bridge', block: evil }],
    faq: [
      {
        id: evil,
        question: evil,
        answer: `${evil}\n\n${evil}`,
        article: 'a-harbour-bridge',
        also: [{ answer: evil, article: evil, conflicts: true }],
      },
    ],
    timeline: [{ date: evil, text: evil, article: evil }],
    entities: [{ name: evil, kind: 'person', count: 1 }],
    related: [{ slug: evil, name: evil, shared: 1 }],
  })

  it('never becomes markup or script in HTML', () => {
    const html = rendered(hostile, 'html')
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>|href="javascript:/i)
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org' })
  })

  it('stays well-formed in XML, and text to feed readers', () => {
    const title = evil.replace(/[\u0000\u0007]/g, '').toWellFormed()
    for (const representation of ['rss', 'atom'] as const)
      expect(rendered(hostile, representation)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(parseRssFeed(rendered(hostile, 'rss')).items?.[0]?.title?.replace(/\s+/g, ' ')).toBe(
      title.replace(/\s+/g, ' ').trim(),
    )
    expect(parseRssFeed(rendered(hostile, 'rss')).items?.[0]?.link).toBe(
      'https://news.example/articles/a-harbour-bridge',
    )
    expect(parseRssFeed(rendered(hostile, 'rss')).items?.[0]?.description).not.toContain('<')
  })

  it('is escaped in Markdown', () => {
    const markdown = rendered(hostile, 'md')
    expect(markdown).not.toMatch(/(^|[^\\])<(script|img|b)/)
    expect(markdown).not.toMatch(/[^\\]\]\(javascript:/)
  })
})

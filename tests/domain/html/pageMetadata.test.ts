import { describe, expect, it } from 'vitest'
import { collectBlocks } from '#domain/html/collectBlocks'
import { findPageSource, findPageUrl } from '#domain/html/findPageAddress'
import { findPageAuthors } from '#domain/html/findPageAuthors'
import { findPageDates } from '#domain/html/findPageDates'
import { findPageLanguage } from '#domain/html/findPageLanguage'
import { findPageTitle } from '#domain/html/findPageTitle'
import { pageHead } from '#domain/html/pageHead'
import { parsePage } from '#domain/html/parsePage'

const partsOf = (html: string) => {
  const document = parsePage(html)
  const blocks = collectBlocks(document)
  return {
    head: pageHead(document),
    blocks,
    main: blocks.flatMap((block, at) => (block.kind === 'paragraph' ? [at] : [])),
  }
}
const titleOf = (html: string) => {
  const { head, blocks } = partsOf(html)
  return findPageTitle(head, blocks)
}
const authorsOf = (html: string) => {
  const { head, blocks, main } = partsOf(html)
  return findPageAuthors(head, blocks, main)
}
const datesOf = (html: string) => {
  const { head, blocks, main } = partsOf(html)
  return findPageDates(head, blocks, main)
}
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('findPageTitle', () => {
  it('takes the heading that says what the metadata says', () =>
    expect(titleOf('<title>Tides rise - The Shore</title><h1>The Shore</h1><h2>Tides Rise</h2>')).toBe('Tides Rise'))
  it('takes the one first-level heading about the same thing before words for search engines', () =>
    expect(titleOf('<title>Best boats 2024 | Shore</title><h1>Our ten favourite boats, tried at sea</h1>')).toBe(
      'Our ten favourite boats, tried at sea',
    ))
  it("cuts the site's name", () => {
    expect(titleOf('<title>Tides rise | The Shore</title>')).toBe('Tides rise')
    expect(titleOf('<meta property="og:site_name" content="Shore"><title>Shore: Tides rise - Shore</title>')).toBe(
      'Shore: Tides rise',
    )
  })
  it('takes no heading that is the name of the site', () =>
    expect(titleOf('<title>Tides rise - The Shore</title><h1>The Shore</h1>')).not.toBe('The Shore'))
  it('is null when there is none', () => expect(titleOf('<p>Text</p>')).toBeNull())
})

describe('findPageAuthors', () => {
  it('reads JSON-LD, also by reference', () =>
    expect(
      authorsOf(
        jsonLd({
          '@graph': [
            { '@type': 'NewsArticle', author: { '@id': '#a' } },
            { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
          ],
        }),
      ),
    ).toEqual(['Ann Lee']))
  it('parts several names', () =>
    expect(authorsOf('<meta name="author" content="By Ann Lee, Bob Ray and Cy Po">')).toEqual([
      'Ann Lee',
      'Bob Ray',
      'Cy Po',
    ]))
  it('reads a byline where readers see it', () =>
    expect(authorsOf('<h1>Tides</h1><div>By Ann Lee | 3 May 2024</div><p>The sea rose.</p>')).toEqual(['Ann Lee']))
  it('takes no site, address or role for a name', () =>
    expect(
      authorsOf(
        '<meta property="og:site_name" content="Shore"><meta name="author" content="Shore, admin, https://x.example/ann">',
      ),
    ).toEqual([]))
})

describe('findPageDates', () => {
  it('keeps published and modified apart', () =>
    expect(
      datesOf(jsonLd({ '@type': 'Article', datePublished: '2024-05-03T08:00:00Z', dateModified: '2024-05-04' })),
    ).toEqual({
      published: '2024-05-03T08:00:00Z',
      modified: '2024-05-04',
    }))
  it('does not take the date of a change for the date of publication', () =>
    expect(datesOf('<meta property="article:modified_time" content="2024-05-04"><p>Text</p>')).toEqual({
      published: null,
      modified: '2024-05-04',
    }))
  it('reads date lines about the head of the text', () =>
    expect(datesOf('<h1>Tides</h1><div>Published 3 May 2024 • Updated 5 May 2024</div><p>The sea rose.</p>')).toEqual({
      published: '2024-05-03',
      modified: '2024-05-05',
    }))
  it('reads slashed dates of American pages month first', () =>
    expect(datesOf('<html lang="en-US"><meta name="date" content="05/03/2024">').published).toBe('2024-05-03'))
  it('takes no date from running prose', () =>
    expect(
      datesOf('<p>On 3 May 2024 the sea rose higher than anyone in the village could remember it.</p>').published,
    ).toBeNull())
})

describe('findPageUrl', () => {
  it('takes the canonical address, in canonical form', () =>
    expect(findPageUrl(partsOf('<link rel="canonical" href="https://Shore.example/tides?utm_source=x">').head)).toBe(
      'https://shore.example/tides',
    ))
  it('prefers an address with a path to the home page, and takes none that is relative', () => {
    const { head } = partsOf(
      '<link rel="canonical" href="https://shore.example/"><meta property="og:url" content="https://shore.example/tides">',
    )
    expect(findPageUrl(head)).toBe('https://shore.example/tides')
    expect(findPageUrl(partsOf('<link rel="canonical" href="/tides">').head)).toBeNull()
  })
})

describe('findPageSource', () => {
  it('names the site and its origin', () =>
    expect(
      findPageSource(
        partsOf(
          '<meta property="og:site_name" content="Sea &amp; Shore"><link rel="canonical" href="https://shore.example/a">',
        ).head,
      ),
    ).toEqual({ name: 'Sea & Shore', url: 'https://shore.example' }))
})

describe('findPageLanguage', () => {
  it('is the language without region', () => expect(findPageLanguage(partsOf('<html lang="pt-BR">').head)).toBe('pt'))
  it('is null where nothing says it', () => expect(findPageLanguage(partsOf('<html lang="">').head)).toBeNull())
})

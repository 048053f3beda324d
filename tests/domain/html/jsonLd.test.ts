import { describe, expect, it } from 'vitest'
import { jsonLdNodes, typesOf } from '#domain/html/jsonLd'

describe('jsonLdNodes', () => {
  it('finds typed nodes at any depth, the outer ones first', () =>
    expect(
      jsonLdNodes('{"@graph":[{"@type":"WebPage","author":{"@type":"Person"}},{"@type":"Article"}]}').flatMap(typesOf),
    ).toEqual(['WebPage', 'Article', 'Person']))
  it('reads what is nearly JSON', () =>
    expect(jsonLdNodes('<!-- {"@type": "Article", "headline": "two\nlines",} -->')[0]?.headline).toBe('two\nlines'))
  it('is empty for anything else', () => {
    expect(jsonLdNodes('not at all')).toEqual([])
    expect(jsonLdNodes('['.repeat(10_000))).toEqual([])
  })
})

describe('typesOf', () => {
  it('drops the namespace', () =>
    expect(typesOf({ '@type': ['http://schema.org/NewsArticle', 'schema:Report', 3] })).toEqual([
      'NewsArticle',
      'Report',
    ]))
})

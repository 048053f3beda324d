import { describe, expect, it } from 'vitest'
import { articleId } from '#domain/identity'
import { sitemapParts, sitemapRange } from '../../../workers/digest/render/sitemapParts.ts'

const partOf = (id: string, parts: readonly string[], articles: number): readonly string[] =>
  parts.filter((part) => {
    const range = sitemapRange(part, articles)
    return range !== null && id >= range.from && id < range.before
  })

describe('sitemapParts', () => {
  it('is one part while the store is small', () => expect(sitemapParts(2_000)).toEqual(['']))

  it('never lists more than an index may, and keeps parts small', () => {
    for (const articles of [2_001, 64_000, 64_001, 2_000_000, 65_000_000]) {
      const parts = sitemapParts(articles).length
      expect(parts).toBeLessThanOrEqual(50_000)
      expect(articles / parts).toBeLessThanOrEqual(2_000)
    }
  })

  it('holds every id once, whatever it begins with', () => {
    for (const articles of [10, 5_000, 100_000]) {
      const parts = sitemapParts(articles)
      for (const id of ['', 'a-', 'a-0', 'a-i', 'a-bridge', 'a-zzzz', 'b', 'zebra', 'Ä'])
        expect(partOf(id, parts, articles), id).toHaveLength(1)
    }
  })

  it('parts the ids of articles evenly', () => {
    const counts = new Map<string, number>()
    const parts = sitemapParts(5_000)
    for (let n = 0; n < 3_200; n += 1) {
      const id = articleId({ given: [`url:https://news.example/${n}`], fingerprint: '' } as Parameters<
        typeof articleId
      >[0])
      for (const part of partOf(id, parts, 5_000)) counts.set(part, (counts.get(part) ?? 0) + 1)
    }
    expect(counts.size).toBe(32)
    expect(Math.max(...counts.values())).toBeLessThan(150)
  })
})

describe('sitemapRange', () => {
  it('knows no part that is coarser than today’s, none too fine, and none of other characters', () => {
    expect(sitemapRange('', 5_000)).toBeNull()
    expect(sitemapRange('b7x2', 5_000)).toBeNull()
    expect(sitemapRange('l', 5_000)).toBeNull()
    expect(sitemapRange('b7', 5_000)).toEqual({ from: 'a-b7', before: 'a-b8' })
    expect(sitemapRange('bz', 5_000)).toEqual({ from: 'a-bz', before: 'a-c0' })
  })
})

import { describe, expect, it } from 'vitest'
import { measureBlock } from '#domain/html/blockMeasures'
import { collectBlocks } from '#domain/html/collectBlocks'
import { parsePage } from '#domain/html/parsePage'

const measuresOf = (html: string) => collectBlocks(parsePage(html)).map(measureBlock)

describe('measureBlock', () => {
  it('counts words, sentences and the share of links', () =>
    expect(measuresOf('<p>The sea rose. <a href="/x">It fell.</a></p>')[0]).toMatchObject({
      words: 5,
      sentences: 2,
      ending: 1,
      linkShare: 8 / 22,
    }))
  it('counts words of scripts without spaces by their letters', () =>
    expect(measuresOf('<p>港にフェリーが戻ってきた。</p>')[0]?.words).toBeGreaterThan(4))
  it('tells running text from lists of links', () => {
    const [prose, menu] = measuresOf(
      '<p>On Monday the first boat brought letters, flour and a piano to the harbour.</p><ul><li><a href="/a">Boats</a></li><li><a href="/b">Tides</a></li></ul>',
    )
    expect(prose?.isProse).toBe(true)
    expect(menu?.isProse).toBe(false)
  })
})

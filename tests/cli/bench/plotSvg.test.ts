import { getElementsByTagName } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { plotSvg, yTicks } from '../../../cli/bench/plotSvg.ts'

const plot = {
  title: 'Cost & size',
  xLabel: 'articles in the store',
  yLabel: 'CPU ms',
  series: [
    {
      name: 'POST <one>',
      points: [
        { x: 1_000, y: 10, low: 9, high: 11 },
        { x: 1_000_000, y: 20, low: 18, high: 47 },
      ],
    },
  ],
}

const elements = (name: string) => getElementsByTagName(name, parseDocument(plotSvg(plot), { xmlMode: true }))

describe('plotSvg', () => {
  it('names its axes with their units and escapes what it is given', () => {
    const svg = plotSvg(plot)
    for (const text of ['articles in the store', 'CPU ms', 'Cost &#38; size', 'POST &#60;one&#62;'])
      expect(svg).toContain(`>${text}</text>`)
  })

  it('draws a point for each size, the dearer one higher', () => {
    const [small, large] = elements('circle').map(({ attribs }) => attribs)
    expect(Number(small?.cx)).toBeLessThan(Number(large?.cx))
    expect(Number(small?.cy)).toBeGreaterThan(Number(large?.cy))
  })

  it('keeps every line within the picture, whiskers too', () => {
    for (const { attribs } of elements('line'))
      for (const y of [attribs.y1, attribs.y2].map(Number)) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(420)
      }
  })

  it('marks powers of ten below it', () => {
    expect(plotSvg(plot)).toContain('>1,000,000</text>')
    expect(plotSvg(plot)).toContain('>100,000</text>')
  })
})

describe('yTicks', () => {
  it.each([
    [47, [0, 10, 20, 30, 40, 50]],
    [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [6, [0, 1, 2, 3, 4, 5, 6]],
    [1_300, [0, 500, 1_000, 1_500]],
  ])('reaches above %d in round steps', (highest, ticks) => expect(yTicks(highest).ticks).toEqual(ticks))
})

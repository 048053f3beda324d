import { describe, expect, it } from 'vitest'
import { calibrate, findThreshold, logistic } from '#domain/topics/learned/calibrate'

describe('calibrate', () => {
  it('finds the chance that held-back labels show', () => {
    const products = Float64Array.from({ length: 1_000 }, (_, at) => (at < 500 ? -1 : 1))
    const truths = Array.from(products, (product, at) => (product < 0 ? at % 10 === 0 : at % 10 !== 0))
    const { slope, offset } = calibrate(products, truths)
    expect(logistic(slope + offset)).toBeCloseTo(0.9, 2)
    expect(logistic(-slope + offset)).toBeCloseTo(0.1, 2)
  })

  it('stays finite where the products part the examples completely, are all the same, or are none', () => {
    for (const products of [[-1, -2, 3, 4], [1, 1, 1, 1], []]) {
      const { slope, offset } = calibrate(
        Float64Array.from(products),
        [false, false, true, true].slice(0, products.length),
      )
      expect(Number.isFinite(slope) && Number.isFinite(offset) && slope > 0).toBe(true)
    }
  })
})

describe('findThreshold', () => {
  const truths = [...Array(30).fill(true), false, ...Array(9).fill(true), ...Array(20).fill(false)]
  const scores = Float64Array.from(truths, (_, at) => 1 - at / 120)

  it('goes as low as the wanted precision allows', () => {
    const found = findThreshold(scores, truths, 0.9)
    expect(found?.recall).toBe(1)
    expect(found?.precision).toBeGreaterThanOrEqual(0.9)
    expect(findThreshold(scores, truths, 0.97)).toBeNull()
    expect(findThreshold(scores, truths, 0.96)?.recall).toBeCloseTo(30 / 39)
  })

  it('never goes under even odds, however well the examples are parted', () => {
    const parted = Float64Array.from({ length: 40 }, (_, at) => (at < 20 ? 0.9 : 0.1 - at / 1_000))
    expect(
      findThreshold(
        parted,
        [...parted].map((score) => score > 0.5),
        0.9,
      )?.threshold,
    ).toBe(0.9)
  })

  it('promises nothing from a few examples', () => {
    expect(findThreshold(Float64Array.of(0.9, 0.8, 0.1), [true, true, false], 0.9)).toBeNull()
  })
})

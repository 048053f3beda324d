import { describe, expect, it } from 'vitest'
import { chanceOf, scoreCard } from '#domain/html/scoreCard'

const card = scoreCard({ base: -1, points: { words: '-2 <3 0 <10 3', bold: '0 <0.5 1' } }, ['bold', 'words'])

describe('chanceOf', () => {
  it('sums the points of the ranges the values fall in', () => {
    expect(chanceOf(card, [0, 2])).toBeCloseTo(1 / (1 + Math.exp(3)))
    expect(chanceOf(card, [1, 3])).toBeCloseTo(0.5)
    expect(chanceOf(card, [1, 10])).toBeCloseTo(1 / (1 + Math.exp(-3)))
  })
})

describe('scoreCard', () => {
  it('throws at a table that names no feature or lacks points', () => {
    expect(() => scoreCard({ base: 0, points: { size: '0 <1 1' } }, ['words'])).toThrow('size')
    expect(() => scoreCard({ base: 0, points: { words: '0 <1' } }, ['words'])).toThrow('words')
  })
})

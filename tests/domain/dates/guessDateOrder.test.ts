import { describe, expect, it } from 'vitest'
import { guessDateOrder } from '#domain/dates/guessDateOrder'

describe('guessDateOrder', () => {
  it('follows other dates of the text, then spelling, then the larger part of the world', () => {
    expect(guessDateOrder('05/11/2023 … since 10/27/2023')).toBe('month_first')
    expect(guessDateOrder('05/11/2023 … since 27/10/2023, in color')).toBe('day_first')
    expect(guessDateOrder('05/11/2023 the center honors its neighbors')).toBe('month_first')
    expect(guessDateOrder('05/11/2023 the centre honours its neighbours')).toBe('day_first')
    expect(guessDateOrder('05/11/2023')).toBe('day_first')
  })
})

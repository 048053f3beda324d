import { describe, expect, it } from 'vitest'
import { mayHoldDay } from '#domain/dates/mayHoldDay'

describe('mayHoldDay', () => {
  it.each([
    '15 May 2023',
    '二〇二三年五月一日',
    '１５／１１／２０２３',
    '١٥ نوفمبر ٢٠٢٣',
    '१५ मई २०२३',
    '๑๕ พฤษภาคม ๒๕๖๖',
  ])('sees the figures of %s', (text) => expect(mayHoldDay(text, 0)).toBe(true))

  it('looks from a place on', () => {
    expect(mayHoldDay('5 May', 0)).toBe(true)
    expect(mayHoldDay('5 May', 1)).toBe(false)
  })
})

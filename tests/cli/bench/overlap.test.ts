import { describe, expect, it } from 'vitest'
import { overlap } from '../../../cli/bench/overlap.ts'

describe('overlap', () => {
  it('is whole for the same words, whatever stands between them', () => {
    expect(overlap('One two, three four.', 'One two three\n\nfour')).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('counts what was found besides against precision alone', () => {
    expect(overlap('a b c d', 'a b c d e')).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 })
  })

  it('counts a run that is repeated as often as it is wanted', () => {
    expect(overlap('a b c d', 'a b c d a b c d').precision).toBe(1 / 5)
  })

  it('is nothing where nothing was found', () => {
    expect(overlap('a b c d', '')).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { ownCopy } from '#kit/ownCopy'

describe('ownCopy', () => {
  it('says the same, also of nothing, of one letter and of half a pair', () => {
    for (const text of ['', 'a', 'ab', '😀', '\ud83d', 'a piece of a text, “long enough” to be a window'])
      expect(ownCopy(text)).toBe(text)
  })
})

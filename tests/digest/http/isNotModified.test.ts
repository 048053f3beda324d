import { describe, expect, it } from 'vitest'
import { isNotModified } from '../../../workers/digest/http/isNotModified.ts'

describe('isNotModified', () => {
  it('finds a tag in a list, weak or strong', () => {
    expect(isNotModified('"a"', '"a"')).toBe(true)
    expect(isNotModified('W/"a"', '"a"')).toBe(true)
    expect(isNotModified('"x", W/"y" ,"a"', '"a"')).toBe(true)
  })
  it('matches anything with a star', () => expect(isNotModified(' * ', '"a"')).toBe(true))
  it('takes a comma inside a tag for part of it', () => {
    expect(isNotModified('"a,b"', '"a,b"')).toBe(true)
    expect(isNotModified('"a,b"', '"b"')).toBe(false)
  })
  it('is false for other tags, none, and unfinished ones', () => {
    for (const header of [null, '', '"ab"', '"a', 'a', '"b", "c"']) expect(isNotModified(header, '"a"')).toBe(false)
  })
})

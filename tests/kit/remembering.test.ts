import { describe, expect, it } from 'vitest'
import { remembering } from '#kit/remembering'

describe('remembering', () => {
  it('works each text out once', () => {
    const asked: string[] = []
    const lengthOf = remembering((text) => {
      asked.push(text)
      return text.length
    })
    expect([lengthOf(''), lengthOf('ab'), lengthOf(''), lengthOf('ab')]).toEqual([0, 2, 0, 2])
    expect(asked).toEqual(['', 'ab'])
  })
})

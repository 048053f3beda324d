import { describe, expect, it } from 'vitest'
import { holdLastLine } from '../../../cli/transfer/holdLastLine.ts'

const text = 'first\nsecond\n\nthe last of all\n'
const bytes = Buffer.from(text)

describe('holdLastLine', () => {
  it('passes all but the last line, wherever the stream is cut into chunks', () => {
    for (let first = 0; first <= bytes.length; first += 1)
      for (let second = first; second <= bytes.length; second += 1) {
        const held = holdLastLine()
        const chunks = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)]
        const passed = Buffer.concat(chunks.flatMap((chunk) => held.take(chunk))).toString()
        expect([passed, Buffer.from(held.last()).toString()]).toEqual(['first\nsecond\n\n', 'the last of all\n'])
      }
  })

  it('holds a single line, and one without an end', () => {
    const held = holdLastLine()
    expect(held.take(Buffer.from('only'))).toEqual([])
    expect(Buffer.from(held.last()).toString()).toBe('only')
    expect(Buffer.from(holdLastLine().last()).toString()).toBe('')
  })
})

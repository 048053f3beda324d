import { describe, expect, it } from 'vitest'
import { closesBold } from '#domain/text/closesBold'

describe('closesBold', () => {
  it('sees lines that are bold as a whole', () => {
    for (const [first, last] of [
      ['**How to book**', '**How to book**'],
      ['**How do I', 'get there?**'],
      ['__How to book__', '__How to book__'],
    ] as const)
      expect([first, closesBold(first, last)]).toEqual([first, true])
  })

  it('sees no others', () => {
    for (const line of ['**Note** the time', '**Note** the **time**', 'Note the **time**', '**', '****'])
      expect([line, closesBold(line, line)]).toEqual([line, false])
  })
})

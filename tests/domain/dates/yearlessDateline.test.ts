import { describe, expect, it } from 'vitest'
import { yearlessDateline } from '#domain/dates/yearlessDateline'

describe('yearlessDateline', () => {
  it('finds a place and a day without a year', () => {
    for (const line of [
      'MOSCOW, Nov 15 (Agency)',
      'Berlin, 15. November',
      'МОСКВА, 15 ноября /ТАСС/',
      'LONDON (Nov. 15)',
    ])
      expect(yearlessDateline(`${line} — Text`)).toBe(line)
  })

  it('is null for prose and for whole dates', () => {
    for (const line of ['MOSCOW, Nov 15, 2023 — Text', 'The talks, held in Moscow — Text', 'Moscow, the 15th - Text'])
      expect(yearlessDateline(line)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { findDateline } from '#domain/dates/findDateline'

describe('findDateline', () => {
  it('finds place, date and agency before the first sentence', () => {
    const lines = [
      'MOSCOW, Nov 15, 2023 (Agency) — Text',
      'Berlin (dpa), 15. November 2023 – Text',
      'Paris, le 15 novembre 2023 - Text',
    ]
    const more = [
      'NEW YORK, N.Y., Nov. 15, 2023 /Agency/ -- Text',
      'МОСКВА, 15 ноября 2023. /ТАСС/. Text',
      'MIAMI, FL / WIRE / November 15, 2023 / Text',
      '北京 2023年11月15日 — Text',
      'November 15, 2023, London — Text',
    ]
    for (const line of [...lines, ...more]) {
      const found = findDateline(line)
      expect([line, found?.reading.day, found?.rest]).toEqual([line, '2023-11-15', 'Text'])
    }
  })

  it('leaves prose, and datelines without a year', () => {
    const prose = [
      'In London, November 15, 2023 - a day',
      'London, November 15, 2023 was a day',
      'November 15, 2023, when the ferry sank — a day',
      'LONDON, November 15 (Agency) - Text',
    ]
    for (const line of [...prose, 'The company said on 15 November 2023 - text']) expect(findDateline(line)).toBeNull()
  })
})

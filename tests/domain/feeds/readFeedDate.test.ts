import { describe, expect, it } from 'vitest'
import { readFeedDate } from '#domain/feeds/readFeedDate'

describe('readFeedDate', () => {
  for (const [given, expected] of [
    ['Wed, 15 Nov 2023 08:30:00 +0100', '2023-11-15T08:30:00+01:00'],
    ['Wed, 15 Nov 2023 08:30:00 GMT', '2023-11-15T08:30:00Z'],
    ['15 Nov 23 08:30 EST', '2023-11-15T08:30:00-05:00'],
    ['Wednesday, 15 November 2023 8:30:00 +0000', '2023-11-15T08:30:00Z'],
    ['15 Nov 2023', '2023-11-15'],
    ['2023-11-15T08:30:00.123Z', '2023-11-15T08:30:00Z'],
    ['2023-11-15T08:30+01:00', '2023-11-15T08:30:00+01:00'],
    ['2023-11-15 08:30:00', '2023-11-15T08:30:00Z'],
    ['2023-11-15', '2023-11-15'],
  ] as const)
    it(`reads ${given}`, () => expect(readFeedDate(given)).toBe(expected))

  for (const given of ['', 'soon', '31 Feb 2023', '2023-02-31', '15 Foo 2023', 'Wed, 15 Nov 2023 25:00:00 GMT', '0000'])
    it(`does not read ${JSON.stringify(given)}`, () => expect(readFeedDate(given)).toBeNull())
})

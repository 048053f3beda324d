import { describe, expect, it } from 'vitest'
import { isAhead } from '#domain/dates/isAhead'
import { releaseTime } from '#domain/embargo'

const noon = Date.parse('2023-11-15T12:00:00Z')

describe('releaseTime', () => {
  it('is the beginning of a day or an instant that holds an article back', () => {
    expect(releaseTime('2023-11-17', noon, 'UTC')).toBe(Date.parse('2023-11-17T00:00:00Z'))
    expect(releaseTime('2023-11-15T12:00:01Z', noon, 'UTC')).toBe(noon + 1_000)
  })
  it('is null for what may be shown now', () => {
    expect(releaseTime(null, noon, 'UTC')).toBeNull()
    expect(releaseTime('2023-11-16', noon, 'UTC')).toBeNull()
    expect(releaseTime('no date', noon, 'UTC')).toBeNull()
  })
  it('agrees with the article’s own warning in every time zone', () => {
    for (const zone of ['UTC', 'Pacific/Auckland', 'Pacific/Honolulu'])
      for (const day of ['2023-11-15', '2023-11-16', '2023-11-17', '2023-11-18'])
        expect([zone, day, releaseTime(day, noon, zone) !== null]).toEqual([zone, day, isAhead(day, noon, zone)])
  })
  it('has passed once its time has come, in every time zone', () => {
    for (const zone of ['UTC', 'Pacific/Auckland', 'Pacific/Honolulu']) {
      const release = releaseTime('2023-12-01', noon, zone) ?? 0
      expect(releaseTime('2023-12-01', release, zone)).toBeNull()
    }
  })
})

import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant } from '../../../workers/digest/render/formatDay.ts'

describe('formatDay', () => {
  it('leaves a day a day in every zone', () =>
    expect(formatDay('2023-11-05', 'America/New_York')).toBe('5 November 2023'))
  it('shows the day of an instant under which the site files it', () => {
    expect(formatDay('2023-11-05T20:00:00-08:00', 'UTC')).toBe('6 November 2023')
    expect(formatDay('2023-11-05T20:00:00-08:00', 'America/Los_Angeles')).toBe('5 November 2023')
    expect(formatDay('2023-11-05T16:30:00Z', 'Asia/Tokyo')).toBe('6 November 2023')
  })
  it('leaves what is no date as it is', () => expect(formatDay('To be announced', 'UTC')).toBe('To be announced'))
})

describe('formatInstant', () => {
  it('tells the time of the site’s zone', () => {
    expect(formatInstant('2026-11-25T01:30:12Z', 'UTC')).toBe('25 November 2026, 01:30 UTC')
    expect(formatInstant('2026-11-25T01:30:12Z', 'Asia/Tokyo')).toBe('25 November 2026, 10:30 GMT+9')
    expect(formatInstant('2026-11-25T01:30:12Z', 'America/New_York')).toBe('24 November 2026, 20:30 GMT-5')
  })
})

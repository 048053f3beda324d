import { describe, expect, it } from 'vitest'
import { isAhead } from '#domain/dates/isAhead'

const noon = Date.parse('2023-11-15T12:00:00Z')

describe('isAhead', () => {
  it('is true for an instant to come', () => {
    expect(isAhead('2023-11-15T12:00:01Z', noon, 'UTC')).toBe(true)
    expect(isAhead('2023-11-15T13:00:00+01:00', noon, 'UTC')).toBe(false)
  })

  it('is true for a day later than tomorrow, as the site counts days', () => {
    expect(isAhead('2023-11-16', noon, 'UTC')).toBe(false)
    expect(isAhead('2023-11-17', noon, 'UTC')).toBe(true)
    expect(isAhead('2023-11-17', noon, 'Pacific/Auckland')).toBe(false)
    expect(isAhead('2024-11-17', noon, 'no such zone')).toBe(true)
  })
})

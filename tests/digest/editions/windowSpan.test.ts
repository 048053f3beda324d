import { describe, expect, it } from 'vitest'
import { dayIn, dayOfArticle, parseWindow } from '../../../workers/digest/editions/windowSpan.ts'

describe('parseWindow', () => {
  it('reads a day', () =>
    expect(parseWindow('2023-11-15')).toMatchObject({ kind: 'day', first: '2023-11-15', last: '2023-11-15' }))
  it('reads an ISO week', () =>
    expect(parseWindow('2023-W46')).toMatchObject({ kind: 'week', first: '2023-11-13', last: '2023-11-19' }))
  it('knows the first and last weeks of a year', () => {
    expect(parseWindow('2021-W01')).toMatchObject({ first: '2021-01-04' })
    expect(parseWindow('2020-W53')).toMatchObject({ first: '2020-12-28', last: '2021-01-03' })
  })
  it('knows no other', () => {
    for (const name of ['2023-02-30', '2023-13-01', '2023-W00', '2021-W53', '2023-W54', '2023', 'x', '2023-11-15x'])
      expect(parseWindow(name)).toBeNull()
  })
})

describe('dayIn', () => {
  it('goes by the site’s time zone', () => {
    const late = Date.parse('2023-11-15T23:30:00Z')
    expect(dayIn(late, 'UTC')).toBe('2023-11-15')
    expect(dayIn(late, 'Europe/Berlin')).toBe('2023-11-16')
    expect(dayIn(late, 'America/New_York')).toBe('2023-11-15')
  })
  it('takes a zone that nobody knows for UTC', () =>
    expect(dayIn(Date.parse('2023-11-15T23:30:00Z'), 'Middle/Earth')).toBe('2023-11-15'))
})

describe('dayOfArticle', () => {
  const received_at = '2023-11-20T10:00:00Z'
  it('leaves a day a day in every zone', () =>
    expect(dayOfArticle({ published_at: '2023-11-15', received_at }, 'Pacific/Auckland')).toBe('2023-11-15'))
  it('goes by the instant where one is known', () =>
    expect(dayOfArticle({ published_at: '2023-11-15T23:30:00+00:00', received_at }, 'Europe/Berlin')).toBe(
      '2023-11-16',
    ))
  it('goes by when it was received where no date is known', () =>
    expect(dayOfArticle({ published_at: null, received_at }, 'UTC')).toBe('2023-11-20'))
})

import { describe, expect, it } from 'vitest'
import { splitTitleDate } from '#domain/normalise/plain/splitTitleDate'

const split = (line: string) => {
  const found = splitTitleDate(line, 'day_first')
  return found === null ? null : [found.title, found.meta.dates[0]?.reading.day, ...found.meta.authors]
}

describe('splitTitleDate', () => {
  it('splits a date off the end of a title', () => {
    const lines = [
      'Storm hits port - 15 November 2023',
      'Storm hits port | Nov 15, 2023',
      'Storm hits port — 2023-11-15',
      'Storm hits port (15 November 2023)',
      'Storm hits port\t15 November 2023',
    ]
    for (const line of lines) expect([line, split(line)]).toEqual([line, ['Storm hits port', '2023-11-15']])
    expect(split('Storm - and flood - hit port | By Jane Doe | 15 Nov 2023')).toEqual([
      'Storm - and flood - hit port',
      '2023-11-15',
      'Jane Doe',
    ])
  })

  it('leaves a date that is part of the title', () => {
    for (const line of [
      'The storm of 15 November 2023',
      'Storm: 15 November 2023',
      'War and peace, 1914-1918',
      'Top 10 - and more',
    ])
      expect([line, split(line)]).toEqual([line, null])
  })
})

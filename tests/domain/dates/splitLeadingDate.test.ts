import { describe, expect, it } from 'vitest'
import { splitLeadingDate } from '#domain/dates/splitLeadingDate'

const split = (text: string): readonly (string | undefined)[] | null => {
  const found = splitLeadingDate(text)
  return found === null ? null : [found.role, found.reading.day, found.rest]
}

describe('splitLeadingDate', () => {
  it('splits a date that is glued to the first words', () => {
    const glued = [
      '2023-11-15, The harbour',
      '📅 15 November 2023 The harbour',
      ' date 2023-11-15 The harbour',
      '2023-11-15 - The harbour',
      '15 November 2023: The harbour',
      '[2023-11-15] The harbour',
    ]
    const more = [
      '**Date:** 2023-11-15 The harbour',
      'Published on 15 November 2023. The harbour',
      'Nov 15, 2023 | The harbour',
    ]
    for (const text of [...glued, ...more, '15. November 2023 The harbour'])
      expect([text, split(text)]).toEqual([text, ['published', '2023-11-15', 'The harbour']])
  })

  it('splits a date that runs into the first word', () => {
    const glued = ['15 November 2023The harbour', 'November 15, 2023The harbour', 'Published: 15 Nov 2023The harbour']
    const timed = [
      '2023-11-15T08:30:00ZThe harbour',
      '15 Nov 2023, 2:05 PMThe harbour',
      '15 Nov 2023 08:30 GMTThe harbour',
    ]
    for (const text of [...glued, ...timed])
      expect([text, split(text)]).toEqual([text, ['published', '2023-11-15', 'The harbour']])
    expect(split('15 November 2023was a warm day.')).toBeNull()
  })

  it('tells a modified date from a published one', () =>
    expect(split('Updated: 16 November 2023 The harbour')).toEqual(['modified', '2023-11-16', 'The harbour']))

  it('leaves a date that belongs to the sentence', () => {
    const prose = [
      '15 November 2023 was a warm day.',
      '15 November 2023, the harbour froze.',
      'Le 15 novembre 2023, le ministre',
    ]
    for (const text of [
      ...prose,
      'Am 15. November 2023 begann',
      '2023年11月15日，港口',
      '3 May 2023 – 5 May 2023 were warm.',
    ])
      expect([text, split(text)]).toEqual([text, null])
  })
})

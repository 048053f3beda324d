import { describe, expect, it } from 'vitest'
import { readMetaLine } from '#domain/normalise/plain/readMetaLine'

const read = (line: string) => {
  const meta = readMetaLine(line, true, 'day_first')
  if (meta === null) return null
  return {
    dates: meta.dates.map(({ role, reading }) => `${role} ${reading.day}`),
    authors: meta.authors,
    left: meta.left,
  }
}

describe('readMetaLine', () => {
  it('reads dates with their roles', () => {
    expect(read('Published 15 Nov 2023 (updated 16 Nov 2023)')?.dates).toEqual([
      'published 2023-11-15',
      'modified 2023-11-16',
    ])
    expect(read('Mis à jour le 16 novembre 2023')?.dates).toEqual(['modified 2023-11-16'])
    expect(read('🕒 November 15, 2023 · 3 min read')?.dates).toEqual(['published 2023-11-15'])
    expect(read('Article published on 15 November 2023')?.dates).toEqual(['published 2023-11-15'])
    expect(read('Last updated 16 Nov 2023. Originally published 15 Nov 2023.')?.dates).toEqual([
      'modified 2023-11-16',
      'published 2023-11-15',
    ])
    expect(read('Press release, 15 November 2023')).toEqual({
      dates: ['published 2023-11-15'],
      authors: [],
      left: ['Press release'],
    })
    expect(read('Posted in Business on 15 November 2023')?.left).toEqual(['Posted in Business'])
    expect(read('Posted on 15 November 2023 by admin')?.left).toEqual(['by admin'])
    expect(read('15 November 2023 by Jane Doe, 3 Comments')).toEqual({
      dates: ['published 2023-11-15'],
      authors: ['Jane Doe'],
      left: ['3 Comments'],
    })
    expect(read('Wednesday 15 November 2023 08:30, UK')?.left).toEqual(['UK'])
    expect(read('→ `2023-11-15`')?.dates).toEqual(['published 2023-11-15'])
    expect(read('Published online: 15 Nov 2023')?.dates).toEqual(['published 2023-11-15'])
    expect(read('Date & time: 15 November 2023 08:30')?.dates).toEqual(['published 2023-11-15'])
    expect(read('Stand: 16.11.2023')?.dates).toEqual(['modified 2023-11-16'])
    expect(read('— 15 November 2023 —')?.dates).toEqual(['published 2023-11-15'])
    expect(read('This article was first published on 15 November 2023.')?.dates).toEqual(['published 2023-11-15'])
  })

  it('reads names beside a date, and keeps what else stands there', () => {
    const expected = { dates: ['published 2023-11-15'], authors: ['Jane Doe'] }
    expect(read('By Jane Doe, 15 November 2023')).toEqual({ ...expected, left: [] })
    expect(read('Posted by Jane Doe on November 15, 2023')).toEqual({ ...expected, left: [] })
    expect(read('By Jane Doe | 15 November 2023 | 5 min read')).toEqual({ ...expected, left: ['5 min read'] })
    expect(read('Jane Doe | The Herald | 15 November 2023')).toEqual({
      dates: ['published 2023-11-15'],
      authors: ['Jane Doe', 'The Herald'],
      left: [],
    })
  })

  it('reads a time behind a bar, and a date behind a bullet', () => {
    expect(readMetaLine('15 November 2023 | 14:05 GMT', false, 'day_first')?.dates[0]?.reading.time?.time).toBe(
      '14:05:00',
    )
    expect(read('• 15 November 2023')?.dates).toEqual(['published 2023-11-15'])
  })

  it('reads who posted, and a year of two digits where nothing else stands', () => {
    expect(read('Posted by admin on November 15, 2023')).toEqual({
      dates: ['published 2023-11-15'],
      authors: [],
      left: ['Posted by admin'],
    })
    expect(read('15 Nov 23')?.dates).toEqual(['published 2023-11-15'])
    expect(read('In 15 Nov 23 boats')).toBeNull()
  })

  it('keeps a labelled date that cannot be read apart', () =>
    expect(readMetaLine('Date: 31 February 2023', false, 'day_first')?.unreadable).toEqual([
      { role: 'published', text: 'Date: 31 February 2023' },
    ]))

  it('is null for sentences, titles and labels of something else', () => {
    const others = [
      'On 15 November 2023 the ferry left.',
      'Update: five ferries stranded',
      'The ferry of 15 November 2023',
      'Deadline: 15 November 2023',
    ]
    for (const line of [...others, 'By the end of the day', 'Date night on the quay', ''])
      expect([line, read(line)]).toEqual([line, null])
  })
})

import { describe, expect, it } from 'vitest'
import { headerBlock } from '#domain/normalise/plain/headerBlock'

const head = [
  'From: Jane Doe <jane@harbour.example>',
  'Date: Wed, Nov 15, 2023 at 9:30 AM',
  'Subject: Ice',
  'To: the desk',
]

describe('headerBlock', () => {
  it('finds the head of a mail, rules above it aside', () => {
    expect([...headerBlock([...head, '', 'The ice holds.'])]).toEqual([0, 1, 2, 3])
    expect([...headerBlock([...head.slice(0, 2), '', ...head.slice(2), '', 'The ice holds.'])]).toEqual([0, 1, 3, 4])
    expect([...headerBlock(['------ Forwarded message ------', '', ...head, ''])]).toEqual([2, 3, 4, 5])
  })

  it('finds none in a text, nor in fewer lines', () => {
    for (const lines of [
      ['The ice holds.', ...head],
      head.slice(0, 2),
      ['Doe: Is it cold?', '', 'Brand: It is.', '', 'Doe: How cold?'],
      ['https://harbour.example/a', 'https://harbour.example/b', 'https://harbour.example/c'],
      ['Time::Piece is one', 'Time::Seconds is another', 'Time::Local is a third'],
    ])
      expect([...headerBlock(lines)]).toEqual([])
  })
})

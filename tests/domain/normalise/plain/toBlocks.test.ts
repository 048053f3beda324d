import { describe, expect, it } from 'vitest'
import { toBlocks } from '#domain/normalise/plain/toBlocks'

const kinds = (text: string): string[] => toBlocks(text.split('\n')).map(({ kind }) => kind)
const long = 'The last ferry of the season left the island at noon, carrying forty passengers and a crate of bees.'

describe('toBlocks', () => {
  it('makes a paragraph of every line', () =>
    expect(kinds(`${long}\n${long}\n\n${long}`)).toEqual(['paragraph', 'paragraph', 'paragraph']))

  it('knows headings by their marks or by their place', () => {
    for (const heading of ['## Bees', '**Bees**', 'Bees\n----', 'Bees on board', 'BEES'])
      expect([heading, kinds(`${long}\n\n${heading}\n\n${long}`)]).toEqual([
        heading,
        ['paragraph', 'heading', 'paragraph'],
      ])
    expect(kinds(`${long}\n\nBees on board.\n\n${long}`)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('makes a list of two items or more', () => {
    const [list] = toBlocks(['- flour', '- salt'])
    expect(list).toEqual({ kind: 'list', items: ['flour', 'salt'], ordered: false, text: 'flour\nsalt' })
    expect(toBlocks(['1. flour', '2. salt'])[0]).toMatchObject({ kind: 'list', ordered: true })
    expect(kinds('- flour')).toEqual(['paragraph'])
    expect(kinds(`- ${long.repeat(3)}\n\n- ${long.repeat(3)}`)).toEqual(['paragraph', 'paragraph'])
  })

  it('keeps quotes, code and tables', () => {
    expect(toBlocks(['> One', '> two'])).toEqual([{ kind: 'quote', text: 'One\ntwo' }])
    expect(toBlocks(['```', '  a  b', '', 'c', '```'])).toEqual([{ kind: 'code', text: '  a  b\nc' }])
    expect(toBlocks(['| a | b |', '|---|---|', '| 1 | 2 |'])[0]).toMatchObject({
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    })
  })

  it('drops rules, which say nothing', () =>
    expect(kinds(`${long}\n\n***\n\n${long}`)).toEqual(['paragraph', 'paragraph']))
})

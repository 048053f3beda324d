import { describe, expect, it } from 'vitest'
import { readTitleLine } from '#domain/normalise/plain/titleLine'

describe('readTitleLine', () => {
  it.each([
    ['**Title:** Storm hits port', 'Storm hits port'],
    ['Article title: Storm hits port', 'Storm hits port'],
    ['title: "Storm hits port"', 'Storm hits port'],
    ["title: 'Storm hits port'", 'Storm hits port'],
    ['Title: "Storm" hits "port"', '"Storm" hits "port"'],
    ['Subject: Fwd: RE: Storm hits port', 'Storm hits port'],
    ['Betreff: WG: Sturm trifft Hafen', 'Sturm trifft Hafen'],
    ['## Storm hits port', 'Storm hits port'],
  ])('reads %s for certain', (line, title) => expect(readTitleLine(line)).toEqual({ title, certain: true }))

  it.each([
    ['*** Storm hits port ***', 'Storm hits port'],
    ['*Storm hits port*', 'Storm hits port'],
    ['Storm hits *port*', 'Storm hits *port*'],
    ['“Storm hits port”', '“Storm hits port”'],
  ])('reads %s as a possible one', (line, title) => expect(readTitleLine(line)).toEqual({ title, certain: false }))

  it('reads no sentence and no item', () => {
    for (const line of ['The storm hit the port.', '* Storm hits port', '* Storm * hits port'])
      expect(readTitleLine(line)).toBeNull()
  })
})

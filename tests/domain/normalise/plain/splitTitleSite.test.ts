import { describe, expect, it } from 'vitest'
import { splitTitleSite } from '#domain/normalise/plain/splitTitleSite'

describe('splitTitleSite', () => {
  it("parts a title from the paper's name", () => {
    expect(splitTitleSite('Storm hits the port | The Herald')).toEqual({
      title: 'Storm hits the port',
      site: 'The Herald',
    })
    expect(splitTitleSite('Storm hits the port - Harbour News')).toEqual({
      title: 'Storm hits the port',
      site: 'Harbour News',
    })
    expect(splitTitleSite('Storm - and flood - hit the port – Reuters').site).toBe('Reuters')
  })

  it('leaves what is part of the title', () => {
    for (const title of [
      'Storm hits the port - and the news',
      'Port life | Part two',
      'The Herald | Storm',
      'Storm hits the port',
    ])
      expect(splitTitleSite(title)).toEqual({ title, site: null })
  })
})

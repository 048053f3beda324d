import { describe, expect, it } from 'vitest'
import { isName, isRoleLine, readByline } from '#domain/normalise/plain/readByline'

describe('readByline', () => {
  it('reads the authors of a byline in many languages', () => {
    const bylines = [
      'By Jane Doe',
      'Von Jane Doe',
      'Par Jane Doe',
      'Por Jane Doe',
      'di Jane Doe',
      'Author: Jane Doe',
      'Автор: Jane Doe',
      '作者：Jane Doe',
    ]
    for (const line of bylines) expect([line, readByline(line, true)?.authors]).toEqual([line, ['Jane Doe']])
  })

  it('parts several names and keeps what is no name', () => {
    expect(readByline('By Jane Doe, John van der Roe and Mary Major', true)?.authors).toEqual([
      'Jane Doe',
      'John van der Roe',
      'Mary Major',
    ])
    expect(readByline('By Jane Doe, City desk', true)).toEqual({ authors: ['Jane Doe'], left: 'City desk' })
  })

  it('keeps whom and where an author writes for', () => {
    expect(readByline('By: Jane Doe', true)).toEqual({ authors: ['Jane Doe'], left: '' })
    expect(readByline('By Jane Doe for the Harbour Post', true)?.authors).toEqual(['Jane Doe'])
    expect(readByline('From Jane Doe in Brussels', true)).toEqual({ authors: ['Jane Doe'], left: 'Brussels' })
    expect(readByline('Jane Doe | Harbour Post', true)).toEqual({ authors: ['Jane Doe'], left: 'Harbour Post' })
    expect(readByline('From Monday in Brussels', true)).toBeNull()
  })

  it('believes words that open titles too only where a title stands above', () => {
    expect(readByline('Von Mexiko', false)).toBeNull()
    expect(readByline('Von der Leyen kündigt neue Fähren an', true)).toBeNull()
    expect(readByline('By the end of the day', true)).toBeNull()
  })
})

describe('isName', () => {
  it('knows names from phrases', () => {
    for (const name of ['Jane Doe', 'Ludwig van Beethoven', 'J. R. Doe', '王小明']) expect(isName(name)).toBe(true)
    for (const phrase of ['the end', 'Read more', 'van der', '']) expect(isName(phrase)).toBe(false)
  })
})

describe('isRoleLine', () => {
  it('knows what an author is from what an article says', () => {
    for (const line of ['Environment Editor', 'BBC News', 'Reporter at the Herald']) expect(isRoleLine(line)).toBe(true)
    for (const line of ['Good news for ferries', 'Our Ferries in the News', 'The editor left.', 'Storm hits port'])
      expect(isRoleLine(line)).toBe(false)
  })
})

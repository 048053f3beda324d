import { describe, expect, it } from 'vitest'
import { isName, readByline } from '#domain/normalise/plain/readByline'

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

import { describe, expect, it } from 'vitest'
import { parseLooseJson } from '#domain/faq/parseLooseJson'

describe('parseLooseJson', () => {
  it.each([
    ['plain JSON', '{"a": 1}'],
    ['a comment around it', '<!-- {"a": 1} -->'],
    ['a CDATA section', '//<![CDATA[\n{"a": 1}\n//]]>'],
    ['a trailing comma', '{"a": 1,}'],
    ['a missing end', '{"a": 1'],
    ['a semicolon', '{"a": 1};'],
  ])('reads %s', (_, text) => expect(parseLooseJson(text)).toEqual({ a: 1 }))
  it('reads raw line breaks in strings', () => expect(parseLooseJson('{"a": "x\ny"}')).toEqual({ a: 'x\ny' }))
  it('answers null for what is no JSON', () => expect(parseLooseJson('function () {}')).toBeNull())
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#domain/text/foldText'

describe('foldText', () => {
  for (const [what, ...variants] of [
    ['case', 'Harbour', 'HARBOUR', 'harbour'],
    ['double quotes', '"a"', '“a”', '„a“', '«a»', '″a″'],
    ['single quotes', "it's", 'it’s', 'it‘s', 'it´s', 'it`s'],
    ['dashes', 'a - b', 'a – b', 'a — b', 'a − b'],
    ['spaces', ' a b ', 'a\u00a0b', 'a \n\t b', 'a\u3000b'],
    ['width', 'ABC 12', 'ＡＢＣ １２'],
    ['what cannot be seen', 'example', 'exam\u00adple', 'exa\u200bmple', '\ufeffexample'],
    ['composed and decomposed letters', 'é', 'e\u0301'],
    ['the dot of a Turkish capital', 'istanbul', 'İstanbul'],
    ['a sigma at the end', 'ΛΟΓΟΣ', 'λόγος'.normalize('NFD').replace(/\u0301/g, '')],
    ['ellipses', 'wait...', 'wait…'],
  ] as const)
    it(`makes ${what} alike`, () => expect(new Set(variants.map(foldText)).size).toBe(1))

  it('keeps accents apart from none', () => expect(foldText('Mauer')).not.toBe(foldText('Maüer')))
  it('keeps words apart', () => expect(foldText('a b')).not.toBe(foldText('ab')))
  it('folds what only becomes a quote by its normal form', () => expect(foldText('\u1fef')).toBe("'"))
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('folds common text as it folds any other', () => {
    const common = fc.string({ unit: fc.constantFrom(...'aZ 1\n\t`\'"‘’“”–—-.') })
    // What cannot be seen says nothing, and is no common text.
    fc.assert(fc.property(common, (text) => foldText(text) === foldText(`${text}\u200b`)))
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '../../../shared/domain/sentences/sentenceSpans.ts'

const splitSentences = (text: string, language: string): string[] =>
  sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end))

const cases: readonly (readonly [what: string, language: string, sentences: readonly string[]])[] = [
  ['titles and initials', 'en', ['Mr. Smith met Dr. J. R. Brown.', 'They spoke.']],
  ['decimals', 'en', ['It rose 3.5 percent to $2.75 a share.', 'Nobody knows why.']],
  [
    'abbreviations that may end a sentence',
    'en',
    ['He moved to the U.S. in May.', 'She left the U.S.', 'The end came soon.'],
  ],
  ['numbers', 'en', ['See No. 5 of Jan. 12.', 'It is long.']],
  ['quotations', 'en', ['“Is it true?” asked the mayor.', '"No."', 'Silence followed.']],
  ['ellipses', 'en', ['Well... perhaps not.', 'And then…', 'Nothing.']],
  ['spaced full stops', 'en', ['The battery is fine .', 'screen is not .']],
  ['ordinals', 'de', ['Am 3. Oktober kam Dr. Meier z.B. nach Bonn.', 'Im Jahr 2020.', 'Die Stadt wuchs.']],
  ['low quotation marks', 'de', ['Sie sagte: „Ja.“', 'Er nicht.']],
  ['guillemets with spaces', 'fr', ['M. Dupont a dit : « Oui. »', 'Il est parti.']],
  ['years and initials', 'ru', ['А. С. Пушкин родился в 1799 г.', 'Он умер в 1837 г. в Петербурге.']],
  ['inverted marks', 'es', ['¿Qué pasó?', '¡Nada!', 'El Sr. García no vino.']],
  ['brackets within a sentence', 'ja', ['「そうです。」と彼は言った。', '雨が降った。']],
  ['wide full stops', 'zh', ['北京是首都。', '是吗？', '对！']],
  ['dandas', 'hi', ['यह एक वाक्य है।', 'यह दूसरा है।']],
  ['Arabic question marks', 'ar', ['هل هذا صحيح؟', 'نعم هذا صحيح.']],
  ['Armenian full stops', 'hy', ['Սա նախադասություն է։', 'Սա երկրորդն է։']],
]

describe('sentenceSpans', () => {
  for (const [what, language, sentences] of cases)
    it(`minds ${what} (${language})`, () => {
      const glue = language === 'ja' || language === 'zh' ? '' : ' '
      expect(splitSentences(sentences.join(glue), language)).toEqual(sentences)
    })

  it('parts long Thai text at spaces', () => {
    const first = 'ประเทศไทยเป็นประเทศที่สวยงามมากและมีนักท่องเที่ยวจำนวนมากเดินทางมาเยือนทุกปี'
    expect(splitSentences(`${first} รัฐบาลประกาศเพิ่มงบประมาณ`, 'th')).toEqual([first, 'รัฐบาลประกาศเพิ่มงบประมาณ'])
  })

  it('ends a sentence at a line break', () => expect(splitSentences('one\ntwo', 'en')).toEqual(['one', 'two']))

  it('loses nothing but spaces', () => {
    const pieces = fc.constantFrom('a', 'B', '.', ' ', '"', '“', '”', '。', '「', '」', '3', '?', '\n', 'Mr', '…')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        expect(splitSentences(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '#domain/text/countWords'

const segmented = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((segment) => segment.isWordLike)
    .length

describe('countWords', () => {
  for (const [text, language, words] of [
    ['', 'en', 0],
    [' … — ! ', 'en', 0],
    ['The ferry sails again.', 'en', 4],
    ["It's Bo’s boat, isn't it?", 'en', 5],
    ['It costs 1,250.50 at 8.30, e.g. today', 'en', 7],
    ['a well-known read/write path', 'en', 6],
    ['“Quoted”—and dashed – words…', 'en', 4],
    ['L’été dernier, aujourd’hui', 'fr', 3],
    ['Die Fähre fährt ab Montag', 'de', 5],
    ['Паром снова ходит, сообщил порт.', 'ru', 5],
    ['नाव सोमवार से फिर चलेगी।', 'hi', 5],
    ['페리는 월요일에 다시 운항한다.', 'ko', 4],
    ['ferry 🚢 sails', 'en', 2],
  ] as const)
    it(`counts ${words} in ${JSON.stringify(text)}`, () => expect(countWords(text, language)).toBe(words))

  for (const [text, language] of [
    ['渡轮周一恢复运行，港口办公室说。', 'zh'],
    ['フェリーは月曜日から再開する。', 'ja'],
    ['เรือข้ามฟากจะกลับมาให้บริการ', 'th'],
    ['新型フェリー「Blue Star」は11月に就航', 'ja'],
    ['𠮷野家は丼を出す', 'ja'],
  ] as const)
    it(`parts ${JSON.stringify(text)} as its language does`, () =>
      expect(countWords(text, language)).toBe(segmented(text, language)))

  it('counts an embedded name of another script', () => expect(countWords('The 東京 office', 'en')).toBe(3))
  it('does not mind a tag that names no language', () => expect(countWords('東京', 'no such tag')).toBe(1))
  it('agrees with the segmenter on words parted by spaces', () => {
    const word = fc.constantFrom('boat', "it's", 'Fähre', 'порт', '3.5', '1,000', 'été', 'd’eau', 'नाव', 'x_y')
    const glue = fc.constantFrom(' ', '. ', ', ', '-', ' – ', '\n', '“', ' (', ') ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, glue)), (parts) => {
        const text = parts.flat().join('')
        expect(countWords(text, 'en')).toBe(segmented(text, 'en'))
      }),
    )
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => countWords(text, 'en') >= 0))
  })
})

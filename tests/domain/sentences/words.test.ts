import { describe, expect, it } from 'vitest'
import { dangles } from '../../../shared/domain/sentences/dangles.ts'
import { lightStem } from '../../../shared/domain/sentences/lightStem.ts'
import { openQuotes } from '../../../shared/domain/sentences/quotes.ts'
import { wordsOf } from '../../../shared/domain/sentences/wordsOf.ts'

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word)

describe('wordsOf', () => {
  it('folds case and accents', () => expect(words('Élysée CAFÉ')).toEqual(['elysee', 'cafe']))
  it('keeps figures whole', () => expect(words('3.5 km, 1,200 m')).toEqual(['3.5', 'km', '1,200', 'm']))
  it('takes possessives and elisions off', () =>
    expect(words("Kimani's l’eau O'Connor")).toEqual(['kimani', 'eau', 'connor']))
  it('pairs the characters of scripts without spaces', () =>
    expect(words('経済政策')).toEqual(['経済', '済政', '政策']))
  it('leaves pairs of hiragana out', () => expect(words('雨が降った')).toEqual(['雨が', 'が降', '降っ']))
  it('tells capitals and spaces', () =>
    expect(wordsOf('well-known Halden')).toEqual([
      { word: 'well', form: 'well', capital: false, spaced: true },
      { word: 'known', form: 'known', capital: false, spaced: false },
      { word: 'halden', form: 'Halden', capital: true, spaced: true },
    ]))
})

describe('lightStem', () => {
  it('brings English forms together', () => {
    for (const forms of [
      ['shooting', 'shootings', 'shoot'],
      ['city', 'cities'],
      ['close', 'closed', 'closing'],
      ['stopped', 'stops'],
    ])
      expect(new Set(forms.map((form) => lightStem(form, 'en'))).size).toBe(1)
  })
  it('leaves short words alone', () => expect(lightStem('bus', 'en')).toBe('bus'))
  it('takes endings of other languages off', () => {
    expect(lightStem('brücken'.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), 'de')).toBe('bruck')
    expect(lightStem('москвой', 'ru')).toBe('москв')
  })
})

describe('dangles', () => {
  const leaning = [
    ['en', 'He left on Monday.'],
    ['en', '“We will win,” she said.'],
    ['en', 'However, the bridge stayed open.'],
    ['en', 'But its roof fell in.'],
    ['en', 'On Saturday she whispered for the last time.'],
    ['en', 'Police found it on Tuesday in a laundry bag.'],
    ['en', 'Nine of them expect a cut.'],
    ['en', 'The three entered the museum at five.'],
    ['en', 'A year ago it served six hundred.'],
    ['de', 'Er ging.'],
    ['de', 'Dieser Plan scheiterte.'],
    ['fr', 'Il est parti.'],
    ['ru', 'Он умер.'],
    ['ja', 'しかし、雨が降った。'],
  ] as const
  for (const [language, sentence] of leaning)
    it(`finds that “${sentence}” leans on another`, () => expect(dangles(sentence, language)).toBe(true))
  const standing = [
    ['en', 'The bridge closed on Monday.'],
    ['en', 'This week the bridge closes.'],
    ['en', 'There are two bridges.'],
    ['en', '“We will win,” the mayor said.'],
    ['en', 'Marisa Kobal said that she would go home.'],
    ['en', 'The club said it had asked the town for a stand.'],
    ['en', 'In the morning the mayor, Siv Dahl, gave her reasons.'],
    ['de', 'Das Museum öffnet.'],
    ['ja', '雨が降った。'],
  ] as const
  for (const [language, sentence] of standing)
    it(`lets “${sentence}” stand`, () => expect(dangles(sentence, language)).toBe(false))
})

describe('openQuotes', () => {
  it('is 0 where every quotation is closed', () => {
    for (const text of ['“No,” he said.', '„Nein“, sagte er.', '« Non »', '"No"', '「はい」', 'none'])
      expect(openQuotes(text)).toBe(0)
  })
  it('is above 0 where one is left open', () => expect(openQuotes('“No, he said.')).toBe(1))
  it('is below 0 where one is closed that was not opened', () => expect(openQuotes('No,” he said.')).toBe(-1))
})

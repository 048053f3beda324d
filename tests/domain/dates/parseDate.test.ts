import { describe, expect, it } from 'vitest'
import { parseDate } from '#domain/dates/parseDate'

/** Every line is one writing of 15 November 2023. */
const writings = {
  'year first': [
    '2023-11-15',
    '2023/11/15',
    '2023.11.15',
    '2023. 11. 15.',
    '20231115',
    '2023 November 15',
    '2023-Nov-15',
  ],
  'numbers, day last or first': [
    '15/11/2023',
    '11/15/2023',
    '15.11.2023',
    '15.11.23',
    '15/11/23',
    '15. 11. 2023',
    '15-11-2023',
  ],
  English: [
    ...['15 Nov 2023', '15-Nov-2023', '15-Nov-23', '15Nov2023', "15 Nov '23", '15 November 2023', 'NOVEMBER 15, 2023'],
    ...[
      '15th November 2023',
      '15th of November, 2023',
      'the 15th of November 2023',
      'November 15th, 2023',
      'Nov. 15, 2023',
    ],
    ...[
      'Wednesday, 15 November 2023',
      'Wed Nov 15 2023',
      '15 November 2023 (Wednesday)',
      '15 November 2023, Wednesday',
    ],
    ...['08:30, 15 November 2023', '15 November 2023 at 8.30pm', 'November 15, 2023 at 8:30 a.m. ET'],
  ],
  German: ['15. November 2023', 'Mittwoch, den 15. November 2023', '15. Nov. 2023', '15.11.2023, 08:30 Uhr'],
  French: ['15 novembre 2023', 'mercredi 15 novembre 2023', 'le 15 novembre 2023', '15 novembre 2023 à 08h30'],
  Spanish: ['15 de noviembre de 2023', 'miércoles, 15 de noviembre de 2023', '15 de noviembre del 2023'],
  Italian: ['15 novembre 2023', 'mercoledì 15 novembre 2023'],
  Portuguese: ['15 de novembro de 2023 às 08h30', 'quarta-feira, 15 de novembro de 2023'],
  Dutch: ['15 november 2023', 'woensdag 15 november 2023'],
  Polish: ['15 listopada 2023', '15 listopada 2023 r.', 'środa, 15 listopada 2023', '15 XI 2023'],
  Russian: ['15 ноября 2023', '15 ноября 2023 г.', 'среда, 15 ноября 2023 года', '15 ноября 2023 года, 08:30'],
  Ukrainian: ['15 листопада 2023 року'],
  Chinese: [
    '2023年11月15日',
    '2023年11月15日 星期三',
    '二〇二三年十一月十五日',
    '民國112年11月15日',
    '2023年11月15日 08:30',
  ],
  Japanese: ['2023年11月15日(水)', '２０２３年１１月１５日', '令和5年11月15日', '令和五年十一月十五日'],
  Korean: ['2023년 11월 15일', '2023년 11월 15일 (수)', '2023-11-15 (수) 08:30'],
  'other languages': [
    ...[
      'den 15 november 2023',
      '15. marraskuuta 2023',
      '15. listopadu 2023',
      '15 Kasım 2023 Çarşamba',
      '15 Νοεμβρίου 2023',
    ],
    ...['2023. november 15.', '15 noiembrie 2023', '١٥ نوفمبر 2023', '15 בנובמבר 2023', '15 नवंबर 2023'],
    ...[
      '15 พฤศจิกายน 2566',
      'ngày 15 tháng 11 năm 2023',
      '2023 m. lapkričio 15 d.',
      '15 novembra 2023.',
      '15. november 2023',
    ],
  ],
}

describe('parseDate', () => {
  for (const [name, dates] of Object.entries(writings))
    it(`reads a day: ${name}`, () => {
      for (const date of dates) expect([date, parseDate(date)]).toEqual([date, '2023-11-15'])
    })

  it('keeps an instant with the offset as written', () => {
    const instants: readonly (readonly [string, string])[] = [
      ['2023-11-15T08:30:00Z', '2023-11-15T08:30:00Z'],
      ['2023-11-15T08:30Z', '2023-11-15T08:30:00Z'],
      ['2023-11-15T08:30:00.123Z', '2023-11-15T08:30:00.123Z'],
      ['2023-11-15T08:30:00+01:00', '2023-11-15T08:30:00+01:00'],
      ['20231115T083000Z', '2023-11-15T08:30:00Z'],
      ['Wed, 15 Nov 2023 08:30:00 GMT', '2023-11-15T08:30:00Z'],
      ['Wed, 15 Nov 2023 08:30:00 +0100', '2023-11-15T08:30:00+01:00'],
      ['November 15, 2023 8:30 PM EST', '2023-11-15T20:30:00-05:00'],
      ['8:30 a.m. GMT, Nov. 15, 2023', '2023-11-15T08:30:00Z'],
      ['Wed Nov 15 08:30:00 UTC 2023', '2023-11-15T08:30:00Z'],
      ['15 ноября 2023, 08:30 МСК', '2023-11-15T08:30:00+03:00'],
    ]
    for (const [date, instant] of instants) expect(parseDate(date)).toBe(instant)
  })

  it('leaves the day where a time has no zone, or one that means several', () => {
    expect(parseDate('2023-11-15T08:30:00')).toBe('2023-11-15')
    expect(parseDate('15 November 2023 at 08:30 IST')).toBe('2023-11-15')
  })

  it('reads an ambiguous date day first unless told otherwise or a weekday tells', () => {
    expect(parseDate('05/11/2023')).toBe('2023-11-05')
    expect(parseDate('05/11/2023', 'month_first')).toBe('2023-05-11')
    expect(parseDate('Thu 05/11/2023')).toBe('2023-05-11')
    expect(parseDate('05.11.2023', 'month_first')).toBe('2023-11-05')
  })

  it('refuses what is no whole date', () => {
    const others = [
      '31 February 2023',
      '2023-02-30',
      '2023-13-01',
      'tomorrow',
      'November 2023',
      '2023',
      '1.2.3',
      '10.0.0.1',
    ]
    for (const text of [
      ...others,
      '',
      '15 November',
      '2023-11-15 and more',
      '32/01/2023',
      'Toyota 2023',
      '9'.repeat(1_000),
    ])
      expect([text, parseDate(text)]).toEqual([text, null])
  })
})

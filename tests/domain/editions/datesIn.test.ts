import { describe, expect, it } from 'vitest'
import { datesIn } from '../../../shared/domain/editions/datesIn.ts'

const published = '2023-05-20'

describe('datesIn', () => {
  const found = [
    ['en', 'It opened on 3 May 2021 and closed on Nov. 15, 2022.', ['2021-05-03', '2022-11-15']],
    ['en', 'It opens on the 3rd of June.', ['2023-06-03']],
    ['en', 'It is dated 2023-05-01.', ['2023-05-01']],
    ['fr', 'Le 1er janvier 2023, tout a changé.', ['2023-01-01']],
    ['de', 'Am 3. Oktober 2022 und am 03.11.2022.', ['2022-10-03', '2022-11-03']],
    ['es', 'El 5 de mayo de 2021.', ['2021-05-05']],
    ['ru', 'Это было 9 мая 2023 года.', ['2023-05-09']],
    ['ja', '2023年3月4日に開いた。', ['2023-03-04']],
  ] as const
  for (const [language, sentence, dates] of found)
    it(`reads “${sentence}”`, () => expect(datesIn(sentence, language, published)).toEqual(dates))

  it('gives a day without a year the year nearest to the article', () => {
    expect(datesIn('on 28 December', 'en', '2024-01-03')).toEqual(['2023-12-28'])
  })
  it('cannot place a day without a year when the article has no date, or one far away', () => {
    expect(datesIn('on 28 December', 'en', null)).toEqual([null])
    expect(datesIn('on 28 December', 'en', published)).toEqual([null])
  })
  it('notes both days of a range', () => {
    expect(datesIn('on 9 and 10 June', 'en', published)).toEqual(['2023-06-09', '2023-06-10'])
    expect(datesIn('June 15-20, 2023', 'en', published)).toHaveLength(2)
  })
  it('takes no word for a month', () => {
    for (const text of ['15 may have left', 'the Sept. 11 attacks', '12 people'])
      expect(datesIn(text, 'en', published)).toEqual([])
    expect(datesIn('31 February 2023', 'en', published)).toEqual([null])
  })
})

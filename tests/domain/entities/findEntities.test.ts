import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEntities } from '#domain/entities/findEntities'
import { cpuMilliseconds } from '../../support/cpuMilliseconds.ts'

const entitiesOf = (text: string, language = 'en', title = ''): string[] =>
  findEntities({
    title,
    language,
    blocks: text.split('\n').map((paragraph, index) => ({ id: `b${index + 1}`, kind: 'paragraph', text: paragraph })),
  }).map(({ name, kind, count }) => `${name} ${kind} ${count}`)

describe('findEntities', () => {
  describe('people', () => {
    it.each([
      ['a given name', 'The plan was drawn by Maria Kovalenko over a year.', 'Maria Kovalenko person 1'],
      ['a family name that comes first', 'The ship was steered by Wang Yuchen alone.', 'Wang Yuchen person 1'],
      ['a title', 'Later Prime Minister Orsolya Vadas arrived.', 'Orsolya Vadas person 1'],
      ['a profession', 'The river rose, wrote hydrologist Zsofi Barta in May.', 'Zsofi Barta person 1'],
      ['a verb of saying', 'It rained for days, said Zsofi Barta in May.', 'Zsofi Barta person 1'],
      ['an age', 'The prize went to Zsofi Barta, 51, for a poem.', 'Zsofi Barta person 1'],
      ['a title and one name', 'They asked Mr Barta twice.', 'Barta person 1'],
      ['particles', 'The letter to Ursula von der Heide was lost.', 'Ursula von der Heide person 1'],
      ['an initial', 'A book by George W. Tannen came out.', 'George W. Tannen person 1'],
    ])('are known by %s', (_, text, expected) => expect(entitiesOf(text)).toEqual([expected]))

    it('are counted under their whole name', () =>
      expect(
        entitiesOf('They met Elena Marquez at noon. Marquez smiled.\nMr Tamm left early. Later Marquez said nothing.'),
      ).toEqual(['Elena Marquez person 3', 'Tamm person 1']))
    it('are counted by their family name, first or last', () =>
      expect(entitiesOf('Talks with Wang Yuchen went on. In the evening Wang flew home.')).toEqual([
        'Wang Yuchen person 2',
      ]))
    it('are confirmed by what comes later', () =>
      expect(entitiesOf('The vessel of Zsofi Barta sank. “A pity,” Barta said.')).toEqual(['Zsofi Barta person 2']))
    it('are left out where nothing speaks for them', () =>
      expect(entitiesOf('They played Crimson Meadow twice.')).toEqual([]))
    it('keep a city’s name to themselves', () =>
      expect(entitiesOf('The mayor met Peter Hamilton there. In the end Hamilton agreed.')).toEqual([
        'Peter Hamilton person 2',
      ]))
  })

  describe('organisations', () => {
    it.each([
      ['how they begin', 'She studied at the University of Tartu in spring.', 'University of Tartu organisation 1'],
      [
        'what they govern',
        'She leads the Ministry of Trade and Inland Waters today.',
        'Ministry of Trade and Inland Waters organisation 1',
      ],
      ['how they end', 'The boats belong to Velmar Holdings since May.', 'Velmar Holdings organisation 1'],
      ['name', 'Aid came from the Red Cross at once.', 'Red Cross organisation 1'],
      ['name in capitals', 'A probe of NASA found it.', 'NASA organisation 1'],
    ])('are known by %s', (_, text, expected) => expect(entitiesOf(text)).toEqual([expected]))

    it('are not what a longer name says besides', () =>
      expect(entitiesOf('It was nominated for the Annual Academy Awards twice.')).toEqual([]))
    it('are one under their names', () =>
      expect(entitiesOf('The European Union waits. Rules of the EU are strict.')).toEqual([
        'European Union organisation 2',
      ]))
    it('are counted by an abbreviation that the text explains', () =>
      expect(entitiesOf('The World Herring Council (WHC) met. Members of the WHC ate fish.')).toEqual([
        'World Herring Council organisation 2',
      ]))
    it('are not told apart from a city or a day that stands in their name', () =>
      expect(entitiesOf('An editor of the Moscow Evening Post wrote it.')).toEqual([
        'Moscow Evening Post organisation 1',
      ]))
  })

  describe('places', () => {
    it('are countries, under one name', () =>
      expect(entitiesOf('The United States waits. Ships of the US left; America’s ports are full.')).toEqual([
        'United States place 3',
      ]))
    it('are cities and regions', () =>
      expect(entitiesOf('Trains from Kyoto and Saxony.')).toEqual(['Kyoto place 1', 'Saxony place 1']))
    it('are falls and bridges that bear a person’s name', () =>
      expect(entitiesOf('The boat stopped at Victoria Falls at noon.')).toEqual(['Victoria Falls place 1']))
    it('are rivers and lakes by their word', () =>
      expect(entitiesOf('They crossed the Ombra River and Lake Selva.')).toEqual([
        'Ombra River place 1',
        'Lake Selva place 1',
      ]))
    it('are known by a preposition', () =>
      expect(entitiesOf('A mill in Varnholt burnt down.')).toEqual(['Varnholt place 1']))
    it('are not what a people is called', () => expect(entitiesOf('The Russian poet read.')).toEqual([]))
    it('are not part of a longer name', () => expect(entitiesOf('They watched Moscow Rules twice.')).toEqual([]))
  })

  it('takes no word for a name because it opens a sentence', () =>
    expect(entitiesOf('Ministers met. Will Germany pay? Nobody knows. “Perhaps,” they said. Rain fell.')).toEqual([
      'Germany place 1',
    ]))
  it('reads nothing into a headline that writes every word large', () =>
    expect(entitiesOf('It rained.', 'en', 'Grand Old Mill Burns Down In Stormy Night')).toEqual([]))
  it('names no months, days and languages', () =>
    expect(entitiesOf('On Monday in March they read Latin in English class at Christmas.')).toEqual([]))

  it.each([
    [
      'de',
      'Die Wirtschaftsministerin Karin Nowak besuchte am Freitag in Bremen das Werk der Velmar GmbH. „Gut“, sagte Nowak.',
      ['Karin Nowak person 2', 'Bremen place 1', 'Velmar GmbH organisation 1'],
    ],
    [
      'fr',
      'Le maire Luc Garnier a parlé à Toulouse. Une étude de l’Université de Nantes le confirme, explique Garnier.',
      ['Luc Garnier person 2', 'Toulouse place 1', 'Université de Nantes organisation 1'],
    ],
    [
      'es',
      'El Banco Central de Chile espera. «No hay prisa», dijo Marta Iglesias en Valparaíso.',
      ['Banco Central de Chile organisation 1', 'Marta Iglesias person 1', 'Valparaíso place 1'],
    ],
    ['ja', 'タイの首相がスタイルを変えた。', ['タイ place 1']],
    [
      'de',
      'Der Senat tagt in Bremen, das Weiße Haus schweigt.',
      ['Senat organisation 1', 'Bremen place 1', 'Weißes Haus organisation 1'],
    ],
    ['ja', '日本と中国の代表が会談した。', ['中国 place 1', '日本 place 1']],
  ])('reads %s', (language, text, expected) => expect(entitiesOf(text, language).sort()).toEqual([...expected].sort()))

  it('takes no German noun for a name', () =>
    expect(
      entitiesOf('Der Vorstand sagte, die Lieferkette Europas brauche Zeit. Die Schule am Markt bleibt.', 'de'),
    ).toEqual([]))

  it('answers any text, the same every time', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 12 }),
            fc.constantFrom(
              ...'Mr The of von Maria Wang Bank University Paris US said in . “ ’ - , ( ) O’ 51 \n'.split(' '),
            ),
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom('en', 'de', 'fr', 'ru', 'zh', 'und'),
        (words, language) => {
          const text = words.join(' ')
          const once = entitiesOf(text, language, text)
          expect(entitiesOf(text, language, text)).toEqual(once)
        },
      ),
      { numRuns: 150 },
    ))

  it('takes time that grows with the text', () => {
    const hostile = [
      'Mr President Of De La X. '.repeat(8_000),
      'Wang Of The '.repeat(16_000),
      'Maria '.repeat(32_000),
      'University of '.repeat(16_000),
      Array.from({ length: 8_000 }, (_, index) => `“Maria N${index.toString(26)}x, 51, said`).join(' '),
    ]
    // Of processor time: far above what linear work takes, far below what quadratic work takes.
    for (const text of hostile) expect(cpuMilliseconds(() => entitiesOf(text))).toBeLessThan(1_500)
  })
})

import { describe, expect, it } from 'vitest'
import { defaultTopics } from '#domain/topics/defaults/defaultTopics'
import { readSections } from '#domain/topics/readSections'
import { anArticle } from '../aTopic.ts'

const slugsOf = (language: string, title: string, ...paragraphs: string[]): string[] => {
  const article = anArticle(title, paragraphs, { language })
  return defaultTopics(article, readSections(article))
    .map(({ slug }) => slug)
    .sort()
}

const articles: readonly (readonly [topics: string, language: string, title: string, text: string])[] = [
  [
    'arts-culture-and-entertainment italy',
    'en',
    'Venice opens its festival with a silent film',
    'The film festival in Venice opened with a silent movie by a young filmmaker. The orchestra played for two hours, and the audience stood up for the conductor.',
  ],
  [
    'arts-culture-and-entertainment',
    'en',
    'Band plays its last concert',
    'The singer thanked the audience and the drummer wept. The band had released nine albums, and its songs filled the hall once more.',
  ],
  [
    'crime-law-and-justice',
    'en',
    'Two jailed for jewellery robbery',
    'A judge sentenced the thieves to six years in prison. The prosecutor had told the court that the stolen rings were never found by the police.',
  ],
  [
    'crime-law-and-justice',
    'en',
    'Jury clears accountant of fraud',
    'The jury acquitted the defendant after a trial of four weeks. Her lawyer said that the evidence had never added up.',
  ],
  [
    'disaster-and-accident japan',
    'en',
    'Earthquake shakes northern Japan',
    'Rescuers searched the rubble for survivors after the earthquake, and a tsunami warning kept thousands in shelters. The death toll stood at eleven, Japanese firefighters said.',
  ],
  [
    'disaster-and-accident',
    'en',
    'Ferry sinks off the cape, forty rescued',
    'The ferry capsized at dawn. Coastguards and a helicopter rescued forty passengers; two are missing, and the search goes on among the wreckage.',
  ],
  [
    'economy-business-and-finance',
    'en',
    'Central bank raises interest rates again',
    'Inflation has not fallen as economists had hoped. Investors sold bonds, the currency fell, and the mortgage will cost more.',
  ],
  [
    'economy-business-and-finance',
    'en',
    'Carmaker buys its rival',
    'Shareholders of both companies approved the takeover. The chief executive expects higher revenue and profits within two years of the merger.',
  ],
  [
    'education',
    'en',
    'Pupils sit their exams on paper again',
    'The school found that its pupils wrote better answers without screens. Teachers say that homework has improved as well.',
  ],
  [
    'environment',
    'en',
    'Wetlands return to the valley',
    'Conservationists flooded the fields again, and biodiversity came back within three summers: the ecosystem now feeds rare species that had vanished from their habitat.',
  ],
  [
    'environment',
    'en',
    'Emissions fall for the third year',
    'Carbon dioxide emissions fell as renewable energy grew, but climate change goes on, and the greenhouse gases of the past stay in the air.',
  ],
  [
    'health',
    'en',
    'Hospital opens ward for measles patients',
    'Doctors and nurses treat forty infected children. The vaccine is safe, the health ministry says, and the outbreak could have been avoided.',
  ],
  [
    'labour',
    'en',
    'Bus drivers go on strike',
    'The trade union wants a pay rise and shorter working hours. Employers say that they made their last offer; workers will hold a picket line.',
  ],
  [
    'lifestyle-and-leisure',
    'en',
    'A recipe for lemon cake',
    'The chef of a small restaurant gives away her recipe: five ingredients, an hour of baking, and a dessert that tastes of summer. Serve it with coffee.',
  ],
  [
    'politics',
    'en',
    'Parliament votes the budget down',
    'The prime minister lost the vote by three voices. The opposition leader calls for elections; the coalition government wants to go on.',
  ],
  [
    'france germany politics',
    'en',
    'France and Germany sign a treaty',
    'The French foreign minister and the German ambassador signed the treaty in Paris. Diplomats had prepared the summit for a year. Berlin called it a beginning.',
  ],
  [
    'religion',
    'en',
    'Archbishop opens the rebuilt cathedral',
    'Worshippers filled the cathedral for the first prayer since the fire. The archbishop thanked priests and nuns, and a rabbi and an imam spoke.',
  ],
  [
    'science-and-technology',
    'en',
    'Telescope finds a planet with two suns',
    'Astronomers found the planet with a new space telescope. Its orbit surprised the physicists, whose research begins with the data.',
  ],
  [
    'science-and-technology',
    'en',
    'Robot learns to fold towels',
    'The software learns by machine learning, and scientists at the laboratory have published the algorithm as open source for other robots.',
  ],
  [
    'society',
    'en',
    'Food banks count more families',
    'Charities say that poverty has reached families with two incomes. Volunteers at the food bank see pensioners and refugees, and the housing crisis goes on.',
  ],
  [
    'sport',
    'en',
    'Late goal sends the champions out',
    'The striker scored in injury time of the quarter-final. The goalkeeper was beaten twice, and the referee showed two red cards in a match that the coach called mad.',
  ],
  [
    'conflict-war-and-peace',
    'en',
    'Ceasefire holds for a second night',
    'Rebels and government troops kept the truce, though shelling was heard. Peacekeepers counted soldiers on both sides of the front line.',
  ],
  [
    'weather',
    'en',
    'Heatwave gives way to thunderstorms',
    'Forecasters expect heavy rain and hail after the heatwave. Temperatures fall by ten degrees, the meteorologists say, and winds will be strong.',
  ],
  [
    'economy-business-and-finance germany',
    'de',
    'Leitzins bleibt, Börse in Frankfurt steigt',
    'Die Zentralbank lässt den Leitzins unverändert. Anleger kauften Aktien, und die Inflation sinkt, sagen Ökonomen in Deutschland.',
  ],
  [
    'sport',
    'de',
    'Torwart hält zwei Elfmeter',
    'Die Mannschaft steht im Halbfinale. Der Trainer lobte den Torwart, der Schiedsrichter zeigte eine Rote Karte, und die Fans sangen im Stadion.',
  ],
  [
    'france politics',
    'fr',
    'Le Parlement rejette le budget',
    "Les députés de l'opposition ont voté contre le gouvernement à Paris. Le Premier ministre français parle d'élections, et le Sénat attend.",
  ],
  [
    'health',
    'fr',
    'Une campagne de vaccination contre la grippe',
    "Les médecins et les infirmières de l'hôpital vaccinent les patients. Le vaccin protège de la maladie, et le virus circule déjà.",
  ],
  [
    'disaster-and-accident',
    'es',
    'Un terremoto deja tres muertos',
    'Los bomberos buscan supervivientes entre los escombros tras el terremoto. Los equipos de rescate han evacuado a los vecinos.',
  ],
  [
    'italy sport',
    'it',
    'La squadra vince la finale a Roma',
    "L'attaccante ha segnato due gol e il portiere ha parato un rigore. L'allenatore ha ringraziato i tifosi dello stadio: il campionato finisce con una vittoria.",
  ],
  [
    'labour',
    'nl',
    'Vakbond roept op tot staking',
    'De vakbond wil hogere lonen en een nieuwe cao. Werkgevers noemen de staking onnodig; de werknemers leggen het werk neer.',
  ],
  [
    'crime-law-and-justice portugal',
    'pt',
    'Polícia de Lisboa detém três suspeitos',
    'O tribunal decretou prisão preventiva para os suspeitos de roubo. O juiz ouviu as testemunhas, e o advogado fala de um crime sem provas em Portugal.',
  ],
]

describe('defaultTopics', () => {
  it.each(articles)('gives %s to a text (%s): %s', (topics, language, title, text) =>
    expect(slugsOf(language, title, text).join(' ')).toBe(topics),
  )

  it('reads no economy into sums of money, nor into the banks of a river', () =>
    expect(
      slugsOf(
        'en',
        'Thieves take a clock worth four million euros',
        'The clock cost nine million dollars. Police say that the thieves fled over the banks of the river; a theft at this price is rare.',
      ),
    ).toEqual(['crime-law-and-justice']))

  it('gives nothing to a text that speaks of nothing in particular', () =>
    expect(slugsOf('en', 'A long afternoon', 'She walked home slowly and thought about the two letters.')).toEqual([]))

  it('gives no media topic to a description of a place', () =>
    expect(
      slugsOf(
        'en',
        'The island',
        'The island is located in the northern part of the archipelago. Its highest mountain stands near the coast, its capital has 900 inhabitants, and the lake is the largest of the region.',
      ),
    ).toEqual([]))

  it('gives five topics at most', () => {
    const everything = articles
      .filter(([, language]) => language === 'en')
      .map(([, , title, text]) => `${title}. ${text}`)
    expect(slugsOf('en', 'All of it', ...everything).length).toBeLessThanOrEqual(5)
  })

  it('tells the terms and where they stand', () => {
    const article = anArticle('Ceasefire holds', ['Rebels and troops kept the truce.'])
    const [first] = defaultTopics(article, readSections(article))
    expect(first).toMatchObject({ slug: 'conflict-war-and-peace', name: 'Conflict, war and peace' })
    expect(first?.why).toContainEqual({ term: 'ceasefire', where: ['title'], weight: 6 })
    expect(first?.why).toContainEqual({ term: 'truce', where: ['b1'], weight: 3 })
  })

  it('has no media topics for a language without a list, and its countries all the same', () =>
    expect(slugsOf('pl', 'Wybory we Francji', 'Francja wybiera prezydenta. Francja czeka.')).toEqual(['france']))
})

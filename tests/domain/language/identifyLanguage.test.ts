import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyLanguage } from '#domain/language/identifyLanguage'

/** One made-up piece of news in many languages. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: ['The ferry sails again from Monday, the harbour office said.', 'Prices stay as they were last year.'],
  de: ['Die Fähre fährt ab Montag wieder, teilte das Hafenamt mit.', 'Die Preise bleiben wie im letzten Jahr.'],
  fr: ['Le bac reprend la mer lundi, a annoncé la capitainerie.'],
  es: ['El transbordador vuelve a navegar desde el lunes, informó el puerto.'],
  it: ['Il traghetto riprende a navigare da lunedì, ha detto la capitaneria.'],
  pt: ['A balsa volta a navegar na segunda-feira, informou a capitania.'],
  ca: ['El transbordador torna a navegar des de dilluns, va dir el port.'],
  nl: ['De veerboot vaart vanaf maandag weer, meldt het havenbedrijf.'],
  af: ['Die veerboot vaar weer vanaf Maandag, het die hawe gesê, en die pryse bly dieselfde.'],
  sv: ['Färjan går igen från måndag, meddelar hamnkontoret.'],
  da: ['Færgen sejler igen fra mandag, oplyser havnekontoret, og prisen bliver ikke højere.'],
  nb: ['Fergen går igjen fra mandag, opplyser havnekontoret, og jeg vet ikke hva den koster nå.'],
  nn: ['Ferja går att frå måndag, seier hamnekontoret, men eg veit ikkje kva ho kostar no.'],
  fi: ['Lautta liikennöi jälleen maanantaista alkaen, satamatoimisto kertoo.'],
  pl: ['Prom znów kursuje od poniedziałku, poinformował kapitanat portu.'],
  cs: ['Přívoz jezdí znovu od pondělí, oznámil přístavní úřad.'],
  hu: ['A komp hétfőtől ismét közlekedik, közölte a kikötő.'],
  ro: ['Bacul circulă din nou de luni, a anunțat căpitănia portului.'],
  tr: ['Feribot pazartesiden itibaren yeniden sefer yapacak, dedi liman müdürlüğü.'],
  vi: ['Phà sẽ chạy lại từ thứ Hai, cảng vụ cho biết.'],
  id: ['Feri akan berlayar lagi mulai hari Senin karena pelabuhan sudah dibuka, kata petugas.'],
  ms: ['Feri akan belayar semula mulai Isnin kerana pelabuhan sudah dibuka, kata pegawai kerajaan.'],
  eo: ['La pramo denove veturas ekde lundo, diris la havena oficejo, kaj ĝiaj prezoj restas la samaj.'],
  cy: ['Mae’r fferi yn hwylio eto o ddydd Llun ymlaen, meddai swyddfa’r harbwr.'],
  ga: ['Beidh an bád farantóireachta ag seoladh arís ón Luan, a dúirt oifig an chuain.'],
  sw: ['Kivuko kitaanza kusafiri tena kuanzia Jumatatu, ofisi ya bandari ilisema.'],
  zu: ['Isikebhe sizophinde sihambe ngoMsombuluko, kusho ihhovisi lasethekwini, futhi amanani awashintshile.'],
  ru: ['Паром снова ходит с понедельника, сообщило управление порта.'],
  uk: ['Пором знову ходить із понеділка, повідомило управління порту.'],
  be: ['Паром зноў ходзіць з панядзелка, паведаміла ўпраўленне порта.'],
  bg: ['Фериботът отново плава от понеделник, съобщи пристанищната управа.'],
  sr: ['Трајект поново плови од понедељка, саопштила је лучка управа.'],
  mk: ['Траектот повторно ќе плови од понеделник, соопшти пристаништето.'],
  kk: ['Паром дүйсенбіден бастап қайта жүреді, деп хабарлады порт әкімшілігі.'],
  mn: ['Гатлага онгоц даваа гарагаас дахин явж эхэлнэ гэж боомтын захиргаа мэдэгдэв.'],
  el: ['Το πλοίο ξεκινά πάλι τη Δευτέρα.'],
  he: ['המעבורת חוזרת לפעול ביום שני.'],
  ar: ['تعود العبّارة إلى العمل يوم الاثنين، بحسب إدارة الميناء.'],
  fa: ['کشتی از روز دوشنبه دوباره حرکت می‌کند، اداره بندر گفت.'],
  ur: ['فیری پیر سے دوبارہ چلے گی، بندرگاہ کے دفتر نے بتایا۔'],
  hi: ['नाव सोमवार से फिर चलेगी, बंदरगाह कार्यालय ने कहा।'],
  mr: ['फेरी सोमवारपासून पुन्हा सुरू होणार आहे, असे बंदर कार्यालयाने सांगितले.'],
  ne: ['डुङ्गा सोमबारदेखि फेरि चल्ने भएको छ, बन्दरगाह कार्यालयले भनेको छ।'],
  bn: ['সোমবার থেকে ফেরি আবার চলবে।'],
  th: ['เรือข้ามฟากจะกลับมาให้บริการอีกครั้งตั้งแต่วันจันทร์'],
  ka: ['ბორანი ორშაბათიდან კვლავ იმოძრავებს.'],
  hy: ['Լաստանավը երկուշաբթիից կրկին կգործի։'],
  ko: ['페리는 월요일에 다시 운항한다.'],
  ja: ['フェリーは月曜日から再開する。', '港の事務所によると料金は同じ。'],
  zh: ['渡轮周一恢复运行，港口办公室说。'],
}

describe('identifyLanguage', () => {
  for (const [language, texts] of Object.entries(sentences))
    for (const text of texts) it(`knows ${language}`, () => expect(identifyLanguage(text)).toBe(language))

  for (const text of [
    '',
    '   ',
    '7 × 42 = 294',
    '2023-11-15 08:30',
    '… — !?',
    '🚢🙂',
    'https://harbour.example/ferry',
    'OK',
    '@bo #ab12',
  ])
    it(`is not sure of ${JSON.stringify(text)}`, () => expect(identifyLanguage(text)).toBe('und'))

  it('goes by the language that most of a text is in', () => {
    expect(identifyLanguage('The café “Größenwahn” in Łódź serves ひらがな tea to the guests of the harbour.')).toBe(
      'en',
    )
    expect(identifyLanguage('新型フェリー「Blue Star」は11月15日に就航する。')).toBe('ja')
  })
  it('is not misled by addresses', () =>
    expect(
      identifyLanguage('https://www.example.org/the-best-of-the-year/and-more Die Fähre fährt ab Montag wieder.'),
    ).toBe('de'))
  it('reads the beginning of a long text only', () => {
    const started = performance.now()
    identifyLanguage('Die Fähre fährt wieder. '.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
  it('never throws, and names a language by its code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(identifyLanguage(text)).toMatch(/^[a-z]{2,3}$/)
      }),
    )
  })
  it('stays quick on a long row of any mark', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const mark of ['@', '#a', 'www.', 'http://', 'a@', '1', 'a1', 'é', '\u0301', "a'", '-'])
      identifyLanguage(mark.repeat(200_000 / mark.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

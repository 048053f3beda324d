import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodePage, codePageNames, codePages } from '#domain/text/repair/mojibake/codePages'
import { repairMojibake } from '#domain/text/repair/repairMojibake'

/** What a reader that takes UTF-8 for a single-byte encoding makes of a text. */
const misread = (text: string, page: CodePage): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePages[page][byte - 0x80]))
    .join('')

const sentences: readonly string[] = [
  'Die Fähre fährt über die Elbe – „schön langsam“, sagt Jürgen Groß.',
  'L’été dernier, la forêt brûlait déjà près de Nîmes ; c’était « inouï ».',
  'El niño comió piñones en la plaza: ¿quién lo diría?',
  'A população não reagiu às decisões da administração.',
  'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'Zażółć gęślą jaźń, powiedział Łukasz.',
  'Árvíztűrő tükörfúrógép.',
  'Güneşli bir günde İstanbul’a doğru yürüdüm, ışık çoktu.',
  'Паром снова ходит с понедельника, сообщил порт.',
  'Το πλοίο ξεκινά πάλι τη Δευτέρα.',
  'המעבורת חוזרת לפעול ביום שני.',
  'تعود العبّارة إلى العمل يوم الاثنين.',
  'नाव सोमवार से फिर चलेगी।',
  '渡轮周一恢复运行。',
  'フェリーは月曜日から再開する。',
  '페리는 월요일에 다시 운항한다.',
  'Phà chạy lại từ thứ Hai, cảng Hải Phòng cho biết.',
  'The ferry – “Blue Star” – sails again… for €5 🚢🙂',
]

const clean: readonly string[] = [
  ...sentences,
  '',
  'Plain ASCII, nothing else.',
  'The letters Ã, Â and â are in many alphabets.',
  'He spelt it with “Ã” and ‘É’, not with Å…',
  'CAFÉ” was on the sign, and JOSÉ’S name below…',
  'VOCÊ… É VOCÊ?',
  '“O hâlâ…” dedi, hâlâ™ gibi',
  '«Ã» et «Â», une Â–B',
  'the letter Å“not quoted well” and «Ñ»',
  'UMA MANHÃ—E UMA IRMÃ»',
  '10 × 4” and 3 × 5” boards; ±2° is fine',
  'ÅÄÖ » åäö « Å» ÅL',
  'Ø 20 mm, Ø‹x›',
  '√2 + √π ≈ 3,2 ∆x ≠ ƒ(x)',
  'РІК ВІЙНИ: «НІЧ» і «ДІМ», Її слова',
  'СРБИЈА: ЂОРЂЕ, ЉУБАВ, ЊЕГОШ – „Ђоковић“',
  'ΑΘΗΝΑ: «Ο Ήλιος» – Ω…',
  '┌───┐\n│ a │\n├───┤\n└───┘',
  '--┼┐ in a drawing',
  'Maß« und »Größe«, »Å«, »Ä«',
  'À l’« Opéra », à « l’île », où… ?',
  'Crème brûlée™, Häagen®, Böll©',
  'ÜBERMÄSSIGES ÄRGERNIS IN KÖLN',
  'Škoda Žižkov ČŠ ÚŽ DÚŠE',
  'naïve façade, coöperate, Zoë, Noël',
  'PÅ ÅSEN I ÅL, Å I LOFOTEN',
]

describe('repairMojibake', () => {
  for (const page of ['windows1252', 'latin1'] as const)
    for (const sentence of sentences)
      it(`reads ${JSON.stringify(sentence.slice(0, 24))} again, taken for ${page}`, () =>
        expect(repairMojibake(misread(sentence, page))).toBe(sentence))

  for (const page of codePageNames)
    it(`reads a text taken for ${page} again`, () => {
      const sentence = sentences[0] ?? ''
      expect(repairMojibake(misread(sentence, page))).toBe(sentence)
    })

  it('undoes several layers, each of another kind', () => {
    const sentence = 'Der Mönch hätte „schöne Grüße“ geschrieben.'
    expect(repairMojibake(misread(misread(sentence, 'windows1252'), 'windows1252'))).toBe(sentence)
    expect(repairMojibake(misread(misread(sentence, 'windows1250'), 'latin1'))).toBe(sentence)
  })

  for (const [promise, broken, whole] of [
    ['repairs a word in a text that is otherwise right', 'déjà vu: le thÃ©Ã¢tre', 'déjà vu: le théâtre'],
    ['gives `à` its no-break space back', 'il est lÃ depuis', 'il est là depuis'],
    ['does so within words where the text is misread anyway', 'atenÃ§Ã£o Ã s ruas', 'atenção às ruas'],
    ['repairs surrogates written one by one', 'ship í\xa0½íº¢ ahoy', 'ship 🚢 ahoy'],
    ['marks what is lost for ever', 'he said â€œyesâ€? and ï¿½ left', 'he said “yes� and � left'],
    ['reads capitals', 'KÃ–LN, SÃœD, ESPAÃ‘A, JOSÃ‰', 'KÖLN, SÜD, ESPAÑA, JOSÉ'],
    ['reads a mark that stands alone', '5Â°C, Â£9, Â© 2020, 5 Âµm', '5°C, £9, © 2020, 5 µm'],
    ['reads what a dash has become', 'Ã–sterreich 5Ã—3', 'Österreich 5×3'],
    ['reads signs', 'la laâ™«, âˆš2 â†’ 1,4', 'la la♫, √2 → 1,4'],
  ] as const)
    it(promise, () => expect(repairMojibake(broken)).toBe(whole))

  for (const text of clean)
    it(`leaves ${JSON.stringify(text.slice(0, 40))} alone`, () => expect(repairMojibake(text)).toBe(text))

  it('leaves clean sentences alone in any order and company', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...clean), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        expect(repairMojibake(text)).toBe(text)
      }),
    )
  })

  it('changes nothing the second time', () => {
    const pieces = fc.constantFrom(
      'Ã',
      '©',
      'â',
      '€',
      '™',
      ' ',
      'é',
      'ï',
      '¿',
      '½',
      'Р',
      'ґ',
      '√',
      '\x80',
      '\x99',
      'a',
      'Z',
      '\ufffd',
      '?',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const once = repairMojibake(parts.join(''))
        expect(repairMojibake(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void repairMojibake(text)))
  })

  it('stays quick on a long row of anything', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const mark of ['Ã', 'â€', 'Ã©', 'Р', 'é', '\x80', 'Ã ', 'ÃƒÂ', '├', '√ü', '\ufffd', 'я'])
      repairMojibake(mark.repeat(200_000 / mark.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

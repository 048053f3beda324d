const droppedMarks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g
const plain = /^[a-z0-9]*$/
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
}
const special = /[ßæœøłđðþıςىة]/g

/** Folds one word for matching: width, case, accents, ligatures. `'Économies'` → `'economies'`, `'ОБЪЁМ'` → `'объем'` */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(droppedMarks, '')
    .normalize('NFC')
    .replace(special, (letter) => letters[letter]!)
}

/** Letters beyond ASCII in the alphabets of the languages that the detector does not know, or not well. */
const alphabets = {
  af: 'áéíóúêëèïîôöûüŉ',
  cy: 'âêîôûŵŷáéíóúẃýäëïöüàèìòù',
  eu: 'ñ',
  eo: 'ĉĝĥĵŝŭ',
  ga: 'áéíóú',
  la: 'āēīōūæœ',
  lg: 'ŋ',
  mi: 'āēīōū',
  sn: '',
  so: '',
  st: 'šô',
  sw: '',
  tn: 'šêô',
  ts: '',
  xh: 'âêô',
  zu: '',
} as const satisfies Record<string, string>

export type UnknownLanguage = keyof typeof alphabets

export const unknownLanguages = Object.keys(alphabets) as readonly UnknownLanguage[]

/** The share of a text's letters that are in no word of a language, names apart. `('eo', 'čeština')` → 2 / 7 */
export const foreignLetters = (language: UnknownLanguage, text: string): number => {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? []
  const alphabet: string = alphabets[language]
  const foreign = letters.filter((letter) => letter > '\u007f' && !alphabet.includes(letter)).length
  return letters.length === 0 ? 0 : foreign / letters.length
}

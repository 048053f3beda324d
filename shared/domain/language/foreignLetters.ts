/** Letters beyond ASCII in the alphabets of the languages that the detector does not know, or not well. */
const alphabets = {
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

/** A text's letters, counted once for all languages: how many, and those beyond ASCII in lower case. */
export const lettersOf = (text: string): Readonly<{ count: number; beyondAscii: readonly string[] }> => {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? []
  return { count: letters.length, beyondAscii: letters.filter((letter) => letter > '\u007f') }
}

/** The share of a text's letters that are in no word of a language, names apart. `('eo', 'čeština')` → 2 / 7 */
export const foreignLetters = (
  language: UnknownLanguage,
  { count, beyondAscii }: ReturnType<typeof lettersOf>,
): number => {
  const alphabet: string = alphabets[language]
  return count === 0 ? 0 : beyondAscii.filter((letter) => !alphabet.includes(letter)).length / count
}

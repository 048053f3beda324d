/**
 * Prints `shared/domain/language/detectorGrams.ts` from the data of the npm package `eld`, as its source states it, which
 * takes an engine a tenth of a second to read: `node cli/makeDetectorGrams.ts > shared/domain/language/detectorGrams.ts`
 */
const source = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../node_modules/eld/src/${path}`, import.meta.url).href)) as Module

type Data = { languages: Record<number, string>; ngrams: Record<string, Record<number, number>> }
const { ngramsData } = await source<{ ngramsData: Data }>('ngrams/extrasmall.js')
const { dictionary } = await source<{ dictionary: readonly string[] }>('dictionary.js')

const shared = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

let grams = ''
let scores = ''
let before = ''
for (const gram of Object.keys(ngramsData.ngrams).sort()) {
  const length = shared(gram, before)
  grams += String.fromCharCode(0xc0 + length) + gram.slice(length)
  before = gram
  const pairs = Object.entries(ngramsData.ngrams[gram]!)
  pairs.forEach(([language, score], index) => {
    const isLast = index === pairs.length - 1
    scores += String.fromCharCode((isLast ? 0xc0 : 0x30) + Number(language), 0xc0 + score)
  })
}

console.log(`// Made by cli/makeDetectorGrams.ts from eld 2.1.0, copyright 2023 Nito T.M., Apache License 2.0.

/** The languages that the detector knows, in the order of their numbers. */
export const detectorLanguages =
  '${Object.values(ngramsData.languages).join(' ')}'

/** The character that stands for each byte of UTF-8 beyond ASCII, from 0x80 on. */
export const byteLetters = ${JSON.stringify(dictionary.slice(0x80).join(''))}

/** Sequences of such bytes in order, each after a letter that says how many characters it shares with the one before: À none, Á one … */
export const detectorGrams = ${JSON.stringify(grams)}

/** For each sequence the languages that use it, as pairs of characters: 0x30 and the language's number, of the last one 0xc0 and its number; then 0xc0 and its score. */
export const detectorScores = ${JSON.stringify(scores)}`)

import { countryNames } from '../topics/defaults/countryNames.ts'
import { countrySlug } from '../topics/defaults/countrySlug.ts'
import { readCountryNames } from '../topics/defaults/readCountryNames.ts'

const byLanguage = new Map<string, ReadonlyMap<string, string>>()

/** What a language calls a country; the English name where the language is not known. `('US', 'de')` → `'Vereinigte Staaten'` */
export const countryName = (code: string, language: string): string => {
  const line = countryNames[language]
  if (language === 'en' || line === undefined) return countrySlug(code).name
  let names = byLanguage.get(language)
  if (names === undefined) {
    names = new Map(readCountryNames(line).map(([known, name]) => [known, plain(name)]))
    byLanguage.set(language, names)
  }
  return names.get(code) ?? countrySlug(code).name
}

/** Locale data brackets an explanation and names a status: `コンゴ民主共和国(キンシャサ)`, `中国香港特别行政区`. */
const plain = (name: string): string => name.replace(/ ?[(（].*/, '')

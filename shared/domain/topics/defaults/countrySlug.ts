import { topicSlug } from '../topicSlug.ts'
import { englishCountryNames } from './countryEvidence.ts'
import { countryNames } from './countryNames.ts'
import { readCountryNames } from './readCountryNames.ts'

const english = new Map(readCountryNames(countryNames.en!))

/** Slug and English name of a country's topic. `'US'` → `{ slug: 'united-states', name: 'United States' }` */
export const countrySlug = (code: string): Readonly<{ slug: string; name: string }> => {
  const name = englishCountryNames[code] ?? english.get(code) ?? code
  const slug = topicSlug(name)
  return { slug: slug.ok ? slug.value : code.toLowerCase(), name }
}

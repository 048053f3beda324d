import { quickName } from '#kit/quickHash'
import type { ArticleFeatures } from '../editions/articleFeatures.ts'
import { bandRows } from './signature.ts'
import { storeWeights } from './storeWeights.ts'

/** Pairs among this many of the heaviest terms; with the bands at most 18 keys. */
const heavyTerms = 5

/**
 * Names under which articles of one story meet: bands of the signature (near-duplicates) and pairs of its heaviest terms
 * (coverage of one event). A pair is rare where a single term is not, so a look-up stays short in a store of any size.
 */
export const storyKeys = (features: ArticleFeatures): string[] => {
  const keys: string[] = []
  for (let row = 0; row + bandRows <= features.signature.length; row += bandRows)
    keys.push(`b${row / bandRows}:${quickName(features.signature.slice(row, row + bandRows).join(' '))}`)
  const heavy = [...storeWeights(features).keys()].slice(0, heavyTerms).sort()
  heavy.forEach((left, index) => {
    for (const right of heavy.slice(index + 1)) keys.push(`t:${quickName(`${left} ${right}`)}`)
  })
  return keys
}

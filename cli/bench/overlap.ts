export type Overlap = Readonly<{ precision: number; recall: number; f1: number }>

const wordPattern = /[\p{L}\p{N}_]+/gu
const shingleWords = 4

/**
 * How much of one text is in another, by runs of four words, each as often as it occurs: the measure that comparisons of
 * article extractors use. `overlap('a b c d', 'a b c d e')` → precision 0.5, recall 1
 */
export const overlap = (wanted: string, found: string): Overlap => {
  const inWanted = shingles(wanted)
  const inFound = shingles(found)
  let shared = 0
  for (const [shingle, count] of inWanted) shared += Math.min(count, inFound.get(shingle) ?? 0)
  const precision = shared / Math.max(1, total(inFound))
  const recall = shared / Math.max(1, total(inWanted))
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

const shingles = (text: string): Map<string, number> => {
  const words = text.match(wordPattern) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - shingleWords + 1); at += 1) {
    const shingle = words.slice(at, at + shingleWords).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

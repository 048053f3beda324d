import { hash32, mix32 } from '#kit/quickHash'

/** 24 least hashes, eight bands of three: texts that share 80 % of their shingles meet in a band 99 times of 100. */
export const signatureLength = 24
export const bandRows = 3
const shingleWords = 3

/** The MinHash signature of a text's words, over runs of three: alike in the share of places where texts are alike. */
export const signature = (words: readonly string[]): number[] => {
  if (words.length === 0) return []
  const hashes = words.map((word) => hash32(word))
  const least = new Uint32Array(signatureLength).fill(0xffffffff)
  const last = Math.max(1, words.length - shingleWords + 1)
  for (let start = 0; start < last; start += 1) {
    let shingle = 0x9e3779b9
    for (let at = start; at < Math.min(words.length, start + shingleWords); at += 1)
      shingle = Math.imul(shingle, 31) + (hashes[at] ?? 0)
    for (let row = 0; row < signatureLength; row += 1) {
      const value = mix32(shingle ^ Math.imul(row + 1, 0x9e3779b1))
      if (value < (least[row] ?? 0)) least[row] = value
    }
  }
  return [...least]
}

/** Share of equal places of two signatures: an estimate of the shingles two texts have in common. */
export const signatureLikeness = (left: readonly number[], right: readonly number[]): number => {
  if (left.length === 0 || left.length !== right.length) return 0
  let equal = 0
  for (let row = 0; row < left.length; row += 1) if (left[row] === right[row]) equal += 1
  return equal / left.length
}

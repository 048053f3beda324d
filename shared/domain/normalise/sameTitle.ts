import { foldText } from '../text/foldText.ts'

const wordsOf = (title: string): string[] => foldText(title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Two titles say the same in the same words, whatever their case and marks. */
export const sameTitle = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')

/** Two titles are versions of one: half of the shorter one's words stand in the other. */
export const akinTitles = (one: string, other: string): boolean => {
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  let shared = 0
  for (const word of words) if (others.has(word)) shared += 1
  return shared > 0 && shared * 2 >= Math.min(words.size, others.size)
}

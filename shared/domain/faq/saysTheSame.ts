import { foldText } from '../text/foldText.ts'

const most = 0.8

/** Whether nearly every word of `part` is in `whole` too. `('Yes, on Monday at nine.', 'On Monday.')` → `true` */
export const saysTheSame = (whole: string, part: string): boolean => {
  if (whole === part) return true
  const words = new Set(wordsOf(whole))
  const wanted = wordsOf(part)
  return wanted.filter((word) => words.has(word)).length >= wanted.length * most
}

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

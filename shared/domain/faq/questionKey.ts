import { foldText } from '../text/foldText.ts'

/**
 * Folds a question for matching, so that one question asked in two articles is one: case, quotes, punctuation, label and
 * number do not count. `'Q3: What is “edge caching”?'` → `'what is edge caching'`
 */
export const questionKey = (question: string): string =>
  withoutLabels(foldText(question))
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

const label = /^(?:q(?:uestion)? ?\d{0,4} ?[:.)-] ?|\(?\d{1,3}(?:\.\d{1,3}){0,5}[.):] )/

/** Labels and numbers may follow one another: `'Q1. 3) why?'`. Each is taken off by itself, so that no pattern backtracks. */
const withoutLabels = (folded: string): string => {
  let rest = folded
  for (let found = label.exec(rest); found !== null; found = label.exec(rest)) rest = rest.slice(found[0].length)
  return rest
}

import { foldText } from '../text/foldText.ts'

/**
 * Folds a question for matching, so that one question asked in two articles is one: case, quotes, punctuation, label and
 * number do not count. `'Q3: What is “edge caching”?'` → `'what is edge caching'`
 */
export const questionKey = (question: string): string =>
  foldText(question)
    .replace(/^(?:q(?:uestion)?\s*\d*\s*[:.)-]\s*|\(?\d{1,3}(?:\.\d{1,3})*[.):]\s+)+/, '')
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

import type { DraftFaq } from '../../draft.ts'
import { faqHeadingFit } from '../../faq/isFaqHeading.ts'
import { labelPairs } from '../../faq/language/labels.ts'

const labels = new Set(labelPairs.flatMap(({ question, answer }) => [...question, ...answer]))
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/**
 * Lines that left a text with its FAQ and say something that neither the rest nor the entries say: a heading that names its
 * subject, an answer to a question that was asked twice.
 */
export const lostFaqLines = (text: string, rest: string, entries: readonly DraftFaq[]): string[] => {
  if (entries.length === 0) return []
  const kept = new Set(entries.flatMap(({ question, answer }) => [...wordsOf(question), ...wordsOf(answer)]))
  const left = new Set(rest.split('\n').map((line) => line.trim()))
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !left.has(line) && saysMore(line, kept))
}

const saysMore = (line: string, kept: ReadonlySet<string>): boolean => {
  const lost = wordsOf(line).filter((word) => !kept.has(word) && !labels.has(word) && !/^\p{L}?\d+$/u.test(word))
  return lost.length > 0 && faqHeadingFit(line.replace(/^[#=*\s_[\]+-]+|[#=*\s_[\]:-]+$/g, '')) !== 'exact'
}

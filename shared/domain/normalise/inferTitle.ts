import type { Block, FaqEntry, Warning } from '../article.ts'
import { sentenceSpans } from '../sentences/sentenceSpans.ts'

const titleMax = 140
const titleMin = 60

/**
 * A title made from the first sentence of the body, cut at a word where the sentence is long; of an article that is all FAQ,
 * from its first question, and of one of which all was taken out, from the first of that.
 * `'The harbour froze. Nobody sailed.'` → `'The harbour froze.'`
 */
export const inferTitle = (
  blocks: readonly Block[],
  faq: readonly Pick<FaqEntry, 'question'>[] = [],
  warnings: readonly Warning[] = [],
): string => {
  const first =
    blocks.find((block) => block.kind === 'paragraph' && block.text !== '') ?? blocks.find(({ text }) => text !== '')
  const removed = warnings.find(({ field, detail }) => field === 'blocks' && detail.trim() !== '')
  const text = (first?.text ?? faq[0]?.question ?? removed?.detail ?? 'Untitled').slice(0, 1_000).split('\n')[0]!.trim()
  const sentence = firstSentence(text)
  if (sentence.length <= titleMax) return sentence
  const cut = sentence.slice(0, titleMax).replace(/[\ud800-\udbff]$/, '')
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('，'), cut.lastIndexOf('、'))
  return `${cut.slice(0, Math.max(titleMin, space)).replace(/[\s,;:，、；：–—-]+$/, '')}…`
}

const firstSentence = (text: string): string => {
  const span = sentenceSpans(text, 'und')[0]
  return span === undefined ? text : text.slice(span.start, span.end).trim()
}

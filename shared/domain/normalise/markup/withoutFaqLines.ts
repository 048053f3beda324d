import type { Draft, DraftBlock } from '../../draft.ts'
import { findFaqInText } from '../../faq/findFaqInText.ts'

/**
 * Takes FAQ entries out of paragraphs that hold several of them, a line each (`Q: …<br>A: …`): the finder leaves blocks in
 * place that it does not consume whole.
 */
export const withoutFaqLines = (blocks: readonly DraftBlock[], faq: Draft['faq']): DraftBlock[] => {
  if (faq.length === 0) return [...blocks]
  const questions = new Set(faq.map(({ question }) => question))
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !block.text.includes('\n')) return [block]
    const { entries, rest } = findFaqInText(block.text)
    if (entries.length === 0 || !entries.every(({ question }) => questions.has(question))) return [block]
    const text = rest.trim()
    return text === '' ? [] : [{ ...block, text }]
  })
}

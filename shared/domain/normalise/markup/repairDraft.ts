import type { Draft, Found } from '../../draft.ts'
import { repairParsedText } from '../../text/repairText.ts'
import { repairBlock } from './repairBlock.ts'

/** Repairs every text of a draft whose escapes the parser has read. */
export const repairDraft = (draft: Draft): Draft => ({
  ...draft,
  title: repaired(draft.title),
  authors: draft.authors === null ? null : { ...draft.authors, value: draft.authors.value.map(repairParsedText) },
  blocks: draft.blocks.map(repairBlock).filter((block) => block.kind === 'image' || block.text.trim() !== ''),
  faq: draft.faq.map(({ question, answer }) => ({
    question: repairParsedText(question),
    answer: repairParsedText(answer),
  })),
  warnings: draft.warnings.map((warning) => ({ ...warning, detail: repairParsedText(warning.detail) })),
})

const repaired = (found: Found<string> | null): Found<string> | null =>
  found === null ? null : { ...found, value: repairParsedText(found.value) }

import type { Document } from 'domhandler'
import type { Draft, DraftBlock, Found, PageBlock } from '../../draft.ts'
import { foldWords } from '../../html/pageFacts.ts'

/** A parsed page or fragment with its blocks, and which of them became FAQ entries. */
export type ParsedHtml = Readonly<{
  document: Document
  page: readonly PageBlock[]
  faq: Draft['faq']
  consumed: ReadonlySet<number>
  /** The title that the submitter gave. */
  givenTitle: string | null
}>

/** The block without what only the reading of the page needed. */
export const bareBlock = ({ element, link_chars, bold, hidden, ...block }: PageBlock): DraftBlock => block

export const extracted = <Value>(value: Value | null): Found<Value> | null =>
  value === null ? null : { value, provenance: 'extracted' }

const titleReach = 3

/** Without the heading at its head that is the title: it stands in the title, not in the body too. */
export const withoutTitle = (blocks: readonly DraftBlock[], title: string | null): readonly DraftBlock[] => {
  const folded = title === null ? '' : foldWords(title)
  if (folded === '') return blocks
  const first = blocks.findIndex(({ kind }) => kind !== 'image')
  const at = blocks.findIndex(
    ({ kind, text }, index) => index <= first + titleReach && kind === 'heading' && foldWords(text) === folded,
  )
  return at === -1 ? blocks : blocks.filter((_, index) => index !== at)
}

import type { Document } from 'domhandler'
import type { DraftFaq, PageBlock } from '../draft.ts'

/** FAQ entries of a page, and the indexes of the blocks that became part of them. */
export type PageFaq = Readonly<{ entries: DraftFaq[]; consumed: ReadonlySet<number> }>

/** Finds the FAQ entries of a parsed page among its blocks. */
export const findFaqInPage = (_page: { document: Document; blocks: readonly PageBlock[] }): PageFaq => ({
  entries: [],
  consumed: new Set(),
})

import type { Element } from 'domhandler'
import type { Block, DayOrInstant, FaqEntry, Provenance, Source, Warning } from './article.ts'

type WithoutId<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never

/** A block before it has an id. */
export type DraftBlock = Readonly<WithoutId<Block>>

/** A field's value and how it was found. */
export type Found<Value> = Readonly<{ value: Value; provenance: Provenance }>

/** A FAQ entry before it has an id. */
export type DraftFaq = Omit<FaqEntry, 'id'>

/** What every reader (text, Markdown, HTML, feed, JSON) makes of its content; `finishArticle` turns it into an article. */
export type Draft = Readonly<{
  title: Found<string> | null
  authors: Found<readonly string[]> | null
  source: Found<Source> | null
  url: Found<string> | null
  language: Found<string> | null
  published_at: Found<DayOrInstant> | null
  modified_at: Found<DayOrInstant> | null
  blocks: readonly DraftBlock[]
  faq: readonly DraftFaq[]
  warnings: readonly Warning[]
}>

/**
 * A block of a parsed HTML page, in document order, whether or not it belongs to the main text: what both the main-text
 * chooser and the FAQ finder judge.
 */
export type PageBlock = DraftBlock &
  Readonly<{
    /** The block-level element whose text this is. */
    element: Element
    /** Characters of `text` that stand inside links. */
    link_chars: number
    /** The whole text is bold (`<b>`, `<strong>`), as hand-made headings are. */
    bold: boolean
    /** Not to be seen at first sight (`hidden`, `display: none`, …); collapsed accordion panels are hidden too. */
    hidden: boolean
  }>

/** FAQ entries found in content, in reading order. */
export type FaqFinding<Rest> = Readonly<{ entries: readonly DraftFaq[]; rest: Rest }>

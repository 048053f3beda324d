import type { Element } from 'domhandler'
import type { Announcement, Span } from '../candidates.ts'
import { announcementOf, faqHeadingFit } from '../isFaqHeading.ts'
import { isQuestion } from '../isQuestion.ts'
import { type PageIndex, parentOf } from './pageIndex.ts'

/** A stretch of blocks that a FAQ heading stands over. */
export type Region = Readonly<{ heading: number; from: number; to: number }>

const climbMax = 8
const namedFaq = /(?:^|[^a-z])faqs?(?:[^a-z]|$)|frequently-?asked|questionandanswer|question-answer/i

/** Whether an element calls itself a FAQ by class, id or data attribute. */
export const isNamedFaq = (element: Element): boolean => {
  const { class: names, id, 'data-component': component } = element.attribs
  return (
    (names !== undefined && namedFaq.test(names.slice(0, 400))) ||
    (id !== undefined && namedFaq.test(id)) ||
    (component !== undefined && namedFaq.test(component)) ||
    namedFaq.test(element.name)
  )
}

/** Every stretch under a FAQ heading, in order. */
export const regionsOf = (page: PageIndex): Region[] => {
  const regions: Region[] = []
  page.blocks.forEach((block, at) => {
    if (block.text.length > 100 || block.kind === 'list' || block.kind === 'table') return
    if (faqHeadingFit(block.text) === null) return
    if (block.kind !== 'heading' && block.link_chars > 0) return
    const to = regionEnd(page, at)
    if (to > at + 1) regions.push({ heading: at, from: at + 1, to })
  })
  return regions
}

/** For each block the innermost region it stands in. */
export const regionOfBlocks = (page: PageIndex, regions: readonly Region[]): (Region | null)[] => {
  const open: Region[] = []
  let next = 0
  return page.blocks.map((_, at) => {
    for (; next < regions.length && regions[next]!.from <= at; next += 1) open.push(regions[next]!)
    while (open.length > 0 && open[open.length - 1]!.to <= at) open.pop()
    return open[open.length - 1] ?? null
  })
}

const regionEnd = (page: PageIndex, at: number): number => {
  const block = page.blocks[at]!
  if (block.kind === 'heading') {
    const first = page.blocks[at + 1]
    const asked = first?.kind === 'heading' && isQuestion(first.text) !== null ? first.level : block.level
    // Questions may outrank the heading they stand under.
    const level = Math.min(block.level, asked)
    for (let next = at + 1; next < page.blocks.length; next += 1) {
      const other = page.blocks[next]!
      if (other.kind !== 'heading') continue
      if (faqHeadingFit(other.text) !== null) return next
      if (other.level < level) return next
      if (other.level === level && isQuestion(other.text) === null) return next
    }
    return page.blocks.length
  }
  let element: Element | null = block.element
  for (let climbed = 0; element !== null && climbed < climbMax; climbed += 1) {
    const range = page.rangeOf(element)
    if (range !== null && range.last > at + 1) return range.last + 1
    element = parentOf(element)
  }
  return at + 1
}

/** What announces the FAQ that begins at a block: a heading right before it, or a container that is named so. */
export const announcementOver = (
  page: PageIndex,
  element: Element,
  first: number,
): { announced: Announcement; headingSpans?: Span[] } => {
  for (let at = first - 1, intros = 0; at >= 0 && intros < 3; at -= 1) {
    const block = page.blocks[at]!
    if (block.kind === 'image') continue
    if (block.text.length <= 100 && faqHeadingFit(block.text) !== null)
      return { announced: announcementOf(block.text), headingSpans: intros === 0 ? [[at, at + 1]] : [] }
    intros += 1
  }
  let container: Element | null = element
  for (let climbed = 0; container !== null && climbed < climbMax; climbed += 1) {
    if (container.name === 'body' || container.name === 'html') break
    if (isNamedFaq(container)) return { announced: 'surely' }
    container = parentOf(container)
  }
  return { announced: null }
}

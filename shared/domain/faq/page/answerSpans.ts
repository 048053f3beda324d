import type { Element } from 'domhandler'
import type { Span } from '../candidates.ts'
import { isTailLine } from '../text/textLayout.ts'
import type { Member } from './memberGroups.ts'
import { type BlockRange, type PageIndex, parentOf } from './pageIndex.ts'

const climbMax = 24

/** For each question of a group the blocks that answer it, or null where none do. */
export const answerSpans = (page: PageIndex, members: readonly Member[]): (Span | null)[] => {
  const boxes = members.map((_, index) => boxOf(page, members, index))
  const inner = boxes.filter((box, index) => box.last > members[index]!.at).length * 2 >= members.length
  let partsMax = 0
  return members.map((_, index) => {
    const last = index === members.length - 1
    const span = answerSpan(page, members, boxes, index, inner, last && !inner ? partsMax : Number.POSITIVE_INFINITY)
    if (span !== null) partsMax = Math.max(partsMax, span[1] - span[0])
    return span
  })
}

/** The highest element around a question that holds no other question of its group. */
const boxOf = (page: PageIndex, members: readonly Member[], index: number): BlockRange => {
  const { at } = members[index]!
  const after = members[index - 1]?.at ?? -1
  const before = members[index + 1]?.at ?? page.blocks.length
  let box: BlockRange = { first: at, last: at }
  let element: Element | null = page.blocks[at]!.element
  // A question alone in its group has no neighbour to bound its box: stay near it.
  const steps = members.length === 1 ? 3 : climbMax
  for (let climbed = 0; element !== null && climbed < steps; climbed += 1) {
    const range = page.rangeOf(element)
    if (range !== null) {
      if (range.first <= after || range.last >= before) break
      box = range
      if (members.length === 1 && range.last > at) break
    }
    element = parentOf(element)
    if (element?.name === 'body' || element?.name === 'html') break
  }
  return box
}

const answerSpan = (
  page: PageIndex,
  members: readonly Member[],
  boxes: readonly BlockRange[],
  index: number,
  inner: boolean,
  partsMax: number,
): Span | null => {
  const { at, dress } = members[index]!
  const box = boxes[index]!
  if (dress.panel !== null) {
    const range = page.rangeOf(dress.panel)
    if (range !== null && (range.first > at || range.last < at)) return [range.first, range.last + 1]
  }
  const limit = boxes[index + 1]?.first ?? lastLimit(page, members, index)
  const from = at + 1
  let to = inner ? Math.min(box.last + 1, members[index + 1]?.at ?? Number.POSITIVE_INFINITY) : limit
  // A list that lies within an item of the list that holds the questions is kept as part of the outer one.
  if (inner)
    while (
      to < limit &&
      page.blocks[to]!.kind === 'list' &&
      (page.rangeOf(page.blocks[to]!.element)?.first ?? to) < from
    )
      to += 1
  const following = members[index + 1]?.question
  const again = following === undefined ? -1 : page.blocks.slice(from, to).findIndex(({ text }) => text === following)
  if (again >= 0) to = from + again
  const cut = withoutForetaste(page, members[index + 1], from, cutAt(page, members[index]!, from, to, partsMax))
  return cut > from ? [from, cut] : null
}

/** Where an answer also stands before its question, for readers without scripts, it is not the end of the one before. */
const withoutForetaste = (page: PageIndex, next: Member | undefined, from: number, to: number): number => {
  if (next === undefined) return to
  const answer = page.blocks.slice(next.at + 1, next.at + 3).find(({ text }) => text !== next.question)
  return answer !== undefined && to > from + 1 && page.blocks[to - 1]!.text === answer.text ? to - 1 : to
}

/** Where the last answer of a flat group ends at the latest: with the element that holds the group. */
const lastLimit = (page: PageIndex, members: readonly Member[], index: number): number => {
  const before = members[index - 1]?.at ?? members[index]!.at
  let element: Element | null = page.blocks[members[index]!.at]!.element
  for (let climbed = 0; element !== null && climbed < climbMax; climbed += 1) {
    const range = page.rangeOf(element)
    if (range !== null && range.first <= before && range.last > members[index]!.at) return range.last + 1
    element = parentOf(element)
  }
  return page.blocks.length
}

/** Ends an answer before a heading that is not its own, before the site's furniture, and after as many parts as others have. */
const cutAt = (page: PageIndex, { at, rest }: Member, from: number, to: number, partsMax: number): number => {
  const question = page.blocks[at]!
  const lead = rest !== ''
  for (let next = from; next < to; next += 1) {
    const block = page.blocks[next]!
    if (block.kind === 'heading' && (question.kind !== 'heading' || block.level <= question.level)) return next
    if (partsMax !== Number.POSITIVE_INFINITY) {
      if (isTailLine(block.text) || isFurniture(block.element)) return next
      if (question.kind !== 'heading' && (partsMax > 0 || lead) && next - from >= partsMax) return next
    }
  }
  return to
}

const furniture = new Set(['nav', 'footer', 'aside', 'form'])
const furnitureClass =
  /(?:^|[\s_-])(?:author|byline|bio|related|recommended|share|sharing|social|newsletter|subscribe|comments?|sidebar|tags|breadcrumbs?|footer)(?:$|[\s_-])/i

const isFurniture = (start: Element): boolean => {
  for (
    let element: Element | null = start, climbed = 0;
    element !== null && climbed < climbMax;
    element = parentOf(element), climbed += 1
  )
    if (furniture.has(element.name) || furnitureClass.test(element.attribs.class ?? '')) return true
  return false
}

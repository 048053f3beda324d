import type { Element } from 'domhandler'
import type { PageBlock } from '../../draft.ts'
import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { announcementOf } from '../isFaqHeading.ts'
import { hasQuestionMark } from '../isQuestion.ts'
import { bareQuestion } from '../text/answerText.ts'
import { readMarker } from '../text/readMarker.ts'
import { isTailLine } from '../text/textLayout.ts'
import { blocksText } from './blocksText.ts'
import { type Dress, dressOf } from './dressOf.ts'
import { type BlockRange, type PageIndex, parentOf } from './pageIndex.ts'
import { announcementOver, type Region, regionOfBlocks, regionsOf } from './regions.ts'

const questionCharsMax = 400
const climbMax = 24
/** So many toggles of a container named FAQ may be topics instead of questions. */
const unaskedMin = 3

/** A block that may be a question, in the dress it shares with its like. */
type Member = Readonly<{ at: number; asks: boolean; dress: Dress; question: string }>

/**
 * Questions in equal dress, each followed by its answer: accordions of any make, headings that ask, bold lines, and under a
 * FAQ heading plain lines too.
 */
export const repeatedInPage = (page: PageIndex): FaqRun[] => {
  const regions = regionsOf(page)
  const regionOf = regionOfBlocks(page, regions)
  const groups = new Map<string, Group>()
  page.blocks.forEach((block, at) => {
    const member = memberOf(page, block, at)
    if (member === null) return
    const region = regionOf[at] ?? null
    const key = `${region?.heading ?? ''}|${member.dress.signature}`
    const group = groups.get(key) ?? { region, members: [] }
    // The same words twice in a row are one control drawn twice.
    if (group.members[group.members.length - 1]?.question !== member.question) group.members.push(member)
    groups.set(key, group)
  })
  return bestOfRegions([...groups.values()]).flatMap(({ region, members }) => readGroup(page, region, members))
}

type Group = { region: Region | null; members: Member[] }

/** Under one FAQ heading questions wear one dress: the group that asks most often, and first. */
const bestOfRegions = (groups: readonly Group[]): Group[] => {
  const best = new Map<Region, Group>()
  for (const group of groups) {
    if (group.region === null) continue
    const known = best.get(group.region)
    if (known === undefined || votes(group) > votes(known)) best.set(group.region, group)
  }
  for (const group of groups) {
    const chief = group.region === null ? undefined : best.get(group.region)
    if (chief === undefined || chief === group || !sameMake(chief, group)) continue
    chief.members.push(...group.members)
    chief.members.sort((one, other) => one.at - other.at)
  }
  return groups.filter((group) => group.region === null || best.get(group.region) === group)
}

/** Whether a smaller group is the same layout with other classes: all of it asks, in the same kind of element. */
const sameMake = (chief: Group, group: Group): boolean => {
  const [one, other] = [chief.members[0]!.dress, group.members[0]!.dress]
  return (
    one.kind === other.kind &&
    one.kind !== 'plain' &&
    one.element === other.element &&
    group.members.every(({ asks }) => asks)
  )
}

const votes = ({ members }: Group): number => {
  const asking = members.filter(({ asks }) => asks).length
  const named = members[0]!.dress.faq ? members.length : 0
  return asking * 2 + named + (members[0]!.dress.kind === 'plain' ? 0 : 0.5)
}

const memberOf = (page: PageIndex, block: PageBlock, at: number): Member | null => {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null
  if (block.text.length > questionCharsMax || block.text.length < 3) return null
  const { body } = readMarker(block.text)
  const question = bareQuestion(body)
  const asks = hasQuestionMark(question)
  const dress = dressOf(page, block, at)
  if (dress.kind === 'plain' && !asks) return null
  return { at, asks, dress, question }
}

const readGroup = (page: PageIndex, region: Region | null, members: readonly Member[]): FaqRun[] => {
  const asking = members.filter(({ asks }) => asks).length
  const kind = members[0]!.dress.kind
  const named = members.some(({ dress }) => dress.faq)
  if (asking === 0 && !(kind === 'toggle' && members.length >= unaskedMin)) return []
  if (kind === 'plain' && region === null && !named) return []
  if (kind !== 'toggle' && asking * 2 < members.length) return []
  const boxes = members.map((_, index) => boxOf(page, members, index))
  const inner = boxes.filter((box, index) => box.last > members[index]!.at).length * 2 >= members.length
  const candidates: FaqCandidate[] = []
  let partsMax = 0
  members.forEach((member, index) => {
    const last = index === members.length - 1
    const span = answerSpan(page, members, boxes, index, inner, last && !inner ? partsMax : Number.POSITIVE_INFINITY)
    if (span === null) return
    const answer = blocksText(withoutRepeat(page.blocks.slice(...span), member.question))
    if (answer === '') return
    partsMax = Math.max(partsMax, span[1] - span[0])
    if (!member.asks && kind === 'heading' && (index === 0 || last)) return
    candidates.push({ question: member.question, answer, spans: [[member.at, member.at + 1], span] })
  })
  if (candidates.length === 0) return []
  const first = members[0]!.at
  const announcement =
    region !== null
      ? { announced: announcementOf(page.blocks[region.heading]!.text), headingSpans: headingSpan(page, region, first) }
      : announcementOver(page, page.blocks[first]!.element, first)
  // Toggles that ask nothing are a FAQ only where their container says so itself.
  const byName = named || announcement.headingSpans === undefined
  if (asking === 0 && (announcement.announced === null || !byName)) return []
  return [
    {
      kind: kind === 'toggle' ? 'accordion' : 'headed',
      candidates,
      ...announcement,
      announced: named ? 'surely' : announcement.announced,
    },
  ]
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
  const cut = withoutForetaste(page, members[index + 1], from, cutAt(page, at, from, to, partsMax))
  return cut > from ? [from, cut] : null
}

/** Where an answer also stands before its question, for readers without scripts, it is not the end of the one before. */
const withoutForetaste = (page: PageIndex, next: Member | undefined, from: number, to: number): number => {
  if (next === undefined) return to
  const answer = page.blocks.slice(next.at + 1, next.at + 3).find(({ text }) => text !== next.question)
  return answer !== undefined && to > from + 1 && page.blocks[to - 1]!.text === answer.text ? to - 1 : to
}

/** Sites that draw their controls twice write the question twice. */
const withoutRepeat = (blocks: readonly PageBlock[], question: string): readonly PageBlock[] =>
  blocks[0]?.text.trim() === question ? blocks.slice(1) : blocks

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
const cutAt = (page: PageIndex, at: number, from: number, to: number, partsMax: number): number => {
  const question = page.blocks[at]!
  for (let next = from; next < to; next += 1) {
    const block = page.blocks[next]!
    if (block.kind === 'heading' && (question.kind !== 'heading' || block.level <= question.level)) return next
    if (partsMax !== Number.POSITIVE_INFINITY) {
      if (isTailLine(block.text) || isFurniture(block.element)) return next
      if (question.kind !== 'heading' && partsMax > 0 && next - from >= partsMax) return next
    }
  }
  return to
}

const furniture = new Set(['nav', 'footer', 'aside', 'form'])

const isFurniture = (start: Element): boolean => {
  for (
    let element: Element | null = start, climbed = 0;
    element !== null && climbed < climbMax;
    element = parentOf(element), climbed += 1
  )
    if (furniture.has(element.name)) return true
  return false
}

const headingSpan = (page: PageIndex, region: Region, first: number): Span[] => {
  if (region.heading + 1 !== first) return []
  const block = page.blocks[region.heading]!
  return block.kind === 'heading' && block.level === 1 ? [] : [[region.heading, region.heading + 1]]
}

import type { PageBlock } from '../draft.ts'
import type { Container, Containers } from './containers.ts'
import { judgeBlocks } from './judgeBlocks.ts'
import type { PageFacts } from './pageFacts.ts'
import { refineChoice } from './refineChoice.ts'

/** Which blocks of a page are its main text, and which were left out of the element that holds it. */
export type MainText = Readonly<{
  /** Indexes of the main blocks, in page order. */
  chosen: readonly number[]
  /** Indexes of the blocks that stand in the main element and were not chosen. */
  leftOut: readonly number[]
}>

/** Blocks from this probability on are main text. */
const chanceMin = 0.45
/** Tables and code are rarely part of a page's frame. */
const dataChanceMin = 0.2
/** More blocks than this make no page, and their features would not fit a worker's memory. */
const judgedMax = 20_000
/** A page of which nearly nothing would be kept is judged more mildly. */
const mildWordsMax = 40
const mildChances = [0.25, 0.12, 0.05]

/** Judges every block of a whole page and keeps its main text. */
export const chooseMainText = (blocks: readonly PageBlock[], facts: PageFacts): MainText => {
  const texts = [...blocks.keys()].filter((index) => blocks[index]?.kind !== 'image')
  const judged = texts.slice(0, judgedMax)
  const readable = judged.map((index) => blocks[index] as PageBlock)
  const { chances, containers, looks } = judgeBlocks(readable, facts)
  const likely = chosenPositions(readable, chances)
  const positions = withoutLastHeadings(refineChoice(likely, readable, looks, facts.kind === 'forum'), readable)
  const main = mainContainer(positions, readable, containers)
  const kept = new Set(withoutCopies(positions, readable))
  const chosen = new Set([...kept].map((position) => judged[position] as number))
  const leftOut = judged.filter((_, position) => !kept.has(position) && isWithin(containers.of[position], main))
  return { chosen: withImages(blocks, chosen), leftOut: [...leftOut, ...texts.slice(judgedMax)] }
}

const chosenPositions = (blocks: readonly PageBlock[], chances: Float64Array): number[] => {
  for (const least of [chanceMin, ...mildChances]) {
    const positions = [...blocks.keys()].filter(
      (position) => (chances[position] ?? 0) >= Math.min(least, floorOf(blocks[position])) && !isMenu(blocks[position]),
    )
    if (least === mildChances[mildChances.length - 1] || isEnough(positions, blocks)) return positions
  }
  return []
}

/** A heading that nothing follows heads something that was left out. */
const withoutLastHeadings = (positions: readonly number[], blocks: readonly PageBlock[]): readonly number[] => {
  const end = positions.findLastIndex((position) => blocks[position]?.kind !== 'heading')
  return end === -1 ? positions : positions.slice(0, end + 1)
}

const menuLevels = 6

/** Links that the page itself marks as its navigation, which no likeness to text makes text. */
const isMenu = (block: PageBlock | undefined): boolean => {
  if (block === undefined || block.link_chars * 2 < block.text.length) return false
  let node: PageBlock['element']['parent'] = block.element
  for (let level = 0; level < menuLevels && node !== null; level++) {
    if ('attribs' in node && (node.name === 'nav' || node.attribs.role === 'navigation')) return true
    node = node.parent
  }
  return false
}

const floorOf = (block: PageBlock | undefined): number =>
  block?.kind === 'table' || block?.kind === 'code' ? dataChanceMin : chanceMin

const isEnough = (positions: readonly number[], blocks: readonly PageBlock[]): boolean => {
  let words = 0
  for (const position of positions) {
    words += (blocks[position] as PageBlock).text.split(/\s/, mildWordsMax + 1).length
    if (words > mildWordsMax) return true
  }
  return false
}

/** Pages often hold a block twice, for wide and for narrow screens; the first one stands for both. */
const withoutCopies = (positions: readonly number[], blocks: readonly PageBlock[]): number[] => {
  const seen = new Set<string>()
  return positions.filter((position) => {
    const { text, kind } = blocks[position] as PageBlock
    if (text.length < 60 || kind === 'code') return true
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

const mainShare = 0.95

/** The innermost container that holds most of what was chosen. */
const mainContainer = (
  positions: readonly number[],
  blocks: readonly PageBlock[],
  containers: Containers,
): Container => {
  const held = new Map<Container, number>()
  let total = 0
  for (const position of positions) {
    const container = containers.of[position] as Container
    const chars = (blocks[position] as PageBlock).text.length
    held.set(container, (held.get(container) ?? 0) + chars)
    total += chars
  }
  let main = containers.page
  for (let index = containers.all.length - 1; index > 0; index--) {
    const container = containers.all[index] as Container
    const chars = held.get(container) ?? 0
    if (container.parent !== null && chars > 0) {
      held.set(container.parent, (held.get(container.parent) ?? 0) + chars)
    }
  }
  for (const container of containers.all) {
    if (container.parent === main && (held.get(container) ?? 0) >= total * mainShare) main = container
  }
  return main
}

const isWithin = (container: Container | undefined, outer: Container): boolean => {
  let node = container ?? null
  while (node !== null && node.depth > outer.depth) node = node.parent
  return node === outer
}

/** Adds the images that stand between main blocks, or beside the first or last of them. */
const withImages = (blocks: readonly PageBlock[], chosen: ReadonlySet<number>): number[] => {
  const kept: number[] = []
  const pending: number[] = []
  let lastText = Number.NEGATIVE_INFINITY
  const skippedMax = 2
  let skipped = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'image') {
      if (lastText >= 0 && skipped <= skippedMax && !block.hidden) pending.push(index)
      return
    }
    if (!chosen.has(index)) {
      skipped++
      return
    }
    if (skipped <= skippedMax) kept.push(...pending)
    pending.length = 0
    kept.push(index)
    lastText = index
    skipped = 0
  })
  return kept
}

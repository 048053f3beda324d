import type { PageBlock } from '../draft.ts'
import type { BlockMeasures } from './blockMeasures.ts'
import type { Container, Containers } from './containers.ts'
import type { FeatureTable } from './featureTable.ts'

/** What the first judgement of the blocks around a block adds: names of the features of the second judgement. */
export const contextFeatureNames: readonly string[] = [
  'p_own',
  'p_previous',
  'p_next',
  'p_previous_two',
  'p_next_two',
  'p_window',
  'p_parent',
  'p_second',
  'p_third',
  'p_fifth',
  'p_alike',
  'p_heading',
  'p_section',
  'p_before_share',
  'p_after_share',
  'p_words',
  'p_branch',
  'p_relation',
  'p_alike_in_forum',
  'p_between',
]

type Mass = { words: number; mass: number }
const mean = (mass: Mass | undefined): number => (mass === undefined || mass.words <= 0 ? -1 : mass.mass / mass.words)

/** The mean without one of its members. */
const meanOfOthers = (mass: Mass | undefined, words: number, chance: number): number =>
  mass === undefined || mass.words <= words ? -1 : (mass.mass - words * chance) / (mass.words - words)

const windowBlocks = 6
const siblingBlocks = 3
const mainShareMin = 0.7

/**
 * Fills in the first `contextFeatureNames.length` numbers of each row, from each block's chance of being main text; rows of
 * blocks with less than `hopeMin` stay empty.
 */
export const fillContextFeatures = (
  table: FeatureTable,
  blocks: readonly PageBlock[],
  measures: readonly BlockMeasures[],
  containers: Containers,
  looks: Int32Array,
  chances: ArrayLike<number>,
  isForum: boolean,
  hopeMin: number,
): void => {
  const chance = (index: number): number => chances[index] ?? -1
  // A short block counts for little more than its words, a heading still for something.
  const weights = measures.map(({ words }) => words + 1)
  const held: Mass[] = containers.all.map(() => ({ words: 0, mass: 0 }))
  const heldOf = (container: Container): Mass => held[container.order] as Mass
  const alike: Mass[] = []
  const sections: Mass[] = []
  const sectionOf: number[] = []
  const headingOf: number[] = []
  let total = 0
  let heading = -1
  blocks.forEach((block, index) => {
    const words = weights[index] as number
    const mass = words * chance(index)
    total += mass
    add(heldOf(containers.of[index] as Container), words, mass)
    const look = looks[index] as number
    const group = alike[look] ?? { words: 0, mass: 0 }
    add(group, words, mass)
    alike[look] = group
    if (block.kind === 'heading') {
      heading = index
      sections.push({ words: 0, mass: 0 })
    } else if (sections.length > 0) add(sections[sections.length - 1] as Mass, words, mass)
    sectionOf.push(sections.length - 1)
    headingOf.push(heading)
  })
  for (let index = containers.all.length - 1; index > 0; index--) {
    const container = containers.all[index] as Container
    const own = heldOf(container)
    if (container.parent !== null) add(heldOf(container.parent), own.words, own.mass)
  }
  const main = mainByMass(containers, heldOf)

  /** The best chance among the next few blocks, in one direction, that have the same parent; -1 without any. */
  const bestSibling = (index: number, step: -1 | 1): number => {
    const parent = containers.of[index]?.parent
    let best = -1
    for (let away = 1; away <= siblingBlocks; away++) {
      const other = index + step * away
      if (containers.of[other]?.parent === parent) best = Math.max(best, chance(other))
    }
    return best
  }

  let before = 0
  const { data } = table
  const heldBy = (each: Container | null | undefined): number => (each ? mean(heldOf(each)) : -1)
  blocks.forEach((block, index) => {
    const own = chance(index)
    const startsAt = before
    before += own * (weights[index] as number)
    if (own < hopeMin) return
    const container = containers.of[index] as Container
    const up = container.parent
    let [windowWords, windowMass] = [0, 0]
    for (
      let other = Math.max(0, index - windowBlocks);
      other <= index + windowBlocks && other < blocks.length;
      other++
    ) {
      if (other === index) continue
      const words = Math.min(weights[other] as number, 60)
      windowWords += words
      windowMass += words * chance(other)
    }
    const branch = branchUnder(container, main)
    const look = alike[looks[index] as number]
    const values = [
      own,
      chance(index - 1),
      chance(index + 1),
      chance(index - 2),
      chance(index + 2),
      windowWords === 0 ? -1 : windowMass / windowWords,
      heldBy(up),
      heldBy(up?.parent),
      heldBy(up?.parent?.parent),
      heldBy(up?.parent?.parent?.parent?.parent),
      mean(look),
      block.kind === 'heading' ? -1 : chance(headingOf[index] as number),
      mean(sections[sectionOf[index] as number]),
      total === 0 ? 0 : startsAt / total,
      total === 0 ? 0 : Math.max(0, 1 - before / total),
      total,
      branch === undefined || branch === null ? -1 : heldBy(branch),
      branch === undefined ? 3 : Math.min(2, Math.max(0, container.depth - main.depth - 1)),
      isForum ? meanOfOthers(look, weights[index] as number, own) : -1,
      Math.min(bestSibling(index, -1), bestSibling(index, 1)),
    ]
    data.set(values, table.rowOf(index))
  })
}

const add = (to: Mass, words: number, mass: number): void => {
  to.words += words
  to.mass += mass
}

/** Goes down from the page as long as one child holds most of what was judged main text. */
const mainByMass = (containers: Containers, heldOf: (container: Container) => Mass): Container => {
  let main = containers.page
  const massOf = (container: Container): number => heldOf(container).mass
  const bound = massOf(main) * mainShareMin
  for (const container of containers.all) {
    if (container.parent === main && massOf(container) > 0 && massOf(container) >= bound) main = container
  }
  return main
}

const branchUnder = (container: Container, main: Container): Container | null | undefined => {
  if (container === main) return null
  let node: Container = container
  while (node.parent !== null && node.depth > main.depth + 1) node = node.parent
  return node.parent === main ? node : undefined
}

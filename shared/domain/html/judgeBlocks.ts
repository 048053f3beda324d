import type { PageBlock } from '../draft.ts'
import { blockFeatureNames, blockFeatures, lookOf } from './blockFeatures.ts'
import { measureBlock } from './blockMeasures.ts'
import { Containers } from './containers.ts'
import { contextFeatureNames, contextFeatures } from './contextFeatures.ts'
import { firstTable } from './firstTable.ts'
import type { PageFacts } from './pageFacts.ts'
import { chanceOf, scoreCard } from './scoreCard.ts'
import { secondTable } from './secondTable.ts'

const firstCard = scoreCard(firstTable, blockFeatureNames)
const secondCard = scoreCard(secondTable, [...contextFeatureNames, ...blockFeatureNames])

/** The probability of each block to be main text: judged alone first, then once more in the light of its surroundings. */
export const judgeBlocks = (
  blocks: readonly PageBlock[],
  facts: PageFacts,
): { chances: number[]; containers: Containers } => {
  const measures = blocks.map(measureBlock)
  const containers = new Containers(blocks, measures)
  const rows = blockFeatures(blocks, measures, containers, facts)
  const first = rows.map((row) => chanceOf(firstCard, row))
  const context = contextFeatures(blocks, measures, containers, blocks.map(lookOf), first)
  const chances = rows.map((row, index) => {
    const around = context[index] as Float64Array
    const both = new Float64Array(around.length + row.length)
    both.set(around)
    both.set(row, around.length)
    return chanceOf(secondCard, both)
  })
  return { chances, containers }
}

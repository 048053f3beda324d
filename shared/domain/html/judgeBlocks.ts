import type { PageBlock } from '../draft.ts'
import { blockFeatureNames, fillBlockFeatures, looksOf } from './blockFeatures.ts'
import { measureBlock } from './blockMeasures.ts'
import { Containers } from './containers.ts'
import { contextFeatureNames, fillContextFeatures } from './contextFeatures.ts'
import { FeatureTable } from './featureTable.ts'
import { firstTable } from './firstTable.ts'
import type { PageFacts } from './pageFacts.ts'
import { chanceOf, scoreCard } from './scoreCard.ts'
import { secondTable } from './secondTable.ts'

const names = [...contextFeatureNames, ...blockFeatureNames]
const firstCard = scoreCard(firstTable, names)
const secondCard = scoreCard(secondTable, names)

/** No surroundings have made main text of a block with less than this; about a third of a page's blocks have. */
const hopeMin = 0.01

/** The probability of each block to be main text: judged alone first, then once more in the light of its surroundings. */
export const judgeBlocks = (
  blocks: readonly PageBlock[],
  facts: PageFacts,
): { chances: Float64Array; containers: Containers; looks: Int32Array } => {
  const measures = blocks.map(measureBlock)
  const containers = new Containers(blocks, measures)
  const looks = looksOf(blocks)
  const table = new FeatureTable(blocks.length, contextFeatureNames.length, blockFeatureNames.length)
  fillBlockFeatures(table, blocks, measures, containers, looks, facts)
  const chances = new Float64Array(blocks.length)
  for (let block = 0; block < blocks.length; block++)
    chances[block] = chanceOf(firstCard, table.data, table.rowOf(block))
  fillContextFeatures(table, blocks, measures, containers, looks, chances, facts.kind === 'forum', hopeMin)
  for (let block = 0; block < blocks.length; block++)
    if ((chances[block] as number) >= hopeMin) chances[block] = chanceOf(secondCard, table.data, table.rowOf(block))
  return { chances, containers, looks }
}

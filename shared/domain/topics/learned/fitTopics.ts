import type { ExampleSet } from './exampleSet.ts'
import { fitBayes } from './fitBayes.ts'
import { fitRidge } from './fitRidge.ts'
import { weighedRows } from './weighedRows.ts'
import { weighFeatures } from './weighFeatures.ts'

/** The two models of each topic over the kept features. */
export type FittedTopics = Readonly<{
  kept: Uint32Array
  worths: Float32Array
  bayes: readonly Float32Array[]
  ridge: readonly Readonly<{ weights: Float32Array; bias: number }>[]
  rows: ReturnType<typeof weighedRows>
}>

/** Learns every topic from some of the examples. */
export const fitTopics = (set: ExampleSet, examples: readonly number[], featuresMax: number): FittedTopics => {
  const { weights, kept } = weighFeatures(set, examples, featuresMax)
  const rows = weighedRows(set, weights, kept)
  const has = (topic: number) => (example: number) => set.labels[example]!.includes(topic)
  return {
    kept,
    worths: Float32Array.from(kept, (feature) => weights[feature]!),
    bayes: set.topics.map((_, topic) => fitBayes(rows, examples, has(topic))),
    ridge: set.topics.map((_, topic) => fitRidge(rows, examples, has(topic))),
    rows,
  }
}

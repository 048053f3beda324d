import type { ExampleSet } from './exampleSet.ts'
import { fitTopics } from './fitTopics.ts'
import { rowScore } from './weighedRows.ts'

/** Scores of every example by models that have not seen it, `example × topics + topic`, each row around its mean. */
export type HeldBackScores = Readonly<{ bayes: Float32Array; ridge: Float32Array }>

/** Learns without one fold after the other and scores the fold that was held back. */
export const holdBack = (set: ExampleSet, folds: number, featuresMax: number): HeldBackScores => {
  const topics = set.topics.length
  const bayes = new Float32Array(set.groups.length * topics)
  const ridge = new Float32Array(set.groups.length * topics)
  const foldOf = set.groups.map((group) => foldOfGroup(group, folds))
  const all = [...foldOf.keys()]
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = all.filter((example) => foldOf[example] !== fold)
    const held = all.filter((example) => foldOf[example] === fold)
    if (seen.length === 0 || held.length === 0) continue
    const fitted = fitTopics(set, seen, featuresMax)
    for (const example of held) {
      for (let topic = 0; topic < topics; topic += 1) {
        const at = example * topics + topic
        const { weights, bias } = fitted.ridge[topic]!
        bayes[at] = rowScore(fitted.rows, example, fitted.bayes[topic]!)
        ridge[at] = rowScore(fitted.rows, example, weights) + bias
      }
      centre(bayes, example * topics, topics)
      centre(ridge, example * topics, topics)
    }
  }
  return { bayes, ridge }
}

/** Takes the mean from a stretch of values. */
const centre = (values: Float32Array, from: number, length: number): void => {
  let sum = 0
  for (let at = from; at < from + length; at += 1) sum += values[at]!
  for (let at = from; at < from + length; at += 1) values[at]! -= sum / length
}

const foldOfGroup = (group: string, folds: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < group.length; at += 1) hash = Math.imul(hash ^ group.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % folds
}

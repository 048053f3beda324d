import type { Why } from '../../article.ts'
import { openModel } from './openModel.ts'
import { eachFeature, type Reading } from './readFeatures.ts'
import type { TopicModel } from './topicModel.ts'
import { dampen } from './weighedRows.ts'

const reasonsMax = 6
const wordCharsMax = 40

type Reason = { term: string; weight: number; where: readonly string[] }

/**
 * The words that spoke most for a topic, with the sections they stand in. What the model knows of a word's characters counts
 * for the word; in scripts that do not part words the characters themselves are shown.
 */
export const explainTopic = (model: TopicModel, topic: number, { runs, concepts }: Reading): Why[] => {
  const { find, weightAt } = openModel(model)
  const reasons = new Map<string, Reason>()
  const add = (term: string, weight: number, where: readonly string[]): void => {
    const known = reasons.get(term)
    if (known === undefined) reasons.set(term, { term, weight, where })
    else known.weight += weight
  }
  for (const run of runs.values()) {
    const { shown, count, spaced, where } = run
    let whole = 0
    eachFeature(run, (feature, from, to) => {
      const index = find(feature)
      if (index < 0) return
      const weight = weightAt(index, topic) * count
      if (spaced) whole += weight
      else if (to - from > 1) add(shown.slice(from, to), weight, where)
    })
    if (spaced && shown.length <= wordCharsMax) add(shown, whole, where)
  }
  for (const { feature, count, why } of concepts) {
    const index = find(feature)
    const points = why.reduce((sum, { weight = 0 }) => sum + weight, 0)
    if (index < 0 || points === 0) continue
    const weight = weightAt(index, topic) * dampen(count)
    for (const reason of why) add(reason.term, weight * ((reason.weight ?? 0) / points), reason.where ?? [])
  }
  const all = [...reasons.values()].filter(({ weight }) => weight > 0)
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  return all
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, reasonsMax)
    .map(({ term, weight, where }) => ({ term, where, weight: Math.round((weight / sum) * 1_000) / 1_000 }))
}

import type { Why } from '../../article.ts'
import type { Section } from '../readSections.ts'
import { logistic } from './calibrate.ts'
import { explainTopic } from './explainTopic.ts'
import { openModel } from './openModel.ts'
import { featuresOf, type Reading, readText } from './readFeatures.ts'
import type { TopicModel } from './topicModel.ts'
import { dampen } from './weighedRows.ts'

export type LearnedTopic = Readonly<{ slug: string; score: number; why: readonly Why[] }>

/** The chance of every topic of the model, best first. */
export const scoreTopics = (
  model: TopicModel,
  language: string,
  sections: readonly Section[],
): { slug: string; score: number }[] =>
  score(model, readText(language, sections))
    .map(({ topic, score }) => ({ slug: model.topics[topic]!.slug, score }))
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))

/** The topics that a model is sure enough of, best first, each with the words that spoke for it. */
export const predictTopics = (model: TopicModel, language: string, sections: readonly Section[]): LearnedTopic[] => {
  const text = readText(language, sections)
  const sure = score(model, text).filter(({ topic, score, told }) => {
    const { threshold } = model.topics[topic]!
    return told && threshold !== null && score >= threshold
  })
  sure.sort((a, b) => b.score - a.score || a.topic - b.topic)
  return sure.map(({ topic, score }) => ({
    slug: model.topics[topic]!.slug,
    score: Math.round(score * 10_000) / 10_000,
    why: explainTopic(model, topic, text),
  }))
}

/** `told` says that the model knows anything of the text: of one it does not, it could only repeat how frequent a topic is. */
const score = (model: TopicModel, text: Reading): { topic: number; score: number; told: boolean }[] => {
  const { find, worthAt, addWeights } = openModel(model)
  const { ids, counts } = featuresOf(text)
  const products = new Float64Array(model.topics.length)
  let squares = 0
  for (let at = 0; at < ids.length; at += 1) {
    const index = find(ids[at]!)
    if (index < 0) continue
    const times = dampen(counts[at]!)
    const value = times * worthAt(index)
    squares += value * value
    addWeights(index, times, products)
  }
  const length = Math.sqrt(squares) || 1
  return model.topics.map(({ slope, offset }, topic) => ({
    topic,
    told: squares > 0,
    score: logistic((slope * products[topic]!) / length + offset),
  }))
}

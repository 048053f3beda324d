import { toBase64 } from './base64.ts'
import { calibrate, findThreshold, logistic } from './calibrate.ts'
import { type ExampleSet, readExamples } from './exampleSet.ts'
import { type FittedTopics, fitTopics } from './fitTopics.ts'
import { featureBits } from './hashFeature.ts'
import { type HeldBackScores, holdBack } from './holdBack.ts'
import { codeOfWeight, codeOfWorth, featureBytes, type LearnedTopicEntry, type TopicModel } from './topicModel.ts'
import { VarintWriter } from './varint.ts'

export type TrainingOptions = Readonly<{
  /** How often a topic must be right among held-back articles to be given at all. */
  precision: number
  /** Topics of fewer examples are not learned. */
  topicExamplesMin: number
  /** Of more topics the most frequent are learned (200: more are beyond what a model of its size can tell apart). */
  topicsMax?: number
}>

const modelBytesMax = 735_000
const ridgeShare = 0.35

/**
 * Learns a model from packed examples, or null where there are not two topics to tell apart. Equal pages give equal models.
 * `trainModel([packExamples(articles)], { precision: 0.9, topicExamplesMin: 20 })`
 */
export const trainModel = (
  pages: readonly Uint8Array[],
  { precision, topicExamplesMin, topicsMax = 200 }: TrainingOptions,
): TopicModel | null => {
  const set = readExamples(pages, { topicExamplesMin, topicsMax })
  const topics = set.topics.length
  if (topics < 2) return null
  const featuresMax = Math.floor(modelBytesMax / featureBytes(topics))
  const held = holdBack(set, foldsFor(set), featuresMax)
  const shares = mixShares(held)
  const fitted = fitTopics(set, [...set.groups.keys()], featuresMax)
  const { products, offsets } = mixModels(fitted, shares)
  const coded = encode(set, fitted, products)
  return {
    kind: 'broadsheet-topics',
    version: 1,
    feature_bits: featureBits,
    examples: set.groups.length,
    precision,
    topics: set.topics.map((slug, topic) => ({
      slug,
      examples: set.sizes[topic]!,
      scale: coded.scales[topic]!,
      ...measure(set, held, shares, topic, offsets[topic]!, precision),
    })),
    features: fitted.kept.length,
    worths: coded.worths,
    gaps: coded.gaps,
    codes: coded.codes,
  }
}

/** Few examples are held back in small parts, so that the models that score them are nearly as good as the last one. */
const foldsFor = (set: ExampleSet): number => {
  if (set.groups.length < 2_000) return 5
  return set.features.length * set.topics.length > 60_000_000 ? 2 : 3
}

type Shares = Readonly<{ bayes: number; ridge: number }>

/** The two models speak in different units: each is divided by how far its held-back scores spread. */
const mixShares = ({ bayes, ridge }: HeldBackScores): Shares => ({
  bayes: (1 - ridgeShare) / spread(bayes),
  ridge: ridgeShare / spread(ridge),
})

const spread = (values: Float32Array): number => {
  let squares = 0
  for (const value of values) squares += value * value
  return Math.sqrt(squares / values.length) || 1
}

/** One weight a feature and topic, around the mean of the topics; the feature's worth is part of it. */
const mixModels = (
  { bayes, ridge, kept, worths }: FittedTopics,
  shares: Shares,
): { products: Float32Array[]; offsets: number[] } => {
  const products = bayes.map((weights, topic) =>
    weights.map((weight, at) => worths[at]! * (shares.bayes * weight + shares.ridge * ridge[topic]!.weights[at]!)),
  )
  for (let at = 0; at < kept.length; at += 1) {
    let sum = 0
    for (const weights of products) sum += weights[at]!
    for (const weights of products) weights[at]! -= sum / products.length
  }
  const biases = ridge.map(({ bias }) => shares.ridge * bias)
  const mean = biases.reduce((sum, bias) => sum + bias, 0) / biases.length
  return { products, offsets: biases.map((bias) => bias - mean) }
}

/** What held-back examples say of a topic. Its offset takes in the bias, so that filing adds only what features say. */
const measure = (
  set: ExampleSet,
  held: HeldBackScores,
  shares: Shares,
  topic: number,
  bias: number,
  wanted: number,
): Pick<LearnedTopicEntry, 'slope' | 'offset' | 'threshold' | 'precision' | 'recall'> => {
  const topics = set.topics.length
  const truths = set.labels.map((own) => own.includes(topic))
  const products = Float64Array.from(truths, (_, example) => {
    const at = example * topics + topic
    return shares.bayes * held.bayes[at]! + shares.ridge * held.ridge[at]!
  })
  const { slope, offset } = calibrate(products, truths)
  const found = findThreshold(
    products.map((product) => logistic(slope * product + offset)),
    truths,
    wanted,
  )
  return {
    slope,
    offset: offset + slope * bias,
    threshold: found?.threshold ?? null,
    precision: found?.precision ?? null,
    recall: found?.recall ?? null,
  }
}

const encode = (set: ExampleSet, { kept, worths: exact }: FittedTopics, products: readonly Float32Array[]) => {
  const scales = products.map((weights) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1)
  const worths: [number, number] = [
    exact.reduce((least, worth) => Math.min(least, worth), Number.POSITIVE_INFINITY),
    exact.reduce((most, worth) => Math.max(most, worth), 0),
  ]
  if (exact.length === 0) worths[0] = worths[1] = 1
  const gaps = new VarintWriter()
  const width = products.length + 1
  const codes = new Uint8Array(Math.ceil((kept.length * width) / 2))
  let before = 0
  const put = (place: number, code: number): void => {
    codes[place >>> 1]! |= (place & 1) === 0 ? code : code << 4
  }
  for (let at = 0; at < kept.length; at += 1) {
    const id = set.ids[kept[at]!]!
    gaps.write(id - before)
    before = id
    put(at * width, codeOfWorth(exact[at]!, worths))
    for (let topic = 0; topic < products.length; topic += 1)
      put(at * width + topic + 1, codeOfWeight(products[topic]![at]! / scales[topic]!))
  }
  return { scales, worths, gaps: toBase64(gaps.finish()), codes: toBase64(codes) }
}

/** One topic of a model, with what held-back examples said of it. */
export type LearnedTopicEntry = Readonly<{
  slug: string
  /** How many examples it was learned from. */
  examples: number
  /** A score is the chance that the topic is right: the logistic of `slope × product + offset`. */
  slope: number
  offset: number
  /** The product that the code 7 stands for. */
  scale: number
  /** The least score at which the topic is given, or null where no score was right often enough. */
  threshold: number | null
  /** The part of the held-back articles above the threshold that had the topic, and the part of the topic's articles found. */
  precision: number | null
  recall: number | null
}>

/** A learned model as it is kept and exchanged; what it holds is described in `docs/topics.md`. */
export type TopicModel = Readonly<{
  kind: 'broadsheet-topics'
  version: 1
  feature_bits: number
  /** How many articles it was learned from, and the precision it was asked for. */
  examples: number
  precision: number
  topics: readonly LearnedTopicEntry[]
  /** How many features it knows. */
  features: number
  /** The least and greatest worth of a feature: its code lies on a logarithmic scale between them. */
  worths: readonly [number, number]
  /** Base64. Differences of the ascending features, seven bits a byte. */
  gaps: string
  /** Base64. For each feature half bytes: its worth, then its weight for each topic. */
  codes: string
}>

/** Weights are kept as -7 to 7, closer together near nought, where most of them lie. */
export const weightOfCode = (code: number): number => {
  const signed = code - 8
  return (Math.sign(signed) * signed * signed) / 49
}

/** The code of a weight between -1 and 1. */
export const codeOfWeight = (weight: number): number =>
  8 + Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)) * 7)

const worthCodes = 15

/** The worth that a code from 0 to 15 stands for. */
export const worthOfCode = (code: number, [least, greatest]: TopicModel['worths']): number =>
  least * (greatest / least) ** (code / worthCodes)

/** The nearest code of a worth. */
export const codeOfWorth = (worth: number, [least, greatest]: TopicModel['worths']): number =>
  greatest === least ? 0 : Math.round((Math.log(worth / least) / Math.log(greatest / least)) * worthCodes)

/** Bytes that a feature takes in a model of so many topics. */
export const featureBytes = (topics: number): number => (topics + 1) / 2 + 1.2

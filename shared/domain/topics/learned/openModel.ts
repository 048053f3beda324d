import { fromBase64 } from './base64.ts'
import { type TopicModel, weightOfCode, worthOfCode } from './topicModel.ts'
import { VarintReader } from './varint.ts'

/** A model ready to score: weights stay coded, so that opening one costs a worker a few milliseconds at most. */
export type OpenModel = Readonly<{
  /** Where a feature's codes are, or -1 for one that the model does not know. */
  find(feature: number): number
  worthAt(index: number): number
  /** Adds `times` a feature's weights to the product of each topic. */
  addWeights(index: number, times: number, products: Float64Array): void
  weightAt(index: number, topic: number): number
}>

const opened = new WeakMap<TopicModel, OpenModel>()
const bucketBits = 12

/** Opens a model, or gives it as it was opened before. */
export const openModel = (model: TopicModel): OpenModel => {
  const known = opened.get(model)
  if (known !== undefined) return known
  const made = open(model)
  opened.set(model, made)
  return made
}

const open = (model: TopicModel): OpenModel => {
  const codes = fromBase64(model.codes)
  const reader = new VarintReader(fromBase64(model.gaps))
  const ids = new Uint32Array(model.features)
  const shift = model.feature_bits - bucketBits
  // Features lie evenly: their first bits tell nearly where to look.
  const buckets = new Uint32Array((1 << bucketBits) + 1)
  let id = 0
  for (let at = 0; at < ids.length; at += 1) {
    id += reader.read()
    ids[at] = id
    buckets[(id >>> shift) + 1]! += 1
  }
  for (let bucket = 0; bucket < 1 << bucketBits; bucket += 1) buckets[bucket + 1]! += buckets[bucket]!
  const width = model.topics.length + 1
  const weights = Float64Array.from({ length: 16 }, (_, code) => weightOfCode(code))
  const worths = Float64Array.from({ length: 16 }, (_, code) => worthOfCode(code, model.worths))
  const scales = Float64Array.from(model.topics, (topic) => topic.scale)
  const codeAt = (place: number): number => {
    const byte = codes[place >>> 1]!
    return (place & 1) === 0 ? byte & 15 : byte >>> 4
  }
  return {
    find: (feature) => {
      const bucket = feature >>> shift
      let low = buckets[bucket]!
      let high = buckets[bucket + 1]! - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        const there = ids[middle]!
        if (there === feature) return middle
        if (there < feature) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
    worthAt: (index) => worths[codeAt(index * width)]!,
    addWeights: (index, times, products) => {
      let place = index * width + 1
      for (let topic = 0; topic < products.length; topic += 1) {
        const byte = codes[place >>> 1]!
        products[topic]! += times * weights[(place & 1) === 0 ? byte & 15 : byte >>> 4]! * scales[topic]!
        place += 1
      }
    },
    weightAt: (index, topic) => weights[codeAt(index * width + topic + 1)]! * scales[topic]!,
  }
}

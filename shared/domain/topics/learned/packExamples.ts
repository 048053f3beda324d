import type { Section } from '../readSections.ts'
import { type Features, readFeatures } from './readFeatures.ts'
import { VarintReader, VarintWriter } from './varint.ts'

/**
 * An article to learn from. Articles of one `group` (a story, or the article's own id) are held back together, since a
 * model that has seen one of two near copies would seem to know the other.
 */
export type LabelledArticle = Readonly<{
  group: string
  topics: readonly string[]
  language: string
  sections: readonly Section[]
}>

/** What learning needs of some articles, as bytes: training works through pages of these, and a page can be kept between two. */
export const packExamples = (articles: readonly LabelledArticle[]): Uint8Array => {
  const writer = new VarintWriter()
  for (const { group, topics, language, sections } of articles) {
    const { ids, counts } = ascending(readFeatures(language, sections))
    writeText(writer, group)
    writer.write(topics.length)
    for (const topic of topics) writeText(writer, topic)
    writer.write(ids.length)
    let before = 0
    for (let at = 0; at < ids.length; at += 1) {
      // Most features stand once in an article: one bit says so, and saves a byte for each.
      const gap = ids[at]! - before
      writer.write(gap * 2 + (counts[at] === 1 ? 0 : 1))
      if (counts[at] !== 1) writer.write(counts[at]!)
      before = ids[at]!
    }
  }
  return writer.finish()
}

/** Sorted by number, so that the differences are small. A count fits beside its number in a double. */
const ascending = ({ ids, counts }: Features): Features => {
  const pairs = Float64Array.from(ids, (id, at) => id * 256 + counts[at]!).sort()
  return {
    ids: Uint32Array.from(pairs, (pair) => Math.floor(pair / 256)),
    counts: Uint8Array.from(pairs, (pair) => pair % 256),
  }
}

/** What a packed example says of its article, besides its features. */
export type ExampleHead = Readonly<{ group: string; topics: readonly string[]; features: number }>

/** Calls `head` for every example of a page, then `feature` for each of its features. */
export const eachExample = (
  page: Uint8Array,
  head: (example: ExampleHead) => void,
  feature: (id: number, count: number) => void,
): void => {
  const reader = new VarintReader(page)
  while (!reader.ended) {
    const group = readText(reader)
    const topics = Array.from({ length: reader.read() }, () => readText(reader))
    const features = reader.read()
    head({ group, topics, features })
    let id = 0
    for (let at = 0; at < features; at += 1) {
      const coded = reader.read()
      id += coded >>> 1
      feature(id, (coded & 1) === 0 ? 1 : reader.read())
    }
  }
}

const writeText = (writer: VarintWriter, text: string): void => {
  writer.write(text.length)
  for (let at = 0; at < text.length; at += 1) writer.write(text.charCodeAt(at))
}

const readText = (reader: VarintReader): string => {
  let text = ''
  for (let left = reader.read(); left > 0; left -= 1) text += String.fromCharCode(reader.read())
  return text
}

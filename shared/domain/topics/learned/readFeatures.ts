import type { Section } from '../readSections.ts'
import { FeatureCounter } from './featureCounter.ts'
import { featureOf, finishHash, hashStep } from './hashFeature.ts'
import { type Concept, readConcepts } from './readConcepts.ts'

/** What is read of an article: topics show early, and filing must cost the same for a book. */
const charsMax = 8_000
const gramCharsMin = 2
const gramCharsMax = 6
/** Longer runs are no words of a spaced script, or no words at all. */
const wordCharsMax = 40

const wordSeed = 0x811c9dc5
const pairSeed = 0x2f0b4c47
const gramSeed = 0x5bd1e995

/** Features of an article, each once, in reading order, and how often each one occurs. */
export type Features = Readonly<{ ids: Uint32Array; counts: Uint8Array }>

/** A word, or a run of a script that does not part words, with the sections it stands in. */
export type Run = {
  text: string
  /** As it is written, folded, with its figures. */
  shown: string
  spaced: boolean
  count: number
  where: string[]
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const digits = /[0-9]/g
const counter = new FeatureCounter()

/** What features are made of, and what reasons are given from. */
export type Reading = Readonly<{
  runs: ReadonlyMap<string, Run>
  pairs: ReadonlyMap<string, number>
  concepts: readonly Concept[]
}>

/** Reads an article's sections once, for its features and for the reasons. */
export const readText = (language: string, sections: readonly Section[]): Reading => ({
  ...readRuns(sections),
  concepts: readConcepts(language, sections),
})

/** The features of a text: words, pairs of neighbouring words, runs of two to six characters within words, and concepts. */
export const featuresOf = ({ runs, pairs, concepts }: Reading): Features => {
  for (const run of runs.values()) eachFeature(run, (id) => counter.add(id, run.count))
  for (const [pair, count] of pairs) counter.add(featureOf(pairSeed, pair), count)
  for (const { feature, count } of concepts) counter.add(feature, count)
  return counter.take()
}

export const readFeatures = (language: string, sections: readonly Section[]): Features =>
  featuresOf(readText(language, sections))

/** Words and pairs of words with their counts, up to the length that is read. Figures are folded to zeros. */
const readRuns = (sections: readonly Section[]): { runs: Map<string, Run>; pairs: Map<string, number> } => {
  const runs = new Map<string, Run>()
  const pairs = new Map<string, number>()
  let left = charsMax
  for (const { where, tokens } of sections) {
    let before = ''
    let at = 0
    const { words, starts, ends } = tokens
    while (at < words.length && left > 0) {
      let text = words[at]!
      at += 1
      // Scripts without spaces come as single characters; what touches belongs together.
      while (at < words.length && starts[at] === ends[at - 1] && text.length < charsMax) {
        text += words[at]!
        at += 1
      }
      if (text.length > left) text = text.slice(0, left)
      left -= text.length
      let run = runs.get(text)
      if (run === undefined) {
        run = newRun(text, where)
        runs.set(text, run)
      } else {
        run.count += 1
        if (run.where.at(-1) !== where) run.where.push(where)
      }
      if (run.spaced && before !== '') {
        const pair = `${before} ${run.text}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
      before = run.spaced ? run.text : ''
    }
  }
  return { runs, pairs }
}

const newRun = (shown: string, where: string): Run => {
  const text = shown.replace(digits, '0')
  return { text, shown, spaced: text.length <= wordCharsMax && !unspaced.test(text), count: 1, where: [where] }
}

/** Calls `each` with every feature of one run, and with the characters [from, to) of the run that it stands for. */
export const eachFeature = (
  { text, spaced }: Pick<Run, 'text' | 'spaced'>,
  each: (id: number, from: number, to: number) => void,
): void => {
  if (spaced) each(featureOf(wordSeed, text), 0, text.length)
  // A word's ends are part of its character runs; a stretch of an unspaced script has none.
  const padded = spaced ? ` ${text} ` : text
  const shift = spaced ? 1 : 0
  const shortest = spaced ? gramCharsMin : 1
  for (let from = 0; from < padded.length; from += 1) {
    let hash = gramSeed
    const last = Math.min(gramCharsMax, padded.length - from)
    for (let size = 1; size <= last; size += 1) {
      hash = hashStep(hash, padded.charCodeAt(from + size - 1))
      if (size >= shortest)
        each(finishHash(hash), Math.max(0, from - shift), Math.min(text.length, from + size - shift))
    }
  }
}

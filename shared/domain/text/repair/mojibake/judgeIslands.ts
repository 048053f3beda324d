import { type CodePage, codePages } from './codePages.ts'
import { findIslands, type Island } from './findIslands.ts'
import type { Sequence } from './readSequence.ts'
import { scriptOf } from './scriptOf.ts'
import { weighSequence } from './weighSequence.ts'

/** Sequences that are misread beyond doubt, and how sure they make us of the code page. */
export type Verdict = Readonly<{ sequences: readonly Sequence[]; certainty: number }>

const certain = 1.5
/** From so many characters of one script on, a single one of it is no surprise. */
const scriptAtHome = 3

/**
 * Picks the islands that are misread for certain. Once one is, those that merely may be are too: texts are misread as a
 * whole, or at least by the paragraph.
 */
export const judgeIslands = (text: string, page: CodePage): Verdict => {
  const islands = findIslands(text, page)
  const scripts = countScripts(islands)
  const weighed = islands
    .filter(({ sequences, strays }) => lengthOf(sequences) >= 3 * strays)
    .map(({ sequences }) => ({ sequences, weight: weighIsland(text, sequences, scripts) }))
  const sure = weighed.filter(({ weight }) => weight >= certain)
  if (sure.length === 0) return { sequences: [], certainty: 0 }
  const accepted = weighed.filter(({ weight }) => weight >= 0)
  return {
    sequences: accepted.flatMap(({ sequences }) => sequences),
    certainty: accepted.reduce(
      (sum, { weight, sequences }) => sum + weight - 0.1 * strangersTo(text, sequences, page),
      0,
    ),
  }
}

/** Letters that decide between two pages which differ in what little they have. */
const everyday: ReadonlySet<string> = new Set('éáíóúàèçãõôâêîûñüöäåøæßšžčřěýůłąęśćźżńőűășțğış’“”–')

const weighIsland = (text: string, sequences: readonly Sequence[], scripts: ReadonlyMap<string, number>): number => {
  let weight = 0
  let scriptBefore = ''
  for (const sequence of sequences) {
    const script = scriptOf(sequence.decoded)
    // A space is no evidence, unless it stands where only a letter can.
    if (sequence.spaced && sequence.end - sequence.start > 2) continue
    weight += weighSequence(text, sequence)
    if (script === 'common') weight += 0.5 + (everyday.has(sequence.decoded) ? 0.05 : 0)
    else if (script === 'rare') weight -= 1
    else if (script !== 'mark')
      weight += (scripts.get(script) ?? 0) >= scriptAtHome || script === scriptBefore ? 0.25 : -1
    if (script === scriptBefore && !sequence.spaced) weight += 0.5
    scriptBefore = script
  }
  // A single letter of another script is believed only in company, or when it was misread into controls.
  const alone = weight < 5 && sequences.length === 1 && scriptBefore !== 'common' && scriptBefore !== 'mark'
  return alone ? Math.min(weight, certain - 0.1) : weight
}

const countScripts = (islands: readonly Island[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { sequences } of islands)
    for (const { decoded } of sequences) counts.set(scriptOf(decoded), (counts.get(scriptOf(decoded)) ?? 0) + 1)
  return counts
}

/** Control characters that stand for bytes for which the page has a character of its own: another page fits better. */
const strangersTo = (text: string, sequences: readonly Sequence[], page: CodePage): number => {
  let count = 0
  for (const { start, end } of sequences)
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index)
      if (code >= 0x80 && code < 0xa0 && codePages[page].charCodeAt(code - 0x80) !== code) count += 1
    }
  return count
}

const lengthOf = (sequences: readonly Sequence[]): number =>
  sequences.reduce((sum, { start, end }) => sum + end - start, 0)

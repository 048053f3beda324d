import { judgeIslands, type Verdict } from './mojibake/judgeIslands.ts'
import { pagesSuspected } from './mojibake/pagesSuspected.ts'
import type { Sequence } from './mojibake/readSequence.ts'

/** Deeper than anyone has ever encoded a text over and over. */
const layersMax = 12

/**
 * Reads anew what was UTF-8 and has been read as something else, however often, where that is beyond doubt; any other text
 * stays as it is. `'schÃ¶n'` → `'schön'`
 */
export const repairMojibake = (text: string): string => {
  let repaired = text
  for (let layer = 0; layer < layersMax; layer += 1) {
    const { sequences } = mostCertain(repaired)
    if (sequences.length === 0) return repaired
    repaired = withSequencesRead(repaired, sequences)
  }
  return repaired
}

const mostCertain = (text: string): Verdict => {
  let best: Verdict = { sequences: [], certainty: 0 }
  for (const page of pagesSuspected(text)) {
    const verdict = judgeIslands(text, page)
    if (verdict.certainty > best.certainty) best = verdict
  }
  return best
}

const withSequencesRead = (text: string, sequences: readonly Sequence[]): string => {
  const parts: string[] = []
  let done = 0
  for (const { start, end, decoded, spaced } of sequences) {
    parts.push(text.slice(done, start), decoded)
    if (spaced && decoded === 'à' && !continuesWord(text, end)) parts.push(' ')
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** After `Ã ` a new word begins, for both its no-break space and the next space became one; but Portuguese has `às`, `àquele`. */
const continuesWord = (text: string, index: number): boolean =>
  /^(?:s|quel[ae]s?|quilo)(?![\p{L}\p{N}])/u.test(text.slice(index, index + 8)) || /\s/.test(text[index] ?? ' ')

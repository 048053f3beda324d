import { foldText } from '../../text/foldText.ts'
import type { FaqCandidate, Span } from '../candidates.ts'
import { questionKey } from '../questionKey.ts'
import { saysTheSame } from '../saysTheSame.ts'
import type { PageIndex } from './pageIndex.ts'

const questionCharsMax = 400
/** Less than this may begin any answer. */
const charsToCompare = 20
const truncated = /(?:\.{3}|…)$/

/**
 * What the publisher declares is the FAQ; the page shows where it stands. A declared entry takes the blocks of the same
 * question, and its answer where the declared one was cut short.
 */
export const joinDeclared = (
  page: PageIndex,
  declared: readonly FaqCandidate[],
  visible: readonly FaqCandidate[],
): FaqCandidate[] => {
  const byKey = new Map(visible.map((entry) => [questionKey(entry.question), entry]))
  const found = new Set<FaqCandidate>()
  let places: Map<string, number> | null = null
  const joined = declared.map((entry) => {
    const key = questionKey(entry.question)
    const seen = byKey.get(key)
    if (seen !== undefined) {
      found.add(seen)
      const answer = fuller(entry, seen) ? seen.answer : entry.answer
      // What the page says otherwise stays in its body.
      const spans = saysTheSame(answer, seen.answer) ? [...entry.spans, ...seen.spans] : entry.spans
      return { question: entry.question, answer, spans }
    }
    if (entry.spans.length > 0) return entry
    places ??= questionPlaces(page)
    const at = places.get(key)
    return at === undefined ? entry : { ...entry, spans: shownSpans(page, at, entry.answer) }
  })
  // Markup as explicit as a declaration, of which the declaration tells a part.
  const more = [...found].some(({ bounded }) => bounded)
    ? visible.filter((entry) => entry.bounded && !found.has(entry))
    : []
  return [...joined, ...more]
}

/** Whether the page shows more: an answer in its own element, or one that begins with the declared words and goes on. */
const fuller = ({ answer: declared }: FaqCandidate, { answer: seen, bounded }: FaqCandidate): boolean => {
  if (seen.length <= declared.length) return false
  if (bounded && seen.length > declared.length * 1.2) return true
  const start = foldText(declared.replace(truncated, ''))
  return start.length >= charsToCompare && foldText(seen.slice(0, declared.length + 400)).startsWith(start)
}

const questionPlaces = (page: PageIndex): Map<string, number> => {
  const places = new Map<string, number>()
  page.blocks.forEach((block, at) => {
    if (block.text.length <= questionCharsMax && block.text !== '') places.set(questionKey(block.text), at)
  })
  return places
}

/** The question's block, and those after it that say what the declared answer says. None when the answer is not there. */
const shownSpans = (page: PageIndex, at: number, answer: string): Span[] => {
  const said = foldText(answer)
  let to = at + 1
  for (; to < page.blocks.length; to += 1) {
    const block = page.blocks[to]!
    const parts = block.kind === 'list' ? block.items : [block.text]
    if (!parts.every((part) => said.includes(foldText(part)))) break
  }
  return to > at + 1 ? [[at, to]] : []
}

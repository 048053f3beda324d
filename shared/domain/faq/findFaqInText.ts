import type { FaqFinding } from '../draft.ts'
import type { Span } from './candidates.ts'
import { judgeRuns } from './judgeRuns.ts'
import { headedInText } from './text/headedInText.ts'
import { labelledInText } from './text/labelledInText.ts'
import { numberedInText } from './text/numberedInText.ts'
import { tablesInText } from './text/tablesInText.ts'
import { textUnits } from './text/textUnits.ts'
import { withoutLetters } from './withoutLetters.ts'

const gatherers = [labelledInText, numberedInText, headedInText, tablesInText]
/** Documents that name themselves a FAQ do so at their beginning. */
const openingChars = 600
const selfNamed = /\bfaqs?\b|faq\b|frequently asked/i

/**
 * Finds FAQ entries in repaired plain text; `rest` is the text without them.
 * `'News.\n\nFAQ\n\nQ: Why?\nA: Because.'` → one entry, rest `'News.'`
 */
export const findFaqInText = (text: string): FaqFinding<string> => {
  const none = { entries: [], rest: text }
  if (text.trim() === '') return none
  const units = textUnits(text)
  const faqDocument = selfNamed.test(text.slice(0, openingChars))
  const runs = gatherers.flatMap((gather) => gather(units)).map((run) => ({ ...run, faqDocument }))
  const { entries, headingSpans } = judgeRuns(runs)
  if (entries.length === 0) return none
  const spans = [...entries.flatMap((entry) => entry.spans), ...headingSpans]
  return { entries: withoutLetters(entries), rest: without(text, spans) }
}

/** The text without the spans; where one was cut out, a paragraph ends. */
const without = (text: string, spans: readonly Span[]): string => {
  const sorted = [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const parts: string[] = []
  let at = 0
  for (const [start, end] of sorted) {
    if (start > at) parts.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  parts.push(text.slice(at))
  return parts
    .map((part, index) => (index === 0 ? part.trimEnd() : part.replace(/^\s*\n|^\s+$/, '').trimEnd()))
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}

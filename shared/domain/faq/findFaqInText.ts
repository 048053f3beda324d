import type { DraftFaq, FaqFinding } from '../draft.ts'

/** Finds FAQ entries in repaired plain text; `rest` is the text without them. */
export const findFaqInText = (text: string): FaqFinding<string> => {
  const start = /^[ \t]*FAQs?[ \t]*$/im.exec(text)
  if (!start) return { entries: [], rest: text }
  const entries: DraftFaq[] = []
  const tail = text.slice(start.index + start[0].length)
  for (const match of tail.matchAll(/^\s*Q:\s*([^\n]+)\s+A:\s*([\s\S]*?)(?=^\s*Q:|$(?![\s\S]))/gm))
    entries.push({ question: (match[1] ?? '').trim(), answer: (match[2] ?? '').trim() })
  return entries.length === 0 ? { entries, rest: text } : { entries, rest: text.slice(0, start.index) }
}

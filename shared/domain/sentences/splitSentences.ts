import { sentenceSpans } from './sentenceSpans.ts'

/**
 * The sentences of a text, each word for word as written.
 * `'Mr. Smith paid $3.5 m. “Fine,” he said.'` → `'Mr. Smith paid $3.5 m.'`, `'“Fine,” he said.'`
 */
export const splitSentences = (text: string, language: string): string[] =>
  sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end))

import { questionEndings, questionSequences, questionWords } from './language/questionWords.ts'

/** How a text asks: by its mark, by its words alone, or not at all. */
export type Asking = 'mark' | 'words' | null

const marks = new Set('?？؟՞፧⁇⁈‽')
const greekMark = new Set(';\u037e')
const closers = new Set(' \t\n"\'”’»›“‘)]}）】」』*_~`.!…:。！\u200b\u200e\u200f↓▼▾+⌄›→')
const words = new Set(questionWords)
const greekLetter = /\p{Script=Greek}/u
const spaceless = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const opening = /^[^\p{L}\p{N}]*([\p{L}\p{M}][\p{L}\p{M}'’-]*)(?:\s+([\p{L}\p{M}'’-]+))?/u
const howTo = /^\W*how[ -]to\b/i
/** More than this is a paragraph, not a question. */
const charsMax = 500
const wordedCharsMax = 160

const anyMark = /[?？؟՞፧⁇⁈‽;\u037e¿]/

/** Whether a text has a question mark of any script at all: what has none needs no closer look. `'Our team'` → `false` */
export const mayAsk = (text: string): boolean => anyMark.test(text)

/** Whether a text ends in the question mark of any script. `'Is it “safe?”'` → `true` */
export const endsAsking = (text: string): boolean => {
  for (let at = text.length - 1; at >= 0 && at > text.length - 12; at -= 1) {
    const char = text[at]!
    if (marks.has(char)) return true
    if (greekMark.has(char)) return greekLetter.test(text.slice(-80))
    if (!closers.has(char)) return false
  }
  return false
}

/** Whether a text opens, or in scripts without spaces goes on, as questions do. `'How to pay'` does not: it promises to tell. */
const opensAsking = (text: string): boolean => {
  if (text.length > wordedCharsMax || howTo.test(text)) return false
  const match = opening.exec(text)
  const first = match?.[1]?.toLowerCase().replaceAll('’', "'") ?? ''
  if (words.has(first) || words.has(`${first} ${match?.[2]?.toLowerCase() ?? ''}`)) return true
  const bare = text.replace(/[\s。.！!)）」』*]+$/, '').toLowerCase()
  if (questionEndings.some((ending) => bare.endsWith(ending))) return true
  return spaceless.test(text) && questionSequences.some((sequence) => text.includes(sequence))
}

/** Whether a short text carries a question mark where its script sets it. */
export const hasQuestionMark = (text: string): boolean => {
  if (text.length > charsMax) return false
  if (endsAsking(text)) return true
  const inverted = text.indexOf('¿')
  return (inverted >= 0 && inverted < 40) || text.includes('՞')
}

/** How a text asks. `'¿Cuándo?'` → `'mark'`, `'What it costs'` → `'words'`, `'Our team'` → `null` */
export const isQuestion = (text: string): Asking => {
  if (text.length === 0 || text.length > charsMax) return null
  if (hasQuestionMark(text)) return 'mark'
  return opensAsking(text) ? 'words' : null
}

import { foldText } from '../text/foldText.ts'
import type { Announcement } from './candidates.ts'
import { faqHeadings } from './language/faqHeadings.ts'

const charsMax = 100
/** Words a heading may have besides the phrase itself, for its subject. */
const subjectWordsMax = 7

const phrases = new Set(faqHeadings)
const spacelessPhrases = faqHeadings.filter((phrase) =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(phrase),
)
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
/** Phrases that must stand alone: beside other words they announce an interview or an ordinary text. */
const alone = new Set([
  'q&a',
  'q & a',
  'sss',
  'kkk',
  'buj',
  'duk',
  'f a q',
  'soru cevap',
  'questions answered',
  'your questions',
  'questions',
  'key questions',
  'quick questions',
  'reader questions',
])
const phrasesByFirstWord = new Map<string, string[][]>()
for (const phrase of faqHeadings) {
  if (alone.has(phrase)) continue
  const words = phrase.split(' ')
  const known = phrasesByFirstWord.get(words[0]!) ?? []
  known.push(words)
  phrasesByFirstWord.set(words[0]!, known)
}

const wordBreaks = /[^\p{L}\p{M}\p{N}'’&-]+/u
const openings = new Set(
  faqHeadings.map((phrase) => phrase.split(/[ -]/)[0]!).flatMap((word) => [word, word.replaceAll("'", '’')]),
)

/** `exact`: the heading says nothing else. `about`: it also names its subject. */
export type HeadingFit = 'exact' | 'about' | null

/** Whether a short text announces a FAQ, in over thirty languages. `'## FAQs about parking'` → `'about'` */
export const faqHeadingFit = (text: string): HeadingFit => {
  if (text.length > charsMax || text.length < 2 || !mayAnnounce(text)) return null
  const key = headingKey(text)
  if (key === '') return null
  if (phrases.has(key)) return 'exact'
  const words = key.split(' ')
  // A sentence that mentions the FAQ, or a question about it, announces nothing.
  if (/[.。،,;]\s*$/.test(text) || /[?？؟]\s*$/.test(text)) return null
  for (let at = 0; at < words.length; at += 1)
    for (const phrase of phrasesByFirstWord.get(words[at]!) ?? [])
      if (phrase.every((word, offset) => words[at + offset] === word)) {
        const others = words.length - phrase.length
        if (
          others === 0 ||
          words.every(
            (word) => /^(?:faqs?|the|our|your|and|&|les|las|los|die|de|le|\d+)$/.test(word) || phrase.includes(word),
          )
        )
          return 'exact'
        return others <= subjectWordsMax ? 'about' : null
      }
  if (spaceless.test(key))
    for (const phrase of spacelessPhrases)
      if (key.includes(phrase))
        return key.length <= phrase.length + 4 ? 'exact' : key.length <= phrase.length + 20 ? 'about' : null
  return null
}

/** Most texts hold no word that any of the phrases begins with: they need no folding. */
const mayAnnounce = (text: string): boolean => {
  if (spaceless.test(text)) return true
  for (const word of text.toLowerCase().split(wordBreaks)) if (openings.has(word)) return true
  return false
}

const headingKey = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}'&\u200c-]+/gu, ' ')
    .replace(/(?<=\s|^)[-']+|[-']+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Headings under which interviews stand too. */
const loose =
  /^(?:q ?& ?a|questions?(?: (?:and|&) answers)?|your questions(?: answered)?|questions answered|fragen (?:und|&) antworten|vragen en antwoorden|frågor och svar|spørgsmål og svar|spørsmål og svar|questions(?: et)? réponses|preguntas y respuestas|perguntas e respostas|domande e risposte|вопросы? (?:и )?ответы?|питання та відповіді|въпроси и отговори|pytania i odpowiedzi|otázky a odpovědi|soru cevap|tanya jawab|hỏi đáp|質問と回答|问答|问与答|問與答|질문과 답변|أسئلة وأجوبة|سؤال وجواب|پرسش و پاسخ|שאלות ותשובות)$/

/** How firmly a heading announces a FAQ. */
export const announcementOf = (text: string): Announcement => {
  if (faqHeadingFit(text) === null) return null
  return loose.test(headingKey(text)) ? 'loosely' : 'surely'
}

/** The FAQ heading that a running text ends with, or an empty string: `'… so far. FAQ'` → `'FAQ'`. */
export const trailingFaqHeading = (text: string): string => {
  const tail = text.slice(-60)
  const starts = [...tail.matchAll(/(?<=\s|^|[.!?…。！？])[\p{L}\p{N}#*]/gu)]
  for (const { index } of starts) {
    const candidate = tail.slice(index).trim()
    if (faqHeadingFit(candidate) === 'exact') return tail.slice(index)
  }
  return ''
}

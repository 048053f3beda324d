import { foldText } from '../text/foldText.ts'
import type { Announcement } from './candidates.ts'
import { faqHeadings, lonePhrases, loosePhrases, sectionPhrases } from './language/faqHeadings.ts'

const charsMax = 100
/** Words a heading may have besides the phrase itself, for its subject. */
const subjectWordsMax = 7
/** Characters it may have, in scripts that do not part words. */
const subjectCharsMax = 20
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const endsSentence = /[.。،,;?？؟]\s*$/
/** Words beside a phrase that add no subject. */
const fillers = new Set('faq faqs the our your and & les las los die de le some more our'.split(' '))

/** Case, accents and punctuation do not count: writers drop accents, above all in capitals. */
const headingKey = (text: string): string =>
  foldText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200c\u200d]/g, '')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{M}\p{N}'&]+/gu, ' ')
    .replace(/(?<=\s|^)'+|'+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const phrases = new Set(faqHeadings.map(headingKey))
const loose = new Set(loosePhrases.map(headingKey))
const lone = new Set(lonePhrases)
const sections = new Set(sectionPhrases)
const spacelessPhrases = faqHeadings.filter((phrase) => spaceless.test(phrase)).map(headingKey)
const phrasesByFirstWord = new Map<string, string[][]>()
for (const phrase of phrases) {
  const words = phrase.split(' ')
  const known = phrasesByFirstWord.get(words[0]!) ?? []
  if (!lone.has(phrase)) known.push(words)
  phrasesByFirstWord.set(words[0]!, known)
}

/** `exact`: the heading says nothing else. `about`: it also names its subject. */
export type HeadingFit = 'exact' | 'about' | null

/** Whether a short text announces a FAQ, in over thirty languages. `'FAQs about parking'` → `'about'` */
export const faqHeadingFit = (text: string): HeadingFit => {
  if (text.length > charsMax || text.length < 2 || !mayAnnounce(text)) return null
  const key = headingKey(text)
  if (phrases.has(key)) return 'exact'
  // A sentence that mentions the FAQ, or a question about it, announces nothing.
  if (key === '' || endsSentence.test(text)) return null
  return fitOfWords(key.split(' ')) ?? (spaceless.test(key) ? fitOfCharacters(key) : null)
}

const fitOfWords = (words: readonly string[]): HeadingFit => {
  for (let at = 0; at < words.length; at += 1)
    for (const phrase of phrasesByFirstWord.get(words[at]!) ?? []) {
      if (!phrase.every((word, offset) => words[at + offset] === word)) continue
      const subject = words.filter((word) => !phrase.includes(word) && !fillers.has(word))
      return subject.length === 0 ? 'exact' : subject.length <= subjectWordsMax ? 'about' : null
    }
  return null
}

const fitOfCharacters = (key: string): HeadingFit => {
  const phrase = spacelessPhrases.find((candidate) => key.includes(candidate))
  if (phrase === undefined) return null
  const others = key.length - phrase.length
  return others <= 4 ? 'exact' : others <= subjectCharsMax ? 'about' : null
}

/** Most texts hold no word that any of the phrases begins with: they need no folding. */
const mayAnnounce = (text: string): boolean => {
  if (/[^\u0000-\u024f]/.test(text)) return true
  const lower = text.toLowerCase()
  for (let start = 0; start < lower.length; ) {
    let end = start
    while (end < lower.length && isWordCode(lower.charCodeAt(end))) end += 1
    if (openingLengths[lower.charCodeAt(start)]?.has(end - start) && openings.has(lower.slice(start, end))) return true
    start = end + 1
  }
  return false
}
const openings = new Set(
  faqHeadings.map((phrase) => phrase.split(/[ -]/)[0]!).flatMap((word) => [word, headingKey(word)]),
)

/** How long the openings are that begin with a character, by its code: few words need to be cut out and looked up. */
const openingLengths: Set<number>[] = []
for (const word of openings) {
  const lengths = openingLengths[word.charCodeAt(0)] ?? new Set()
  openingLengths[word.charCodeAt(0)] = lengths.add(word.length)
}

/** Letters and digits of Latin scripts, and the marks that stand within words. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 39 ||
  code === 38 ||
  (code > 127 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)))

const questionWord =
  /\b(?:questions?|queries|answers?|answered|asked|asks?|asking|wondering|wonder|faqs?)\b|\bq ?(?:&|\+|and) ?a\b|\bfragen\b|\bgefragt\b|\bpreguntas?\b|\bperguntas?\b|\bdomande\b|\bvragen\b|\bpytania\b|вопрос|问题|問題|質問|질문/iu
const headingWordsMax = 8

/** Whether a short line without a full stop has to do with questions: `Questions we get asked`, `Q&A: the essentials`. */
export const speaksOfQuestions = (text: string): boolean =>
  text.length <= 60 &&
  text.split(' ').length <= headingWordsMax &&
  !/[.!?。？！,;]$/.test(text) &&
  questionWord.test(text)

/** How firmly a heading announces a FAQ. */
export const announcementOf = (text: string): Announcement => {
  if (faqHeadingFit(text) === null) return null
  return loose.has(headingKey(text)) ? 'loosely' : 'surely'
}

/** Whether a heading says that a FAQ stood under it and nothing else can: left alone, it may go. */
export const namesOnlyFaq = (text: string): boolean =>
  faqHeadingFit(text) === 'exact' && !sections.has(headingKey(text))

/** The FAQ heading that a running text ends with, or an empty string: `'… so far. FAQ'` → `'FAQ'`. */
export const trailingFaqHeading = (text: string): string => {
  const tail = text.slice(-60)
  for (const { index } of tail.matchAll(/(?<=\s|^|[.!?…。！？])[\p{L}\p{N}#*]/gu)) {
    const candidate = tail.slice(index)
    if (faqHeadingFit(candidate.trim()) === 'exact') return candidate
  }
  return ''
}

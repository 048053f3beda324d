import { type Abbreviations, abbreviations } from './abbreviations.ts'
import { baseLanguage } from './baseLanguage.ts'
import { foldWord } from './foldWord.ts'
import { isThai } from './scripts.ts'
import { stopWords } from './stopWords.ts'

// An opening mark that touches a stop is a closing one in German („…“, »…«).
const closers = new Set([...'"\'”’“‘»›«‹)]}」』】）〉》'])
const openers = new Set([...'"\'“„«‹([{「『【（〈《‘¿¡'])
/** Full stops that need no space after them. */
const wideStops = new Set([...'。！？｡．।॥۔؟።။។'])
const narrowStops = new Set([...'.!?…‼⁇⁈⁉։'])
const wideOpeners = new Set([...'「『（'])
const wideClosers = new Set([...'」』）'])
/** Japanese words that carry a sentence on after a closing bracket: `「はい。」と言った`. */
const carriesOn = new Set([...'とはがのをにでもなやへ'])

/** Abbreviations that are words as well, or mean something only before a number. */
const beforeNumbers = new Set('no nos nr fig figs p pp vol ch sec art s n núm č str'.split(' '))

type Line = Readonly<{
  text: string
  language: string
  abbreviations: Abbreviations
  starters: ReadonlySet<string>
  from: number
  number: number
}>

/** A sentence's place in its text. */
export type Span = Readonly<{ start: number; end: number; line: number }>

/**
 * Where the sentences of a block's text stand, so that each can be shown word for word. A line break always ends one.
 * `'Mr. Smith paid $3.5 m. “Fine,” he said.'` → `Mr. Smith paid $3.5 m.` and `“Fine,” he said.`
 */
export const sentenceSpans = (text: string, language: string): Span[] => {
  const base = baseLanguage(language)
  const spans: Span[] = []
  const table = abbreviations(base)
  const starters = stopWords(base)
  let from = 0
  let number = 0
  for (const line of text.split(/[\n\r\u2028\u2029]/)) {
    splitLine({ text: line, language: base, abbreviations: table, starters, from, number }, spans)
    from += line.length + 1
    number += 1
  }
  return spans
}

const splitLine = (line: Line, spans: Span[]): void => {
  const { text } = line
  let start = 0
  let wideDepth = 0
  const cut = (end: number): void => {
    let first = start
    let last = end
    while (first < last && isSpace(text[first] ?? '')) first += 1
    while (last > first && isSpace(text[last - 1] ?? '')) last -= 1
    if (last > first) spans.push({ start: line.from + first, end: line.from + last, line: line.number })
    start = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) continue
    const character = text[at] ?? ''
    if (wideOpeners.has(character)) wideDepth += 1
    else if (wideClosers.has(character)) wideDepth = Math.max(0, wideDepth - 1)
    const wide = wideStops.has(character)
    if (wide || narrowStops.has(character) || isArmenianStop(character, line)) {
      let end = at + 1
      while (end < text.length && (narrowStops.has(text[end] ?? '') || wideStops.has(text[end] ?? ''))) end += 1
      const stopsEnd = end
      while (end < text.length && closers.has(text[end] ?? '')) {
        if (wideClosers.has(text[end] ?? '')) wideDepth = Math.max(0, wideDepth - 1)
        end += 1
      }
      const ends = wide
        ? wideDepth === 0 && !(wideClosers.has(text[end - 1] ?? '') && carriesOn.has(text[end] ?? ''))
        : endsHere(line, start, at, stopsEnd, end)
      if (ends) cut(spacedCloser(text, start, end))
      at = Math.max(at, end - 1)
    } else if (character === ' ' && at - start >= 60 && isThaiBreak(text, at)) cut(at)
  }
  cut(text.length)
}

/** French (`Oui. »`) and tokenised text part a closing quote from its stop: it belongs to the sentence that it closes. */
const spacedCloser = (text: string, start: number, end: number): number => {
  let next = end
  while (text[next] === ' ') next += 1
  if (next === end) return end
  if (text[next] === '»') return next + 1
  if (text[next] !== '"' || !(text[next + 1] === undefined || text[next + 1] === ' ')) return end
  let open = false
  for (let at = start; at < end; at += 1) if (text[at] === '"') open = !open
  return open ? next + 1 : end
}

const isArmenianStop = (character: string, line: Line): boolean => character === ':' && line.language === 'hy'

/** Whether the stops from `at` to `stopsEnd` (closing quotes to `end`) end the sentence that began at `start`. */
const endsHere = (line: Line, start: number, at: number, stopsEnd: number, end: number): boolean => {
  const { text } = line
  if (end >= text.length) return true
  if (!isSpace(text[end] ?? '')) return false
  // Tokenised text sets its full stops off; nothing else does.
  if (at > start && isSpace(text[at - 1] ?? '') && stopsEnd === at + 1) return true
  let next = end
  while (next < text.length && isSpace(text[next] ?? '')) next += 1
  while (next < text.length && openers.has(text[next] ?? '')) next += 1
  const following = text[next] ?? ''
  if (isLower(following)) return false
  if (text[at] !== '.' || stopsEnd > at + 1 || end > stopsEnd) return true
  return !isAbbreviation(line, start, at, next)
}

const isAbbreviation = (line: Line, start: number, at: number, next: number): boolean => {
  const { text } = line
  let from = at
  while (from > start && isWordPart(text[from - 1] ?? '')) from -= 1
  const token = text.slice(from, at)
  if (token === '' || token.length > 12) return false
  const word = token.toLowerCase()
  const following = wordAt(text, next)
  const initial = following.length === 1 && text[next + 1] === '.'
  const starts = !initial && following !== '' && line.starters.has(foldWord(following)) && !isLower(following[0] ?? '')
  if (/^\p{N}+$/u.test(word)) {
    // A number that opens the sentence counts it: `1. First, …`.
    if (text.slice(start, from).trim() === '') return true
    return line.abbreviations.ordinals && word.length <= 2 && !starts
  }
  if (beforeNumbers.has(word)) return /\p{N}/u.test(text[next] ?? '')
  if (line.abbreviations.leading.has(word)) return true
  if (line.abbreviations.either.has(word) || word.includes('.')) return !starts
  return /^\p{Lu}$/u.test(token) && !starts
}

const wordAt = (text: string, from: number): string => {
  let end = from
  while (end < text.length && end - from < 30 && /[\p{L}\p{M}'’]/u.test(text[end] ?? '')) end += 1
  return text.slice(from, end).replace(/['’].*$/, '')
}

const isSpace = (character: string): boolean => /\s/.test(character)
const isWordPart = (character: string): boolean =>
  character === '.' || character === '-' || /[\p{L}\p{M}\p{N}]/u.test(character)
const isLower = (character: string): boolean =>
  character !== '' && character !== character.toUpperCase() && /\p{Ll}/u.test(character)

/** Thai parts sentences and clauses by a space; one beside a number, a Latin word or a repetition mark is neither. */
const isThaiBreak = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return isThai(before) && isThai(after) && after !== 0x0e46
}

import type { Block, NormalisedArticle } from '../article.ts'
import { baseLanguage } from '../sentences/baseLanguage.ts'
import { dangles } from '../sentences/dangles.ts'
import { lightStem } from '../sentences/lightStem.ts'
import { openQuotes } from '../sentences/quotes.ts'
import { isUnspaced } from '../sentences/scripts.ts'
import { type Span, sentenceSpans } from '../sentences/sentenceSpans.ts'
import { hasStopWords, stopWords } from '../sentences/stopWords.ts'
import { type Word, wordsOf } from '../sentences/wordsOf.ts'
import { signature } from '../stories/signature.ts'
import { datesIn } from './datesIn.ts'

/** A sentence of an article with what editions ask of it. */
export type FeatureSentence = Readonly<{
  block: string
  text: string
  words: number
  /** Its words in order: a term's place in `terms`, or -1 minus a stop word's place in `stops`. */
  terms: readonly number[]
  /** It cannot stand alone: it opens with a pronoun or a connective. */
  dangles?: true
  /** It cannot be shown at all: a question, a quotation cut in half, an item of a list. */
  unfit?: true
  /** It has no full stop: a byline, a heading written as a paragraph, a note. */
  loose?: true
  /** The one day it names, in full or so that the year follows from the article's own date. */
  date?: string
}>

/** What stories and editions need of an article, computed once, when it comes in. */
export type ArticleFeatures = Readonly<{
  version: 1
  language: string
  /** Stems of the words that carry its subject, in order of first mention. */
  terms: readonly string[]
  /** The other words, which only join terms into phrases. */
  stops: readonly string[]
  /** How often each term is mentioned. */
  counts: readonly number[]
  /** So many of the terms are met in the title and the head, where an article tells its event. */
  head: number
  /** The terms of the head as they are written. */
  forms: readonly string[]
  /** Places of terms that are written like names. */
  named: readonly number[]
  /** Places of terms that stand in the title. */
  title: readonly number[]
  /** MinHash over its shingles. */
  signature: readonly number[]
  sentences: readonly FeatureSentence[]
}>

/** Bounds of what is kept of one article; a longer one is judged by its beginning. */
const sentencesMax = 600
const charactersMax = 120_000
const sentenceCharactersMax = 1_200
/** A quotation of several sentences is one piece up to this length. */
const quotationCharactersMax = 400

/** The head of an article: its first sentences up to this many words. */
const headWords = 150

/** Everything editions and stories need of an article, computed once. */
export const articleFeatures = (article: NormalisedArticle): ArticleFeatures => {
  const gathering = new Gathering(article.language)
  // A title made from the text says nothing that the text does not.
  const titleTerms = article.provenance.title === 'inferred' ? [] : gathering.note(article.title, true).terms
  const titleCount = gathering.words.length
  const sentences: FeatureSentence[] = []
  let characters = 0
  let head = 0
  let words = 0
  for (const block of article.blocks) {
    if (block.kind === 'code' || block.kind === 'image') continue
    if (sentences.length >= sentencesMax || characters >= charactersMax) break
    const room = charactersMax - characters
    characters += block.text.length
    const text = block.text.length > room ? block.text.slice(0, room) : block.text
    for (const sentence of sentencesOf(block, text, article, gathering)) {
      sentences.push(sentence)
      words += sentence.words
    }
    if (head === 0 && words >= headWords) head = gathering.terms.length
  }
  const shingled = gathering.words.length - titleCount >= 8 ? gathering.words.slice(titleCount) : gathering.words
  return {
    version: 1,
    language: article.language,
    terms: gathering.terms,
    stops: gathering.stops,
    counts: gathering.counts,
    head: head === 0 ? gathering.terms.length : head,
    forms: gathering.forms.slice(0, head === 0 ? gathering.terms.length : head),
    named: gathering.named(),
    title: [...new Set(titleTerms.filter((place) => place >= 0))].sort((a, b) => a - b),
    signature: signature(shingled),
    sentences: sentences.slice(0, sentencesMax),
  }
}

const sentencesOf = (
  block: Block,
  text: string,
  article: NormalisedArticle,
  gathering: Gathering,
): FeatureSentence[] => {
  const { language, published_at } = article
  const sentences: FeatureSentence[] = []
  const prose = block.kind === 'paragraph' || block.kind === 'quote'
  for (const piece of piecesOf(text, language)) {
    if (piece.length > sentenceCharactersMax) {
      gathering.note(piece, false)
      continue
    }
    const { terms, words } = gathering.note(piece, false)
    const unfit = !prose || words < 3 || /[?？؟]["'”’»]*$/.test(piece) || openQuotes(piece) !== 0 || /:$/.test(piece)
    const [date, ...others] = prose && !unfit ? datesIn(piece, language, published_at) : []
    sentences.push({
      block: block.id,
      text: piece,
      words,
      terms,
      ...(dangles(piece, language) ? { dangles: true as const } : {}),
      ...(unfit ? { unfit: true as const } : {}),
      ...(isLoose(piece, language) ? { loose: true as const } : {}),
      ...(date != null && others.length === 0 ? { date } : {}),
    })
  }
  return sentences
}

const ended = /[.!?…。！？｡．।॥۔؟።။։][\s"'”’“‘»«›‹)\]」』）]*$/
const isLoose = (piece: string, language: string): boolean =>
  !ended.test(piece) && !['th', 'lo', 'km', 'my'].includes(baseLanguage(language))

/** Sentences as written; neighbours that share one quotation are one piece, so that none is cut in half. */
const piecesOf = (text: string, language: string): string[] => {
  const pieces: string[] = []
  const spans = sentenceSpans(text, language)
  for (let index = 0; index < spans.length; index += 1) {
    const first = spans[index]
    if (first === undefined) break
    const piece = text.slice(first.start, first.end)
    const last = openQuotes(piece) > 0 ? closingOf(text, spans, index) : index
    pieces.push(last === index ? piece : text.slice(first.start, spans[last]?.end))
    index = last
  }
  return pieces
}

/** The sentence that closes what the one at `index` opens; `index` itself where none does within reason. */
const closingOf = (text: string, spans: readonly Span[], index: number): number => {
  const first = spans[index]
  for (let at = index + 1; first !== undefined && at < Math.min(spans.length, index + 6); at += 1) {
    const span = spans[at]
    if (span === undefined || span.line !== first.line || span.end - first.start > quotationCharactersMax) break
    if (openQuotes(text.slice(first.start, span.end)) === 0) return at
  }
  return index
}

/** Where no list of stop words is known, most of them are short. */
const isLittle = (word: string, capital: boolean): boolean =>
  word.length <= 3 && !capital && /^\p{L}/u.test(word) && !isUnspaced(word.charCodeAt(0))

/** Words as a reader counts them: parted by spaces; two characters of a script without spaces make about one. */
const countOf = (words: readonly Word[]): number => {
  let spaced = 0
  let pairs = 0
  for (const word of words)
    if (word.spaced) spaced += 1
    else if (isUnspaced(word.word.charCodeAt(0))) pairs += 1
  return spaced + Math.ceil(pairs / 2)
}

/** The words of an article as they are met, and which of them carry its subject. */
class Gathering {
  readonly terms: string[] = []
  readonly counts: number[] = []
  readonly words: string[] = []
  readonly stops: string[] = []
  readonly forms: string[] = []
  private readonly places = new Map<string, number>()
  private readonly stopPlaces = new Map<string, number>()
  private readonly settled: boolean[] = []
  private readonly capitals: number[] = []
  private readonly smalls: number[] = []
  private readonly language: string
  private readonly known: boolean
  private readonly stopSet: ReadonlySet<string>

  constructor(language: string) {
    this.language = baseLanguage(language)
    this.known = hasStopWords(language)
    this.stopSet = stopWords(language)
  }

  /** Notes the words of a title or a sentence; the capital of a sentence's first word, or of a title, tells nothing. */
  note(text: string, isTitle: boolean): { terms: number[]; words: number } {
    const terms: number[] = []
    const words = wordsOf(text)
    let first = true
    for (const { word, form, capital } of words) {
      this.words.push(word)
      const opens = first
      first = false
      if (word.length < 2 || this.stopSet.has(word) || (!this.known && isLittle(word, capital))) {
        terms.push(-1 - this.stopPlace(word))
        continue
      }
      const place = this.place(lightStem(word, this.language))
      this.counts[place] = (this.counts[place] ?? 0) + 1
      // Only within a sentence is a word written as it is always written.
      if (this.settled[place] !== true) this.forms[place] = form
      if (!isTitle && !opens) {
        this.settled[place] = true
        const cases = capital ? this.capitals : this.smalls
        cases[place] = (cases[place] ?? 0) + 1
      }
      terms.push(place)
    }
    return { terms, words: countOf(words) }
  }

  named(): number[] {
    const named: number[] = []
    for (let place = 0; place < this.terms.length; place += 1)
      if ((this.capitals[place] ?? 0) > (this.smalls[place] ?? 0)) named.push(place)
    return named
  }

  private stopPlace(word: string): number {
    const known = this.stopPlaces.get(word)
    if (known !== undefined) return known
    const place = this.stops.length
    this.stopPlaces.set(word, place)
    this.stops.push(word)
    return place
  }

  private place(stem: string): number {
    const known = this.places.get(stem)
    if (known !== undefined) return known
    const place = this.terms.length
    this.places.set(stem, place)
    this.terms.push(stem)
    this.counts.push(0)
    return place
  }
}

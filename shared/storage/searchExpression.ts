import { spacedForIndex } from './searchText.ts'

const termsMax = 32
const termLengthMax = 100
// A shorter beginning is that of half the vocabulary: to find it would read half the index.
const prefixLengthMin = 3

/** English words that tell nothing: asked for beside others they would only rank long texts first. */
const stopWords: ReadonlySet<string> = new Set(
  `a an and any are as at be been but by can could did do does for from had has have how if in into is it its may of on or
  over some such than that the their then there these they this to under up was were what when where which while who why
  will with would`.split(/\s+/),
)

type Term = Readonly<{ text: string; kind: 'word' | 'phrase' | 'prefix' | 'not' }>

/** What a reader typed, in parts: words, "phrases", prefixes* and -exclusions. */
const parseTerms = (query: string): readonly Term[] => {
  const terms: Term[] = []
  // A quote without its partner is taken for none.
  for (const [, minus, phrase, word] of query.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const text = (phrase ?? word ?? '').slice(0, termLengthMax)
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const bare = text.replace(/^-+/, '').replace(/\*+$/, '')
    const isPrefix = text.endsWith('*') && bare.length >= prefixLengthMin
    const kind = minus === '-' ? 'not' : phrase !== undefined ? 'phrase' : isPrefix ? 'prefix' : 'word'
    terms.push({ text: bare, kind })
    if (terms.length === termsMax) break
  }
  return terms
}

/** A string of the index's query language: whatever it holds, it is text. */
const quoted = (text: string): string => `"${spacedForIndex(text.replaceAll('"', ' '))}"`

/** How to ask for less where a query finds too much: only some of its words, or all of them in one text. */
export type Narrowing = Readonly<{ only?: ReadonlySet<string>; all?: boolean }>

/** The words of a query that tell something, each as an expression of its own. */
export const searchWords = (query: string): readonly string[] =>
  parseTerms(query)
    .filter((term) => (term.kind === 'word' || term.kind === 'prefix') && !isStopWord(term))
    .map(wordExpression)

/** Whether a query holds a phrase that must be there. */
export const hasPhrases = (query: string): boolean => parseTerms(query).some((term) => term.kind === 'phrase')

const wordExpression = (term: Term): string =>
  inTexts(term.kind === 'prefix' ? `${quoted(term.text)} *` : quoted(term.text))

/** Titles and texts are searched; topics are beside them in the index. */
const inTexts = (expression: string): string => `{title body} : ${expression}`

/** Articles of a topic, and some more: those of topics whose slugs hold this one's words. */
export const topicExpression = (slug: string): string => `topics : "${slug.replaceAll('"', ' ')}"`

/**
 * What a reader typed as an expression of the full-text index, or null when there is nothing to look for. Any of the words
 * makes a hit, and neighbours that stand together in a text as they do in the query count once more; phrases must be there.
 * `'flat plate "shock wave" hyper* -moon'`
 */
export const searchExpression = (query: string, narrowed: Narrowing = {}): string | null => {
  const terms = parseTerms(query)
  const words = terms.filter((term) => term.kind === 'word' || term.kind === 'prefix')
  const phrases = terms.filter((term) => term.kind === 'phrase').map((term) => inTexts(quoted(term.text)))
  const telling = words.filter((term) => !isStopWord(term))
  const wanted = (telling.length > 0 || phrases.length > 0 ? telling : words)
    .map(wordExpression)
    .filter((word) => narrowed.only === undefined || narrowed.only.has(word))
  if (wanted.length === 0 && phrases.length === 0) return null
  const any =
    narrowed.all === true && wanted.length > 0
      ? `(${wanted.join(' AND ')})`
      : [...wanted, ...(narrowed.only === undefined ? neighbours(words) : []), ...phrases].join(' OR ')
  const found = phrases.length === 0 ? any : `(${phrases.join(' AND ')}) AND (${any})`
  const not = terms.filter((term) => term.kind === 'not').map((term) => inTexts(quoted(term.text)))
  return not.length === 0 ? found : `(${found}) NOT (${not.join(' OR ')})`
}

const isStopWord = (term: Term): boolean => term.kind === 'word' && stopWords.has(term.text.toLowerCase())

const neighbours = (words: readonly Term[]): readonly string[] =>
  words.flatMap((term, index) => {
    const next = words[index + 1]
    return next === undefined || term.kind !== 'word' || next.kind !== 'word' || isStopWord(term) || isStopWord(next)
      ? []
      : [inTexts(quoted(`${term.text} ${next.text}`))]
  })

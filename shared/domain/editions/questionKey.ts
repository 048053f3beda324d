import { baseLanguage } from '../sentences/baseLanguage.ts'
import { lightStem } from '../sentences/lightStem.ts'
import { stopWords } from '../sentences/stopWords.ts'
import { wordsOf } from '../sentences/wordsOf.ts'

/** A question reduced to what it asks: the words in order, and the stems that carry it. */
export type QuestionKey = Readonly<{
  folded: string
  stems: ReadonlySet<string>
  /** Question words and negations, which change what is asked. */
  asks: string
  language: string
}>

/** Words that are no subject and yet tell two questions apart. */
const askingWords: Readonly<Record<string, string>> = {
  en: 'who whom whose what which when where why how not no never without before after more less than from to',
  de: 'wer wen wem wessen was welche welcher welches wann wo woher wohin warum weshalb wie nicht kein keine ohne vor nach',
  fr: 'qui que quoi quel quelle quels quelles quand ou pourquoi comment combien ne pas sans avant apres',
  es: 'quien quienes que cual cuales cuando donde porque como cuanto cuanta no sin antes despues',
  it: 'chi che cosa quale quali quando dove perche come quanto quanta non senza prima dopo',
  pt: 'quem que qual quais quando onde porque como quanto quanta nao sem antes depois',
  nl: 'wie wat welke wanneer waar waarom hoe niet geen zonder voor na',
}

/** What a question asks, for comparing it with others. */
export const questionKey = (question: string, language: string): QuestionKey => {
  const base = baseLanguage(language)
  const stops = stopWords(base)
  const asking = new Set((askingWords[base] ?? '').split(' '))
  const words = wordsOf(question).map(({ word }) => word)
  const stems = new Set<string>()
  const asks: string[] = []
  for (const word of words) {
    if (asking.has(word)) asks.push(word)
    else if (!stops.has(word)) stems.add(lightStem(word, base))
  }
  return { folded: words.join(' '), stems, asks: [...new Set(asks)].sort().join(' '), language: base }
}

/** Of the stems of both questions, the share that both have, from which they ask the same. */
const alike = 0.8

/** Whether two questions ask the same thing; rather no than wrongly yes. */
export const sameQuestion = (left: QuestionKey, right: QuestionKey): boolean => {
  if (left.language !== right.language) return false
  if (left.folded === right.folded) return left.folded !== ''
  if (left.asks !== right.asks || left.stems.size === 0 || right.stems.size === 0) return false
  let shared = 0
  for (const stem of left.stems) if (right.stems.has(stem)) shared += 1
  const all = left.stems.size + right.stems.size - shared
  if (shared === all) return true
  if (shared / all < alike) return false
  return ![...left.stems, ...right.stems].some(
    (stem) => /\p{N}/u.test(stem) && left.stems.has(stem) !== right.stems.has(stem),
  )
}

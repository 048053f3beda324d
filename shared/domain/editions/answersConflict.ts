import { foldWord } from '../sentences/foldWord.ts'
import { lightStem } from '../sentences/lightStem.ts'
import { stopWords } from '../sentences/stopWords.ts'
import { wordsOf } from '../sentences/wordsOf.ts'
import { datesIn } from './datesIn.ts'

const yes = new Set('yes ja oui si sim tak ano да так igen kylla evet ναι はい 是'.split(' '))
const no = new Set('no nein non nao nee nej nei nie ne нет нi nem ei hayir οχι いいえ 否'.split(' '))

/**
 * Whether two answers to one question contradict each other: one says yes and the other no, each names one day and not the
 * same, or the question asks for a figure and each opens with another one, or each gives one figure of a unit and not the
 * same. Rather no than wrongly yes.
 */
export const answersConflict = (question: string, left: string, right: string, language: string): boolean => {
  const polarity = [polarityOf(left), polarityOf(right)]
  if (polarity.includes('yes') && polarity.includes('no')) return true
  const days = [datesIn(left, language, null), datesIn(right, language, null)] as const
  const [[day], [other]] = days
  if (day != null && other != null && days[0].length === 1 && days[1].length === 1 && day !== other) return true
  if (asksFigure(question)) {
    const [amount, other] = [firstFigure(left), firstFigure(right)]
    if (amount !== null && other !== null && amount.kind === other.kind && !isNear(amount.value, other.value))
      return true
  }
  const figures = figuresOf(left, language)
  const others = figuresOf(right, language)
  for (const [unit, values] of figures) {
    const against = others.get(unit)
    if (values.size !== 1 || against === undefined || against.size !== 1) continue
    if ([...values][0] !== [...against][0]) return true
  }
  return false
}

const asks =
  /(?:\bhow (?:many|much|long|far|old|high|often)\b|\bcosts?\b|\bprice\b|\bwie ?viele?\b|\bwie lange\b|\bkostet\b|\bcombien\b|\bcu[aá]nt[oa]s?\b|\bquant[oiae]s?\b|\bhoeveel\b|\bile\b|сколько|скільки|几|多少|いくら|いくつ|何人|몇)/iu
const asksFigure = (question: string): boolean => asks.test(question)

/** The figure an answer opens with, and whether it is money, a share or a plain number. */
const firstFigure = (answer: string): { value: number; kind: string } | null => {
  const match = answer.slice(0, 120).matchAll(figure).next().value
  if (match === undefined) return null
  const unit = match[1] ?? match[3] ?? ''
  const value = Number(plainFigure(match[2] ?? ''))
  if (Number.isNaN(value)) return null
  return { value, kind: /[$€£¥₹]/.test(unit) ? 'money' : unit === '%' ? 'share' : scaleOf(unit) }
}

/** `1.1 million` and `900` are not compared. */
const scaleOf = (unit: string): string =>
  /^(?:million|billion|thousand|mi|mio|mrd|tausend)/i.test(unit) ? unit.toLowerCase() : 'plain'

const isNear = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 0.02 * Math.max(Math.abs(left), Math.abs(right))

const plainFigure = (text: string): string => text.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.')

const polarityOf = (answer: string): 'yes' | 'no' | null => {
  const first = wordsOf(answer.slice(0, 40))[0]?.word ?? ''
  const next = answer.slice(0, 40).match(/^[^\p{L}]*\p{L}+(.?)/u)?.[1] ?? ''
  // `No one knows` is no refusal: a bare yes or no is followed by a stop.
  if (next !== '' && !/[,.;:!、，。–—-]/.test(next)) return null
  return yes.has(first) ? 'yes' : no.has(first) ? 'no' : null
}

const figure = /([$€£¥₹])? ?(?<![\p{L}\p{N}])(\p{N}+(?:[.,]\p{N}+)*) ?(%|[€$£¥]|\p{L}+)?/gu

/** The figures of a text by their unit: a currency, a percent sign, or the word that follows. */
const figuresOf = (text: string, language: string): Map<string, Set<string>> => {
  const figures = new Map<string, Set<string>>()
  const stops = stopWords(language)
  for (const match of text.matchAll(figure)) {
    const unit = match[1] ?? match[3]
    // A word that only joins is no unit: `3,100 by Thursday`.
    if (unit === undefined || stops.has(foldWord(unit))) continue
    const key = /\p{L}/u.test(unit) ? lightStem(unit.toLowerCase(), language) : unit
    const values = figures.get(key) ?? new Set()
    values.add(plainFigure(match[2] ?? ''))
    figures.set(key, values)
  }
  return figures
}

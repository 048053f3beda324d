import { lightStem } from '../sentences/lightStem.ts'
import { wordsOf } from '../sentences/wordsOf.ts'
import { datesIn } from './datesIn.ts'

const yes = new Set('yes ja oui si sim tak ano да так igen kylla evet ναι はい 是'.split(' '))
const no = new Set('no nein non nao nee nej nei nie ne нет нi nem ei hayir οχι いいえ 否'.split(' '))

/**
 * Whether two answers to one question contradict each other: one says yes and the other no, each names one day and not the
 * same, or each gives one figure of a unit and not the same. Rather no than wrongly yes.
 */
export const answersConflict = (left: string, right: string, language: string): boolean => {
  const polarity = [polarityOf(left), polarityOf(right)]
  if (polarity.includes('yes') && polarity.includes('no')) return true
  const days = [datesIn(left, language, null), datesIn(right, language, null)] as const
  if (days[0].length === 1 && days[1].length === 1 && days[0][0] !== days[1][0]) return true
  const figures = figuresOf(left, language)
  const others = figuresOf(right, language)
  for (const [unit, values] of figures) {
    const against = others.get(unit)
    if (values.size !== 1 || against === undefined || against.size !== 1) continue
    if ([...values][0] !== [...against][0]) return true
  }
  return false
}

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
  for (const match of text.matchAll(figure)) {
    const unit = match[1] ?? match[3]
    if (unit === undefined) continue
    const key = /\p{L}/u.test(unit) ? lightStem(unit.toLowerCase(), language) : unit
    const values = figures.get(key) ?? new Set()
    values.add((match[2] ?? '').replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.'))
    figures.set(key, values)
  }
  return figures
}

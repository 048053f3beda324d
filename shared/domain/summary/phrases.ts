import type { ArticleFeatures, FeatureSentence } from '../editions/articleFeatures.ts'

/** What a sentence says, as numbers: its words and its pairs of neighbouring words, each once. */
export type Said = Readonly<{ units: readonly number[]; values: readonly number[] }>

/** A term, a stop word, a phrase of two words of which one at least is a term. */
const worth = { term: 1, stop: 0.3, phrase: 1.4 }
/** Units have numbers below this; a phrase is known by the numbers of its two words. */
const base = 1 << 20

/** Gives words and phrases the same number in every article of one summary, counting from 0. */
export class Phrasebook {
  private readonly words = new Map<string, number>()
  private readonly phrases = new Map<number, number>()
  private readonly terms = new Set<number>()
  /** The sentence that said a unit last, so that none says it twice. */
  private readonly saidIn: number[] = []
  private sentences = 0

  /** The words and phrases of an article's sentences, and what each kind is worth. */
  read(features: ArticleFeatures, sentences: readonly FeatureSentence[]): Said[] {
    // Numbers are given as words are met: of a long article only the head is read.
    const terms = new Int32Array(features.terms.length).fill(-1)
    const stops = new Int32Array(features.stops.length).fill(-1)
    const termNumber = (place: number): number => {
      const known = terms[place] ?? -1
      if (known >= 0) return known
      const number = this.number(this.words, features.terms[place] ?? '')
      this.terms.add(number)
      terms[place] = number
      return number
    }
    const stopNumber = (place: number): number => {
      const known = stops[place] ?? -1
      if (known >= 0) return known
      const number = this.number(this.words, ` ${features.stops[place] ?? ''}`)
      stops[place] = number
      return number
    }
    return sentences.map((sentence) => {
      const units: number[] = []
      const values: number[] = []
      this.sentences += 1
      const add = (unit: number, value: number): void => {
        if (this.saidIn[unit] === this.sentences) return
        this.saidIn[unit] = this.sentences
        units.push(unit)
        values.push(value)
      }
      let before = -1
      let beforeIsTerm = false
      for (const place of sentence.terms) {
        const isTerm = place >= 0
        const word = isTerm ? termNumber(place) : stopNumber(-1 - place)
        add(word, isTerm ? worth.term : worth.stop)
        if (before >= 0 && (isTerm || beforeIsTerm)) add(this.number(this.phrases, base * before + word), worth.phrase)
        before = word
        beforeIsTerm = isTerm
      }
      return { units, values }
    })
  }

  /** Whether a unit is a single term: no stop word, no phrase. */
  isTerm(unit: number): boolean {
    return this.terms.has(unit)
  }

  private number<Key>(numbers: Map<Key, number>, key: Key): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = this.saidIn.length
    numbers.set(key, number)
    this.saidIn.push(0)
    return number
  }
}

import type { Section } from '../topics/readSections.ts'
import { particles } from './words/notNames.ts'

/** A word of a run. `at` is its place among the section's words. */
export type NameWord = Readonly<{ word: string; at: number; capitals: boolean; initial: boolean; particle: boolean }>

/** Capitalised words that stand side by side, with what stands around them. Words are folded; empty at an edge. */
export type Run = Readonly<{ words: readonly NameWord[]; before: string; after: string; tail: string }>

const wordsMax = 24
const tailChars = 16

const abbreviated = new Set('mr mrs ms dr prof sen gov rep gen lt col sgt st hon rev'.split(' '))
/** `O’Brien`, `Banca d’Italia`: what an apostrophe ties to the name behind it. */
const elided = new Set(['o', 'd', 'dell'])
const startsSentence = /[.!?…\n:;“"„«‘「•*|]/u

/**
 * Runs of capitalised words, with lower-case particles inside: `'said Ursula von der Leyen of Germany'` → one run of six.
 * A word that opens a sentence is marked: its capital says nothing.
 */
export const readRuns = ({ text, tokens }: Section): Run[] => {
  const { words, starts, ends, cases } = tokens
  const runs: Run[] = []
  const count = words.length
  const gapBefore = (at: number): string => (at === 0 ? '\n' : text.slice(ends[at - 1], starts[at]))
  const joins = (at: number): boolean => {
    const gap = gapBefore(at)
    if (gap === ' ' || gap === '-' || gap === '\u00a0' || gap === ' & ' || gap === '&') return true
    const before = words[at - 1]!
    if (gap === '. ') return abbreviated.has(before) || (before.length === 1 && !isDigit(before))
    return (gap === '’' || gap === "'") && elided.has(before)
  }
  let at = 0
  while (at < count) {
    if (cases[at] === 0 || isDigit(words[at]!)) {
      at += 1
      continue
    }
    const first = at
    const run: NameWord[] = []
    const push = (index: number, particle: boolean): void => {
      const initial = index === first ? startsSentence.test(gapBefore(index)) : false
      run.push({ word: words[index]!, at: index, capitals: cases[index] === 2, initial, particle })
    }
    push(at, false)
    at += 1
    while (at < count && run.length < wordsMax && joins(at)) {
      if (cases[at] !== 0) push(at, false)
      else {
        // At most two particles, and a capital behind them.
        let next = at
        while (
          next < at + 2 &&
          next < count &&
          cases[next] === 0 &&
          particles.has(words[next]!) &&
          joins(next + 1 < count ? next + 1 : next)
        )
          next += 1
        if (next === at || next >= count || cases[next] === 0) break
        for (; at < next; at += 1) push(at, true)
        push(at, false)
      }
      at += 1
    }
    runs.push({
      words: run,
      before: first > 0 && gapBefore(first) === ' ' ? words[first - 1]! : '',
      after: at < count && gapBefore(at) === ' ' ? words[at]! : '',
      tail: text.slice(ends[at - 1], ends[at - 1]! + tailChars),
    })
  }
  return runs
}

const isDigit = (word: string): boolean => word.charCodeAt(0) < 0x3a

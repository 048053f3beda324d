import { describe, expect, it } from 'vitest'
import { buildAutomaton, scanTerms } from '#domain/topics/match/termAutomaton'

const automaton = buildAutomaton([['gulf', 'of', 'mexico'], ['mexico'], ['vote']])

describe('scanTerms', () => {
  it('finds terms within terms', () => {
    const found: number[][] = []
    scanTerms(automaton, ['the', 'gulf', 'of', 'mexico'], (term, last) => found.push([term, last]))
    expect(found).toEqual([
      [0, 3],
      [1, 3],
    ])
  })

  it('compares words by their stem', () => {
    const found: number[] = []
    scanTerms(
      automaton,
      ['votes'],
      (term) => found.push(term),
      (word) => word.replace(/s$/, ''),
    )
    expect(found).toEqual([2])
  })

  it('begins no term where none may begin, and still goes on with one', () => {
    const found: number[] = []
    const words = ['vote', 'gulf', 'of', 'mexico']
    scanTerms(
      automaton,
      words,
      (term) => found.push(term),
      undefined,
      (at) => words[at] === 'gulf',
    )
    expect(found).toEqual([0, 1])
  })
})

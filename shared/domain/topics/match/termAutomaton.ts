/** Many terms, each a run of words, in one Aho–Corasick automaton over words: one pass finds all of them. */
export type TermAutomaton = Readonly<{
  /** Words that stand in any term; a text's other words send the automaton back to its start. */
  vocabulary: ReadonlyMap<string, number>
  /** Next state by `state * vocabulary.size + word`. */
  next: ReadonlyMap<number, number>
  first: Int32Array
  fail: Int32Array
  /** The term that ends in a state, or -1, and the nearest shorter state where another one ends, or 0. */
  ending: Int32Array
  shorter: Int32Array
}>

/** Compiles terms; a term that is given twice is reported under its first index. */
export const buildAutomaton = (terms: readonly (readonly string[])[]): TermAutomaton => {
  const vocabulary = new Map<string, number>()
  for (const term of terms) for (const word of term) if (!vocabulary.has(word)) vocabulary.set(word, vocabulary.size)
  const size = vocabulary.size
  const next = new Map<number, number>()
  const ending: number[] = [-1]
  const parents: number[] = [0]
  const labels: number[] = [-1]
  terms.forEach((term, index) => {
    let state = 0
    for (const word of term) {
      const label = vocabulary.get(word)!
      const key = state * size + label
      let target = next.get(key)
      if (target === undefined) {
        target = ending.length
        next.set(key, target)
        ending.push(-1)
        parents.push(state)
        labels.push(label)
      }
      state = target
    }
    if (state !== 0 && ending[state] === -1) ending[state] = index
  })

  const first = new Int32Array(size)
  for (let label = 0; label < size; label += 1) first[label] = next.get(label) ?? 0
  const fail = new Int32Array(ending.length)
  const shorter = new Int32Array(ending.length)
  for (const state of byDepth(parents)) {
    const parent = parents[state]!
    if (parent !== 0) {
      const label = labels[state]!
      let back = fail[parent]!
      while (back !== 0 && !next.has(back * size + label)) back = fail[back]!
      fail[state] = next.get(back * size + label) ?? 0
    }
    const back = fail[state]!
    shorter[state] = ending[back] === -1 ? shorter[back]! : back
  }
  return { vocabulary, next, first, fail, ending: Int32Array.from(ending), shorter }
}

/** States, shallow ones first: a state's failure link needs those of all shorter ones. */
const byDepth = (parents: readonly number[]): number[] => {
  const depths = new Int32Array(parents.length)
  const layers: number[][] = []
  for (let state = 1; state < parents.length; state += 1) {
    const depth = depths[parents[state]!]! + 1
    depths[state] = depth
    if (layers.length < depth) layers.push([])
    layers[depth - 1]!.push(state)
  }
  return layers.flat()
}

/**
 * Calls `found(term, position of its last word)` for every occurrence of every term. `stem` takes a word to the form that the
 * terms are in; `mayBegin` may say that no term begins at a position, which spares both that and looking the word up.
 */
export const scanTerms = (
  automaton: TermAutomaton,
  words: readonly string[],
  found: (term: number, last: number) => void,
  stem?: (word: string) => string,
  mayBegin?: (at: number) => boolean,
): void => {
  const { vocabulary, next, first, fail, ending, shorter } = automaton
  const size = vocabulary.size
  let state = 0
  for (let at = 0; at < words.length; at += 1) {
    if (state === 0 && mayBegin !== undefined && !mayBegin(at)) continue
    const word = words[at]!
    const label = vocabulary.get(stem === undefined ? word : stem(word))
    if (label === undefined) {
      state = 0
      continue
    }
    let target: number | undefined
    while (state !== 0) {
      target = next.get(state * size + label)
      if (target !== undefined) break
      state = fail[state]!
    }
    state = target ?? first[label]!
    if (ending[state]! >= 0) found(ending[state]!, at)
    for (let short = shorter[state]!; short !== 0; short = shorter[short]!) found(ending[short]!, at)
  }
}

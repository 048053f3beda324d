export type TermStrength = 'strong' | 'usual' | 'weak'
export type MediaTerm = Readonly<{ topic: string; term: string; strength: TermStrength }>

const strengths = ['strong', 'usual', 'weak'] as const

/** The terms of one language's list. `'crime: murder\n  | police, court'` → murder strong, police and court usual */
export const readMediaTerms = (list: string): MediaTerm[] => {
  const terms: MediaTerm[] = []
  let topic = ''
  let strength = 0
  for (const line of list.trim().split('\n')) {
    const bar = line.startsWith('  | ')
    const from = bar ? 4 : line.indexOf(': ') + 2
    if (bar) strength += 1
    else {
      topic = line.slice(0, from - 2)
      strength = 0
    }
    for (const written of line.slice(from).split(',')) {
      const term = written.trim()
      if (term !== '') terms.push({ topic, term, strength: strengths[strength]! })
    }
  }
  return terms
}

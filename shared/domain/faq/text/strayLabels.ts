import type { TextUnit } from './textUnits.ts'

/** What a question keeps of its label: nothing where most questions of the run have one, else its writer's words. */
export const strayLabels = (questions: readonly TextUnit[]): ((unit: TextUnit) => string) => {
  if (areCounted(questions)) return (unit) => unit.marker.labelText
  const labelled = questions.filter(({ marker }) => marker.labelText !== '').length
  return labelled * 2 >= questions.length ? () => '' : (unit) => unit.marker.labelText
}

const counters = ['abcdefghijklmnopqrstuvwxyz'.split(''), 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')]

/** `a)`, `b)` and `i.`, `ii.`: letters that count look like labels, those of some language, where they are such. */
const areCounted = (questions: readonly TextUnit[]): boolean => {
  const signs = questions.map(({ text }) => /^\(?([a-z]|[ivx]{1,4})[.)]/i.exec(text)?.[1]?.toLowerCase())
  return counters.some((counter) => {
    const first = counter.indexOf(signs[0] ?? '')
    return signs.length > 1 && first >= 0 && signs.every((sign, at) => sign === counter[first + at])
  })
}

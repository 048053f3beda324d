import type { TextUnit } from './textUnits.ts'

/** What a question keeps of its label: nothing where most questions of the run have one, else its writer's words. */
export const strayLabels = (questions: readonly TextUnit[]): ((unit: TextUnit) => string) => {
  if (areCounted(questions)) return (unit) => unit.marker.labelText
  const labelled = questions.filter(({ marker }) => marker.labelText !== '').length
  return labelled * 2 >= questions.length ? () => '' : (unit) => unit.marker.labelText
}

/** `a)`, `b)`, `c)`: letters that count look like labels, those of some language, where they are such. */
const areCounted = (questions: readonly TextUnit[]): boolean => {
  const letters = questions.map(({ text }) => /^\(?([a-z])[.)]/i.exec(text)?.[1]?.toLowerCase().charCodeAt(0) ?? 0)
  return letters.length > 1 && letters.every((letter, at) => letter > 0 && letter === letters[0]! + at)
}

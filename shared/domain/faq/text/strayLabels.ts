import type { TextUnit } from './textUnits.ts'

/** What a question keeps of its label: nothing where most questions of the run have one, else its writer's words. */
export const strayLabels = (questions: readonly TextUnit[]): ((unit: TextUnit) => string) => {
  const labelled = questions.filter(({ marker }) => marker.labelText !== '').length
  return labelled * 2 >= questions.length ? () => '' : (unit) => unit.marker.labelText
}

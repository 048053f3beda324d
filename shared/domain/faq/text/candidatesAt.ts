import type { FaqCandidate } from '../candidates.ts'
import { answerText, bareQuestion } from './answerText.ts'
import { splitQuestion } from './splitQuestion.ts'
import { strayLabels } from './strayLabels.ts'
import { lastAnswerEnd, paragraphCount } from './textLayout.ts'
import type { TextUnit } from './textUnits.ts'

/** Paragraphs of the last answer where none before it shows how long answers are. */
const lastParagraphsMax = 4

/**
 * The questions at these places, each with the answer below it. `limitOf`: the unit before which the answer to the question `at`
 * has ended, when it begins at unit `from`. The last answer is as long as the others at the most, unless it `isClosed` by its limit.
 */
export const candidatesAt = (
  units: readonly TextUnit[],
  places: readonly number[],
  limitOf: (at: number, from: number) => number,
  isClosed: boolean,
): FaqCandidate[] => {
  const candidates: FaqCandidate[] = []
  let paragraphsMax = 0
  const labels = strayLabels(places.map((place) => units[place]!))
  places.forEach((place, at) => {
    const unit = units[place]!
    const { question, rest } = splitQuestion(unit)
    const last = at === places.length - 1
    const below = unit.underlined && units[place + 1]?.rule ? place + 2 : place + 1
    const from = rest === '' ? below : place
    const limit = limitOf(at, from)
    if (from >= limit) return
    const longest = isClosed ? Number.POSITIVE_INFINITY : paragraphsMax || lastParagraphsMax
    const to = last ? lastAnswerEnd(units, from, limit, longest) : limit
    const parts = units.slice(from, to)
    if (!last) paragraphsMax = Math.max(paragraphsMax, paragraphCount(parts))
    const answer = answerText(parts, rest === '' ? undefined : rest)
    if (answer === '' || question === '') return
    candidates.push({
      question: bareQuestion(labels(unit) + question),
      answer,
      spans: [[unit.start, units[to - 1]!.end]],
    })
  })
  return candidates
}

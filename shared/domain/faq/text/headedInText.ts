import type { FaqRun } from '../candidates.ts'
import { candidatesAt } from './candidatesAt.ts'
import { splitQuestion } from './splitQuestion.ts'
import { announcedBy, headingFitOf, headingSpans, headsQuestions, isHeadingUnit, isTailLine } from './textLayout.ts'
import type { TextUnit } from './textUnits.ts'
import { withoutSigns } from './withoutSigns.ts'

const introUnitsMax = 3
const wordedCharsMax = 120

/** Questions on lines of their own: under a FAQ heading in any dress, elsewhere only in one that sets them off. */
export const headedInText = (units: readonly TextUnit[]): FaqRun[] => {
  const runs: FaqRun[] = []
  const taken = new Set<number>()
  units.forEach((unit, at) => {
    if (headingFitOf(unit) === null || taken.has(at)) return
    const run = announcedRun(units, at)
    if (run !== null) {
      runs.push(run.run)
      for (let place = at; place < run.end; place += 1) taken.add(place)
    }
  })
  // Other words than a FAQ's announce one where whole lines ask right below them.
  units.forEach((unit, at) => {
    if (taken.has(at) || headingFitOf(unit) !== null || !headsQuestions(units, at)) return
    const run = announcedRun(units, at)
    const alone = run !== null && run.first === at + 1 && run.run.candidates.length > 1
    if (!alone || (splitQuestion(units[run.first]!).rest !== '' && !units[run.first]!.marker.bold)) return
    runs.push({ ...run.run, announced: 'loosely' })
    for (let place = at; place < run.end; place += 1) taken.add(place)
  })
  runs.push(...dressedRuns(units))
  return runs
}

/** How a question is set off: equal dress makes a run. */
const dressOf = (unit: TextUnit): string =>
  unit.marker.hashes > 0
    ? `#${unit.marker.hashes}`
    : unit.marker.bold
      ? 'bold'
      : unit.underlined
        ? 'underlined'
        : pictureOf(unit) !== null
          ? `picture ${pictureOf(unit)}`
          : unit.marker.bullet
            ? `bullet ${unit.indent}`
            : `plain ${unit.indent}`

/** The picture that a line begins with: `❓ Why?` */
const pictureOf = ({ text }: TextUnit): string | null =>
  /^(?![©®™#*\d])\p{Extended_Pictographic}(?=\ufe0f?\s)/u.exec(text)?.[0] ?? null

const announcedRun = (
  units: readonly TextUnit[],
  heading: number,
): { run: FaqRun; first: number; end: number } | null => {
  const end = regionEnd(units, heading)
  let first = -1
  for (let at = heading + 1, intros = 0; at < end && intros <= introUnitsMax; at += 1) {
    if (units[at]!.rule) continue
    if (asksIn(units, at, end)) {
      first = at
      break
    }
    if (isHeadingUnit(units[at]!)) return null
    intros += 1
  }
  if (first < 0) first = firstSetOff(units, heading, end)
  if (first < 0) return null
  const dress = dressOf(units[first]!)
  const setOff = !/^(?:plain|bullet|picture)/.test(dress)
  const places: number[] = []
  for (let at = first; at < end; at += 1) {
    const unit = units[at]!
    if (dressOf(unit) !== dress) continue
    if (asksIn(units, at, end) || (setOff && !isTailLine(unit.text) && unit.marker.hashes > 0)) places.push(at)
  }
  const asking = ofMarked(units, setOff ? withUnasking(units, places, first, end, heading) : places)
  const run = readRun(units, setOff ? asking : withoutAnswers(units, ofAlone(units, asking)), end, heading)
  if (run === null || isPassing(units, heading, first, run)) return null
  return { run, first, end }
}

/** Whether a unit is a line set in bold as a whole, with text in another dress under it. */
const isBoldLine = (units: readonly TextUnit[], at: number, end: number): boolean =>
  at + 1 < end &&
  units[at]!.marker.bold &&
  units[at]!.marker.hashes === 0 &&
  splitQuestion(units[at]!).rest === '' &&
  !units[at + 1]!.marker.bold &&
  !units[at + 1]!.rule

/** Under a heading that says FAQ and nothing else, bold lines over texts are its questions though none of them asks. */
const firstSetOff = (units: readonly TextUnit[], heading: number, end: number): number => {
  if (headingFitOf(units[heading]!) !== 'exact') return -1
  let first = heading + 1
  while (first < end && units[first]!.rule) first += 1
  return first < end && isBoldLine(units, first, end) ? first : -1
}

/** The places that ask, and the bold lines among them that only name their matter: `**Opening an account**`. */
const withUnasking = (
  units: readonly TextUnit[],
  places: readonly number[],
  first: number,
  end: number,
  heading: number,
): readonly number[] => {
  if (headingFitOf(units[heading]!) !== 'exact' || !units[first]!.marker.bold || units[first]!.marker.hashes > 0)
    return places
  const dress = dressOf(units[first]!)
  const asking = new Set(places)
  const found: number[] = []
  for (let at = first; at < end; at += 1) {
    const names = dressOf(units[at]!) === dress && isBoldLine(units, at, end) && !isTailLine(units[at]!.text)
    if (asking.has(at) || names) found.push(at)
  }
  // Where most ask, what does not ask after them heads what follows the FAQ.
  const last = places.length * 2 > found.length ? places[places.length - 1]! : end
  return found.filter((at) => at <= last)
}

/** One question that a text asks and answers in one breath, under a title or heading that need not announce a FAQ. */
const isPassing = (units: readonly TextUnit[], heading: number, first: number, run: FaqRun): boolean =>
  run.candidates.length === 1 &&
  splitQuestion(units[first]!).rest !== '' &&
  (run.announced === 'loosely' || (first > heading + 1 && headingFitOf(units[heading]!) === 'about'))

/** Where most questions have a line to themselves, a paragraph that states, asks and goes on is part of an answer. */
const ofAlone = (units: readonly TextUnit[], places: readonly number[]): readonly number[] => {
  const alone = places.filter((at) => splitQuestion(units[at]!).rest === '').length
  if (alone < 2 || alone * 2 <= places.length) return places
  return places.filter((at) => splitQuestion(units[at]!).runsOn === undefined)
}

/** Where most of what asks is numbered or labelled, what asks besides is part of an answer. */
const ofMarked = (units: readonly TextUnit[], places: readonly number[]): readonly number[] => {
  const marked = places.filter((at) => {
    const { label, numbers } = units[at]!.marker
    return numbers.length > 0 || label.length > 1 || label === 'q'
  })
  return marked.length > 1 && marked.length * 2 >= places.length ? marked : places
}

/** An answer may end in a question itself: of two lines in a row that ask, the second is an answer if it also states. */
const withoutAnswers = (units: readonly TextUnit[], places: readonly number[]): number[] => {
  const kept: number[] = []
  for (const place of places) {
    const previous = kept[kept.length - 1]
    const follows = previous !== undefined && previous + 1 === place && splitQuestion(units[previous]!).rest === ''
    if (follows && /[.!。！]\s/.test(units[place]!.text)) continue
    kept.push(place)
  }
  return kept
}

const asksIn = (units: readonly TextUnit[], at: number, end: number): boolean => {
  const unit = units[at]!
  const { asks, rest } = splitQuestion(unit)
  if (asks === 'mark') return rest !== '' || at + 1 < end
  return (
    asks === 'words' &&
    unit.text.length <= wordedCharsMax &&
    !/[.。:：]$/.test(unit.text) &&
    at + 1 < end &&
    (units[at + 1]!.text.length > unit.text.length || unit.marker.bold || unit.marker.hashes > 0)
  )
}

/** A FAQ under a Markdown or underlined heading ends with the next heading of that rank; others with the text. */
const regionEnd = (units: readonly TextUnit[], heading: number): number => {
  const { hashes } = units[heading]!.marker
  for (let at = heading + 1; at < units.length; at += 1) {
    const unit = units[at]!
    if (headingFitOf(unit) === 'exact') return at
    if (hashes > 0 && unit.marker.hashes > 0 && unit.marker.hashes < hashes) return at
    if (hashes > 0 && unit.marker.hashes === hashes && splitQuestion(unit).asks === null) return at
  }
  return units.length
}

/** Runs without an announcement: only dress that sets questions off from the text counts. */
const dressedRuns = (units: readonly TextUnit[]): FaqRun[] => {
  const byDress = new Map<string, number[]>()
  units.forEach((unit, at) => {
    const next = units[at + 1]
    if (next === undefined || unit.rule || unit.marker.label !== '' || unit.marker.numbers.length > 0) return
    const setApart = unit.gap || units[at - 1]!.indent < unit.indent
    const outdented = setApart && unit.pieces.length === 1 && next.indent > unit.indent && !next.gap
    const setOff =
      unit.marker.hashes > 0 ||
      unit.underlined ||
      pictureOf(unit) !== null ||
      (unit.marker.bold && splitQuestion(unit).rest === '' && unit.gap)
    if (!outdented && !setOff) return
    const dress = setOff ? dressOf(unit) : `outdented ${unit.indent}`
    const known = byDress.get(dress) ?? []
    known.push(at)
    byDress.set(dress, known)
  })
  return [...byDress.values()].flatMap((places) => {
    const asking = places.filter((at) => splitQuestion(units[at]!).asks === 'mark').length
    if (asking < 2 || asking * 2 < places.length) return []
    const run = readRun(units, places, units.length, -1)
    return run === null ? [] : [run]
  })
}

const readRun = (
  units: readonly TextUnit[],
  places: readonly number[],
  end: number,
  heading: number,
): FaqRun | null => {
  const outdented = places.length > 0 && heading < 0 && units[places[0]!]!.marker.hashes === 0
  const limitOf = (at: number): number => {
    const place = places[at]!
    let limit = places[at + 1] ?? end
    for (let next = place + 1; next < limit; next += 1) if (closes(units, place, next)) limit = next
    return limit
  }
  const candidates = candidatesAt(units, places, limitOf, outdented)
  if (candidates.length === 0) return null
  const near = heading >= 0 && units.slice(heading + 1, places[0]).every((unit) => unit.rule)
  const pictured = arePictured(units, places)
  const lastEnd = candidates[candidates.length - 1]!.spans[0]![1]
  return {
    kind: pictured ? 'labelled' : 'headed',
    answersLabelled: pictured,
    closing: lastEnd >= units[end - 1]!.end && places.every((at) => splitQuestion(units[at]!).rest === ''),
    candidates: withoutSigns(candidates),
    announced: announcedBy(units, heading),
    headingSpans: near ? headingSpans(units, heading) : [],
  }
}

const questionPictures = new Set(['❓', '❔', '⁉', '🙋', '🤔'])

/** Pictures that stand for labels: a question mark before what asks, or one picture before all questions and another before the answers. */
const arePictured = (units: readonly TextUnit[], places: readonly number[]): boolean => {
  const sign = pictureOf(units[places[0]!]!)
  if (sign === null || places.some((place) => pictureOf(units[place]!) !== sign)) return false
  const answers = new Set(places.map((place) => units[place + 1] && pictureOf(units[place + 1]!)))
  return questionPictures.has(sign) || (answers.size === 1 && !answers.has(null) && !answers.has(sign))
}

/** Whether a unit ends the answer of the question at `place`: a heading of its rank or above, or a return to the margin. */
const closes = (units: readonly TextUnit[], place: number, at: number): boolean => {
  const question = units[place]!
  const unit = units[at]!
  if (question.marker.hashes > 0) return unit.marker.hashes > 0 && unit.marker.hashes <= question.marker.hashes
  if (unit.marker.hashes > 0 || unit.underlined) return true
  return unit.indent < question.indent && unit.gap
}

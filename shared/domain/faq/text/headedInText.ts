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
        : unit.marker.bullet
          ? `bullet ${unit.indent}`
          : `plain ${unit.indent}`

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
  if (first < 0) return null
  const dress = dressOf(units[first]!)
  const setOff = !dress.startsWith('plain') && !dress.startsWith('bullet')
  const places: number[] = []
  for (let at = first; at < end; at += 1) {
    const unit = units[at]!
    if (dressOf(unit) !== dress) continue
    if (asksIn(units, at, end) || (setOff && !isTailLine(unit.text) && unit.marker.hashes > 0)) places.push(at)
  }
  const asking = ofMarked(units, places)
  const run = readRun(units, setOff ? asking : withoutAnswers(units, ofAlone(units, asking)), end, heading)
  if (run === null || isPassing(units, heading, first, run)) return null
  return { run, first, end }
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
      unit.marker.hashes > 0 || unit.underlined || (unit.marker.bold && splitQuestion(unit).rest === '' && unit.gap)
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
  return {
    kind: 'headed',
    candidates: withoutSigns(candidates),
    announced: announcedBy(units, heading),
    headingSpans: near ? headingSpans(units, heading) : [],
  }
}

/** Whether a unit ends the answer of the question at `place`: a heading of its rank or above, or a return to the margin. */
const closes = (units: readonly TextUnit[], place: number, at: number): boolean => {
  const question = units[place]!
  const unit = units[at]!
  if (question.marker.hashes > 0) return unit.marker.hashes > 0 && unit.marker.hashes <= question.marker.hashes
  if (unit.marker.hashes > 0 || unit.underlined) return true
  return unit.indent < question.indent && unit.gap
}

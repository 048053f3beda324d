import type { FaqRun } from '../candidates.ts'
import { questionKey } from '../questionKey.ts'
import { candidatesAt } from './candidatesAt.ts'
import { splitQuestion } from './splitQuestion.ts'
import { announcementBefore, announcementOver, headingSpans, isHeadingUnit, isSectionLine } from './textLayout.ts'
import type { TextUnit } from './textUnits.ts'
import { withoutSigns } from './withoutSigns.ts'

/** Where no heading announces a FAQ, so many of the numbered lines must ask. */
const askingMin = 0.6

type Numbered = Readonly<{ at: number; value: number; levels: number; asks: boolean }>

/** Questions that carry a number: `1. Why?`, `11.3. Why?`, `A1) Why?`, wrapped over lines or not. */
export const numberedInText = (units: readonly TextUnit[]): FaqRun[] => {
  const byStyle = new Map<string, Numbered[]>()
  units.forEach((unit, at) => {
    const numbered = numberOf(unit)
    if (numbered === null) return
    const key = numbered.levels > 1 ? 'levels' : `${numbered.style} ${unit.marker.hashes} ${unit.marker.bold}`
    const known = byStyle.get(key) ?? []
    known.push({ at, value: numbered.value, levels: numbered.levels, asks: splitQuestion(unit).asks !== null })
    byStyle.set(key, known)
  })
  return [...byStyle.entries()].flatMap(([key, numbered]) =>
    key === 'levels'
      ? outlineRun(units, numbered)
      : sequences(units, numbered).flatMap((places) => readRun(units, places, null)),
  )
}

const numberOf = (unit: TextUnit): { value: number; levels: number; style: string } | null => {
  const { numbers, numberStyle, label, labelNumber } = unit.marker
  if (numbers.length > 0) return { value: numbers[numbers.length - 1]!, levels: numbers.length, style: numberStyle }
  // `A1) What is it?`: the letter names a section.
  if (labelNumber !== null && label.length === 1 && splitQuestion(unit).asks === 'mark')
    return { value: labelNumber, levels: 1, style: `letter` }
  return null
}

/** Runs of rising numbers that ask. A list inside an answer counts its own and does not ask. */
const sequences = (units: readonly TextUnit[], numbered: readonly Numbered[]): number[][] => {
  const runs: number[][] = []
  let run: Numbered[] = []
  const close = () => {
    if (run.length > 0) runs.push(run.map(({ at }) => at))
    run = []
  }
  for (const item of numbered) {
    const last = run[run.length - 1]
    const expected = last !== undefined && item.value === last.value + 1
    if (item.asks) {
      if (last !== undefined && !expected && item.value <= last.value && item.value !== 1) continue
      if (last !== undefined && !expected && item.value === 1 && announcementBefore(units, item.at) >= 0) close()
      run.push(item)
    } else if (
      expected &&
      sameLayout(units, run[0]!.at, item.at) &&
      units[item.at + 1] !== undefined &&
      asksLater(numbered, item)
    )
      run.push(item)
  }
  close()
  return runs
}

const sameLayout = (units: readonly TextUnit[], first: number, at: number): boolean =>
  units[at]!.gap && units[at]!.indent === units[first]!.indent && !units[at + 1]?.marker.numbers.length

const asksLater = (numbered: readonly Numbered[], item: Numbered): boolean => {
  const next = numbered[numbered.indexOf(item) + 1]
  return next?.asks === true && next.value === item.value + 1
}

/** `8.1.`, `8.1.1.`, `8.2.`: lines of the top rank part answers; those that ask are questions. */
const outlineRun = (units: readonly TextUnit[], numbered: readonly Numbered[]): FaqRun[] => {
  const indent = Math.min(...numbered.map(({ at }) => units[at]!.indent))
  const headings = numbered.filter(
    ({ at }) =>
      units[at]!.indent === indent &&
      (units[at]!.gap || units[at]!.marker.hashes > 0 || !units[at - 1]?.marker.numbers.length),
  )
  const top = Math.min(...headings.map(({ levels }) => levels))
  const main = headings.filter(({ levels }) => levels === top)
  if (main.filter(({ asks }) => asks).length * 2 < main.length) return []
  // What stands under a deeper number belongs to the answer above it.
  const places = main.filter(({ asks }) => asks).map(({ at }) => at)
  return readRun(units, places, new Set(main.map(({ at }) => at)))
}

/** Numbered units laid out as those of the run, from its first to its last, whether they ask or not. */
const siblings = (units: readonly TextUnit[], places: readonly number[]): number => {
  const [first, last] = [units[places[0]!]!, places[places.length - 1]!]
  const alike = (unit: TextUnit): boolean =>
    unit.marker.numberStyle === first.marker.numberStyle && unit.indent === first.indent && unit.gap === first.gap
  return units.slice(places[0], last + 1).filter((unit) => unit.marker.numbers.length > 0 && alike(unit)).length
}

/** A table of contents asks every question once before it is answered. */
const withoutContents = (units: readonly TextUnit[], places: readonly number[]): number[] => {
  const last = new Map(places.map((place) => [questionKey(splitQuestion(units[place]!).question), place]))
  return places.filter((place) => last.get(questionKey(splitQuestion(units[place]!).question)) === place)
}

/** `bounds`: units at which an answer ends besides the next question. */
const readRun = (
  units: readonly TextUnit[],
  listed: readonly number[],
  bounds: ReadonlySet<number> | null,
): FaqRun[] => {
  const places = withoutContents(units, listed)
  const limitOf = (at: number, from: number): number => {
    const last = at === places.length - 1
    let limit = places[at + 1] ?? units.length
    for (let next = places[at]! + 1; next < limit; next += 1)
      if (bounds?.has(next) || (!last && isHeadingUnit(units[next]!))) limit = next
    return !last && limit - from > 1 && isSectionLine(units, limit - 1) ? limit - 1 : limit
  }
  const candidates = candidatesAt(units, places, limitOf, bounds !== null)
  if (candidates.length === 0) return []
  const { heading, announced, near } = announcementOver(units, places[0]!, 1)
  if (heading < 0 && bounds === null && places.length < siblings(units, places) * askingMin) return []
  // Numbered paragraphs that ask something on their way.
  const runningOn = places.filter((place) => splitQuestion(units[place]!).runsOn).length
  if (heading < 0 && runningOn * 2 >= places.length) return []
  return [
    {
      kind: 'numbered',
      candidates: withoutSigns(candidates),
      announced,
      headingSpans: near ? headingSpans(units, heading) : [],
    },
  ]
}

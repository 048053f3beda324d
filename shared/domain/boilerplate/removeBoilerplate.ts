import { readDateLabel } from '../dates/dateLabels.ts'
import { readDate } from '../dates/readDate.ts'
import { faqHeadingFit } from '../faq/isFaqHeading.ts'
import { lineMark } from '../text/lineMark.ts'
import { matchBoilerplate } from './boilerplateKind.ts'
import type { BoilerplateKind } from './boilerplatePhrases.ts'
import { foldPhrase } from './foldPhrase.ts'
import { isCall } from './isCall.ts'

/** A line that was taken out of a text, and what it was taken for. */
export type RemovedLine = Readonly<{ text: string; kind: BoilerplateKind }>

/** Lines without boilerplate, blank where it stood, and what was taken. */
export type WithoutBoilerplate = Readonly<{ lines: readonly string[]; removed: readonly RemovedLine[] }>

/** A line's judgement: its kind, a rule at the edge, which says nothing, or a line of the text. */
type Judgement = BoilerplateKind | 'rule' | null

/**
 * Takes boilerplate lines out of a text's lines (blank ones among them) and keeps what was taken. At both edges of the text
 * more is certain than within it, and a heading such as "Related articles" takes the bare titles after it along.
 */
export const removeBoilerplate = (lines: readonly string[]): WithoutBoilerplate => {
  const answers = answersOf(lines)
  const judged: Judgement[] = lines.map((line, index) => judge(line, false, answers.has(index)))
  markChoices(lines, judged)
  judgeEdges(lines, judged, answers)
  markListsOfTitles(lines, judged)
  return split(lines, judged)
}

/** The same for the two edges alone, where something else that hid an edge has gone. */
export const removeEdgeBoilerplate = (lines: readonly string[]): WithoutBoilerplate => {
  const judged: Judgement[] = lines.map(() => null)
  judgeEdges(lines, judged, new Set())
  return split(lines, judged)
}

const split = (lines: readonly string[], judged: readonly Judgement[]): WithoutBoilerplate => {
  const removed: RemovedLine[] = []
  const kept = lines.map((line, index) => {
    const kind = judged[index]
    if (kind === null || kind === undefined) return line
    if (kind !== 'rule') removed.push({ text: line.trim(), kind })
    return ''
  })
  return { lines: kept, removed }
}

const judge = (line: string, atEdge: boolean, isAnswer: boolean): BoilerplateKind | null => {
  const match = line.trim() === '' ? null : matchBoilerplate(line, atEdge)
  if (match === null || (isAnswer && (!match.sure || match.kind === 'contact'))) return null
  if (match.kind === 'navigation' && faqHeadingFit(line.trim()) !== null) return null
  return besideDays.has(match.kind) && holdsDay(line) ? null : match.kind
}

/** `Press release, 3 May 2021`, `Posted in Sport on 3 May 2021`: what says when is not boilerplate alone. */
const besideDays: ReadonlySet<BoilerplateKind> = new Set(['end_mark', 'tags'])
const datedMax = 100
const holdsDay = (line: string): boolean =>
  line.length <= datedMax &&
  [...line.matchAll(/(?<=^|[\s,(])[\p{L}\d]/gu)].some(({ index }) => readDate(line, index, 'day_first') !== null)

const endingChars = 8

/** Lines that follow a question: "Sign up for the basic plan." answers one, and is no call of the page's. */
const answersOf = (lines: readonly string[]): ReadonlySet<number> => {
  const answers = new Set<number>()
  let previous = ''
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (/[?？؟]["”*_]*$/.test(previous.slice(-endingChars))) answers.add(index)
    previous = line.trim()
  }
  return answers
}

/** From each end inwards, to the first line that is neither blank nor boilerplate nor a rule. */
const judgeEdges = (lines: readonly string[], judged: Judgement[], answers: ReadonlySet<number>): void => {
  const stays = (index: number): boolean => {
    const text = lines[index]!.trim()
    if (text === '' || judged[index] !== null) return false
    judged[index] = lineMark(text) === 'rule' ? 'rule' : judge(text, true, answers.has(index))
    return judged[index] === null
  }
  let first = 0
  while (first < lines.length && !stays(first)) first += 1
  let last = lines.length - 1
  const isTail = (index: number): boolean => {
    if (!stays(index)) return true
    // Titles call too (`Read more books`); below the text a call is the page's.
    if (answers.has(index) || !isCall(foldPhrase(lines[index]!))) return false
    judged[index] = 'share'
    return true
  }
  while (last > first && isTail(last)) last -= 1
  // A rule right under the first line underlines it.
  if (judged[first + 1] === 'rule') judged[first + 1] = null
}

const choicesMax = 3
const choiceChars = 12

/** `Was this article helpful?` stands over the words to answer it with. */
const markChoices = (lines: readonly string[], judged: Judgement[]): void => {
  for (const [index, kind] of judged.entries()) {
    if (kind === null || !/[?？]\s*$/.test(lines[index]!.slice(-endingChars))) continue
    for (let at = index + 1, seen = 0; at < lines.length && seen < choicesMax; at += 1) {
      const line = lines[at]!.trim()
      if (line === '') continue
      if (line.length > choiceChars || /[\d.:?]/.test(line)) break
      judged[at] = kind
      seen += 1
    }
  }
}

const titlesMax = 12
/** Lines, blank ones among them, that such a list may take. */
const reachMax = 60

/** A bare "Related articles" or "Most read" heads titles of other articles, up to the end, the FAQ or a date. */
const markListsOfTitles = (lines: readonly string[], judged: Judgement[]): void => {
  for (const [index, kind] of judged.entries()) {
    if (kind === null && headsLastTitles(lines, index, judged)) judged[index] = 'read_also'
    if (judged[index] !== 'read_also' || /[:：]\s*\S/.test(lines[index]!)) continue
    const titles: number[] = []
    let bare = true
    for (
      let at = index + 1;
      at < Math.min(lines.length, index + reachMax) && bare && titles.length <= titlesMax;
      at += 1
    ) {
      const line = lines[at]!.trim()
      if (line === '' || judged[at] !== null) continue
      if (faqHeadingFit(line) !== null || isDated(line)) break
      bare = isBareTitle(line)
      titles.push(at)
    }
    if (bare && titles.length <= titlesMax) for (const at of titles) judged[at] = 'read_also'
  }
}

const headingChars = 60
/** What such a heading is at the edge of a text. */
const headsLists: ReadonlySet<Judgement> = new Set<Judgement>(['read_also', 'tags'])

/** A heading such as `More from Business` counts where nothing but titles, and at least one, follows up to the end. */
const headsLastTitles = (lines: readonly string[], index: number, judged: readonly Judgement[]): boolean => {
  const line = lines[index]!
  // Most lines are text: told before they are folded.
  if (line === '' || line.length > headingChars || !isBareTitle(line.trim())) return false
  if (lines.length - index > reachMax || !headsLists.has(judge(line, true, false))) return false
  const below = lines.slice(index + 1).filter((title, at) => title.trim() !== '' && judged[index + 1 + at] === null)
  return below.length > 0 && below.length <= titlesMax && below.every((title) => isBareTitle(title.trim()))
}

const isBareTitle = (text: string): boolean =>
  text.length <= 140 && !/[.!?。！？:：]["”»]?$/.test(text) && !/^[QA]\d*[:.)]/.test(text)

const labelReach = 40
/** `This article was published on …`: a label of a date near the line's beginning. */
const isDated = (line: string): boolean => {
  if (!/\d/.test(line)) return false
  for (let at = 0; at >= 0 && at < labelReach; at = line.indexOf(' ', at) + 1 || -1)
    if (readDateLabel(line, at) !== null) return true
  return false
}

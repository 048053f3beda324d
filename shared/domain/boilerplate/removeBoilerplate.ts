import { readDateLabel } from '../dates/dateLabels.ts'
import { faqHeadingFit } from '../faq/isFaqHeading.ts'
import { lineMark } from '../text/lineMark.ts'
import { matchBoilerplate } from './boilerplateKind.ts'
import type { BoilerplateKind } from './boilerplatePhrases.ts'

/** A line that was taken out of a text, and what it was taken for. */
export type RemovedLine = Readonly<{ text: string; kind: BoilerplateKind }>

/**
 * Takes boilerplate lines out of a text's lines (blank ones among them) and keeps what was taken. At both edges of the text
 * more is certain than within it, and a heading such as "Related articles" takes the bare titles after it along.
 */
export const removeBoilerplate = (
  lines: readonly string[],
): Readonly<{ lines: readonly string[]; removed: readonly RemovedLine[] }> => {
  const answers = answersOf(lines)
  const kinds = lines.map((line, index) => kindOf(line, false, answers.has(index)))
  const isGone = (index: number): boolean => isBlank(lines[index]!) || kinds[index] !== null
  for (let index = 0; index < lines.length && markAtEdge(lines, kinds, index, answers, isGone); index += 1);
  for (let index = lines.length - 1; index >= 0 && markAtEdge(lines, kinds, index, answers, isGone); index -= 1);
  markListsOfTitles(lines, kinds)
  const removed: RemovedLine[] = []
  const kept = lines.map((line, index) => {
    const kind = kinds[index]
    if (kind === null || kind === undefined) return line
    removed.push({ text: line.trim(), kind })
    return ''
  })
  return { lines: kept, removed }
}

/** A rule says no more than a blank line does. */
const isBlank = (line: string): boolean => line.trim() === '' || lineMark(line.trim()) === 'rule'

const kindOf = (line: string, atEdge: boolean, isAnswer: boolean): BoilerplateKind | null => {
  const match = line.trim() === '' ? null : matchBoilerplate(line, atEdge)
  return match === null || (isAnswer && !match.sure) ? null : match.kind
}

/** Lines that follow a question: "Sign up for the basic plan." answers one, and is no call of the page's. */
const answersOf = (lines: readonly string[]): ReadonlySet<number> => {
  const answers = new Set<number>()
  let previous = ''
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (/[?？؟]["”*_]*$/.test(previous)) answers.add(index)
    previous = line.trim()
  }
  return answers
}

const markAtEdge = (
  lines: readonly string[],
  kinds: (BoilerplateKind | null)[],
  index: number,
  answers: ReadonlySet<number>,
  isGone: (index: number) => boolean,
): boolean => {
  if (!isGone(index)) kinds[index] = kindOf(lines[index]!, true, answers.has(index))
  return isGone(index)
}

const titlesMax = 12
/** Lines, blank ones among them, that such a list may take. */
const reachMax = 60

/** A bare "Related articles" or "Most read" heads titles of other articles, up to the end or to the FAQ. */
const markListsOfTitles = (lines: readonly string[], kinds: (BoilerplateKind | null)[]): void => {
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'read_also' || /[:：]\s*\S/.test(lines[index]!)) continue
    const titles: number[] = []
    let bare = true
    for (
      let at = index + 1;
      at < Math.min(lines.length, index + reachMax) && bare && titles.length <= titlesMax;
      at += 1
    ) {
      if (lines[at]!.trim() === '' || kinds[at] !== null) continue
      if (faqHeadingFit(lines[at]!) !== null || readDateLabel(lines[at]!.trim(), 0) !== null) break
      bare = isBareTitle(lines[at]!)
      titles.push(at)
    }
    if (bare && titles.length <= titlesMax) for (const at of titles) kinds[at] = 'read_also'
  }
}

const isBareTitle = (line: string): boolean => {
  const text = line.trim()
  return text.length <= 140 && !/[.!?。！？:：]["”»]?$/.test(text) && !/^[QA]\d*[:.)]/.test(text)
}

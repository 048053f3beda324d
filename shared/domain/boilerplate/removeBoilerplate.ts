import { boilerplateKind, edgeBoilerplateKind } from './boilerplateKind.ts'
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
  const kinds = lines.map((line) => (line.trim() === '' ? null : boilerplateKind(line)))
  const isGone = (index: number): boolean => lines[index]!.trim() === '' || kinds[index] !== null
  for (let index = 0; index < lines.length && markAtEdge(lines, kinds, index, isGone); index += 1);
  for (let index = lines.length - 1; index >= 0 && markAtEdge(lines, kinds, index, isGone); index -= 1);
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

const markAtEdge = (
  lines: readonly string[],
  kinds: (BoilerplateKind | null)[],
  index: number,
  isGone: (index: number) => boolean,
): boolean => {
  if (!isGone(index)) kinds[index] = edgeBoilerplateKind(lines[index]!)
  return isGone(index)
}

const titlesMax = 12

/** After the last paragraph, a bare "Related articles" or "Most read" heads titles of other articles. */
const markListsOfTitles = (lines: readonly string[], kinds: (BoilerplateKind | null)[]): void => {
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'read_also' || /[:：]\s*\S/.test(lines[index]!)) continue
    const after = lines.slice(index + 1).flatMap((line, offset) => (line.trim() === '' ? [] : [index + 1 + offset]))
    const titles = after.filter((at) => kinds[at] === null)
    if (titles.length === 0 || titles.length > titlesMax || !titles.every((at) => isBareTitle(lines[at]!))) continue
    for (const at of titles) kinds[at] = 'read_also'
  }
}

const isBareTitle = (line: string): boolean => {
  const text = line.trim()
  return text.length <= 140 && !/[.!?。！？:：]["”»]?$/.test(text) && !/^[QA]\d*[:.)]/.test(text)
}

import { type Element, isTag } from 'domhandler'
import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { blocksText } from './blocksText.ts'
import { type PageIndex, parentOf } from './pageIndex.ts'
import { announcementOver } from './regions.ts'

/** `<details>`: the summary asks, the rest answers. Those that stand in one container make a run. */
export const detailsInPage = (page: PageIndex): FaqRun[] => {
  const groups = new Map<Element | null, { first: Element; candidates: FaqCandidate[] }>()
  for (const element of page.details) {
    const summary = element.children.find((child): child is Element => isTag(child) && child.name === 'summary')
    const whole = page.rangeOf(element)
    const asked = summary ? page.rangeOf(summary) : null
    if (whole === null || asked === null) continue
    const question = blocksText(page.blocks.slice(asked.first, asked.last + 1)).replace(/\s+/g, ' ')
    const answer = blocksText(page.blocks.slice(asked.last + 1, whole.last + 1))
    if (question === '' || answer === '') continue
    const container = containerOf(element)
    const group = groups.get(container) ?? { first: element, candidates: [] }
    group.candidates.push({ question, answer, spans: [[whole.first, whole.last + 1]], bounded: true })
    groups.set(container, group)
  }
  return [...groups.values()].map(({ first, candidates }) => ({
    kind: 'details',
    candidates,
    ...announcementOver(page, first, candidates[0]!.spans[0]![0]),
  }))
}

/** The element that holds this `<details>` and its like: wrappers around a single one are passed. */
const containerOf = (element: Element): Element | null => {
  let container = parentOf(element)
  for (let climbed = 0; container !== null && climbed < 4; climbed += 1) {
    if (container.children.filter((child) => isTag(child)).length > 1) return container
    container = parentOf(container)
  }
  return container
}

import { type Element, isTag } from 'domhandler'
import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { announcementOf } from '../isFaqHeading.ts'
import { blocksText } from './blocksText.ts'
import { dressOf } from './dressOf.ts'
import type { PageIndex } from './pageIndex.ts'
import { announcementOver, regionOfBlocks, regionsOf } from './regions.ts'

/**
 * `<details>`: the summary asks, the rest answers. Those under one FAQ heading, or elsewhere those whose summaries were made
 * alike, make a run.
 */
export const detailsInPage = (page: PageIndex): FaqRun[] => {
  if (page.details.length === 0) return []
  const regionOf = regionOfBlocks(page, regionsOf(page))
  const groups = new Map<string, { first: Element; heading: number; candidates: FaqCandidate[] }>()
  for (const element of page.details) {
    const summary = element.children.find((child): child is Element => isTag(child) && child.name === 'summary')
    const whole = page.rangeOf(element)
    const asked = summary ? page.rangeOf(summary) : null
    if (whole === null || asked === null) continue
    const question = blocksText(page.blocks.slice(asked.first, asked.last + 1)).replace(/\s+/g, ' ')
    const answer = blocksText(page.blocks.slice(asked.last + 1, whole.last + 1))
    if (question === '' || answer === '') continue
    const heading = regionOf[whole.first]?.heading ?? -1
    const key = heading >= 0 ? `${heading}` : dressOf(page, page.blocks[asked.first]!, asked.first).signature
    const group = groups.get(key) ?? { first: element, heading, candidates: [] }
    group.candidates.push({ question, answer, spans: [[whole.first, whole.last + 1]], bounded: true })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ first, heading, candidates }) => ({
    kind: 'details',
    candidates,
    ...(heading >= 0
      ? { announced: announcementOf(page.blocks[heading]!.text), headingSpans: [[heading, heading + 1]] }
      : announcementOver(page, first, candidates[0]!.spans[0]![0])),
  }))
}

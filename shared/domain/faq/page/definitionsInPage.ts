import { type Element, isTag } from 'domhandler'
import type { FaqCandidate, FaqRun } from '../candidates.ts'
import { blocksText } from './blocksText.ts'
import type { PageIndex } from './pageIndex.ts'
import { announcementOver } from './regions.ts'

/** `<dl>`: each `<dt>` with the `<dd>`s that follow it. */
export const definitionsInPage = (page: PageIndex): FaqRun[] =>
  page.definitionLists.flatMap((list) => {
    const candidates: FaqCandidate[] = []
    let question = ''
    let from = -1
    let to = -1
    const close = () => {
      const answer = from < 0 || to < from ? '' : blocksText(page.blocks.slice(from, to))
      if (question !== '' && answer !== '') candidates.push({ question, answer, spans: [[questionAt, to]] })
      question = ''
      from = -1
      to = -1
    }
    let questionAt = 0
    for (const element of partsOf(list)) {
      const range = page.rangeOf(element)
      if (range === null) continue
      if (element.name === 'dt') {
        if (from >= 0) close()
        questionAt = question === '' ? range.first : questionAt
        question = blocksText(page.blocks.slice(range.first, range.last + 1)).replace(/\s+/g, ' ')
      } else if (question !== '') {
        if (from < 0) from = range.first
        to = range.last + 1
      }
    }
    close()
    if (candidates.length === 0) return []
    return [{ kind: 'definitions', candidates, ...announcementOver(page, list, candidates[0]!.spans[0]![0]) }]
  })

/** `<dt>` and `<dd>` of a list, which may be grouped by `<div>`. */
function* partsOf(list: Element): Generator<Element> {
  for (const child of list.children) {
    if (!isTag(child)) continue
    if (child.name === 'dt' || child.name === 'dd') yield child
    else if (child.name === 'div') for (const grandchild of child.children) if (isTag(grandchild)) yield grandchild
  }
}

import type { Element } from 'domhandler'
import type { PageBlock } from '../draft.ts'

/** A block with the number of the list item it stands in. */
export type ListPart = Readonly<{ block: PageBlock; item: number }>

/**
 * Makes a list of items that hold one run of text each. Items with paragraphs, headings or tables of their own (cards,
 * forum posts, steps) keep their blocks, and part the list where they stand.
 */
export const gatherList = (element: Element, parts: readonly ListPart[]): PageBlock[] => {
  const gathered: PageBlock[] = []
  let run: PageBlock[] = []
  const endRun = (): void => {
    if (run.length > 0) gathered.push(listOf(element, run))
    run = []
  }
  for (let start = 0; start < parts.length; ) {
    const item = parts[start]?.item
    let end = start
    const texts: PageBlock[] = []
    const images: PageBlock[] = []
    let plain = item !== 0
    for (; end < parts.length && parts[end]?.item === item; end++) {
      const block = (parts[end] as ListPart).block
      if (block.kind === 'image') images.push(block)
      else texts.push(block)
      if (block.kind !== 'image' && block.kind !== 'paragraph') plain = false
    }
    if (plain && texts.length === 1 && texts[0] !== undefined) {
      run.push(texts[0])
      if (images.length > 0) {
        endRun()
        gathered.push(...images)
      }
    } else {
      endRun()
      for (let index = start; index < end; index++) gathered.push((parts[index] as ListPart).block)
    }
    start = end
  }
  endRun()
  return gathered
}

const listOf = (element: Element, run: readonly PageBlock[]): PageBlock => {
  const items = run.map((block) => block.text)
  return {
    kind: 'list',
    text: items.join('\n'),
    items,
    ordered: element.name === 'ol',
    element,
    link_chars: run.reduce((sum, block) => sum + block.link_chars, 0),
    bold: run.every((block) => block.bold),
    hidden: run.every((block) => block.hidden),
  }
}

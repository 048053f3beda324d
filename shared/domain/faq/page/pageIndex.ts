import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from 'domhandler'
import type { PageBlock } from '../../draft.ts'

/** First and last block that stand in an element. */
export type BlockRange = Readonly<{ first: number; last: number }>

/** A page made ready for questions about it: what stands where. Built in one walk over the tree and one over the blocks. */
export type PageIndex = Readonly<{
  blocks: readonly PageBlock[]
  rangeOf: (element: Element) => BlockRange | null
  byId: (id: string) => Element | null
  /** Elements in document order, by what the gatherers look for. */
  details: readonly Element[]
  definitionLists: readonly Element[]
  scopes: readonly Element[]
  dataScripts: readonly Element[]
  /** The words of `<title>`. */
  title: string
}>

export const indexPage = (document: Document, blocks: readonly PageBlock[]): PageIndex => {
  const elements = elementsOf(document)
  let ids: ReadonlyMap<string, Element> | undefined
  const details: Element[] = []
  const definitionLists: Element[] = []
  const scopes: Element[] = []
  const dataScripts: Element[] = []
  let title = ''
  for (const element of elements) {
    const { name, attribs } = element
    if (name === 'details') details.push(element)
    else if (name === 'dl') definitionLists.push(element)
    else if (name === 'title' && title === '') title = wordsOf(element)
    else if (name === 'script' && /json/i.test(attribs.type ?? '')) dataScripts.push(element)
    if (attribs.itemtype !== undefined || attribs.typeof !== undefined) scopes.push(element)
  }
  const ranges = rangesOf(blocks)
  return {
    blocks,
    rangeOf: (element) => ranges.get(element) ?? null,
    byId: (id) => {
      ids ??= idsOf(elements)
      return ids.get(id) ?? null
    },
    details,
    definitionLists,
    scopes,
    dataScripts,
    title,
  }
}

/** Elements by their id; the first one holds it. */
const idsOf = (elements: readonly Element[]): ReadonlyMap<string, Element> => {
  const ids = new Map<string, Element>()
  for (const element of elements) {
    const { id } = element.attribs
    if (id !== undefined && !ids.has(id)) ids.set(id, element)
  }
  return ids
}

/** Every element under a node in document order, found without recursion. */
export const elementsOf = (root: ParentNode): Element[] => {
  const elements: Element[] = []
  let node = root.firstChild
  while (node !== null) {
    if (isTag(node)) {
      elements.push(node)
      if (node.firstChild !== null) {
        node = node.firstChild
        continue
      }
    }
    while (node !== null && node.next === null) {
      const parent: ParentNode | null = node.parent
      node = parent === null || parent === root ? null : (parent as Element)
    }
    node = node?.next ?? null
  }
  return elements
}

/** The words of an element on one line, whatever stands in it. */
export const wordsOf = (element: Element): string => {
  const words: string[] = []
  let node: ChildNode | null = element.firstChild
  while (node !== null) {
    if (isText(node)) words.push(node.data)
    else if (isTag(node) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node.next === null) {
      const parent: ParentNode | null = node.parent
      node = parent === null || parent === element ? null : (parent as Element)
    }
    node = node?.next ?? null
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** The element that holds an element, or null at the top. */
export const parentOf = (element: Element): Element | null => {
  const { parent } = element
  return parent !== null && isTag(parent) ? parent : null
}

const unset = -1

const rangesOf = (blocks: readonly PageBlock[]): Map<Element, BlockRange> => {
  const ranges = new Map<Element, { first: number; last: number }>()
  // What holds an element that is known is known too, so that each element is met once from either end.
  blocks.forEach(({ element }, at) => {
    for (let node: Element | null = element; node !== null && !ranges.has(node); node = parentOf(node))
      ranges.set(node, { first: at, last: unset })
  })
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    for (let node: Element | null = blocks[at]!.element; node !== null; node = parentOf(node)) {
      const range = ranges.get(node)
      if (range === undefined || range.last !== unset) break
      range.last = at
    }
  }
  return ranges
}

import { type Document, Element } from 'domhandler'
import type { PageBlock } from '../draft.ts'
import type { BlockMeasures } from './blockMeasures.ts'
import { type Evidence, evidenceReader } from './classEvidence.ts'

/** An element that holds blocks, with sums over them and the evidence that its names and those around it give. */
export type Container = {
  readonly element: Element | null
  readonly parent: Container | null
  readonly depth: number
  /** Its place in `Containers.all`. */
  readonly order: number
  readonly own: Evidence
  blocks: number
  words: number
  linkWords: number
  proseWords: number
  proseBlocks: number
  /** Evidence of this element and the two around it. */
  near: Evidence
  /** Evidence of every element around it that is not as wide as the page. */
  far: Evidence
}

/** An element that holds more of the page's words than this is the page, whatever its class names say. */
const wideShare = 0.6

/** The containers of all blocks: `of[i]` directly holds block i, `all` goes from the outside in. */
export class Containers {
  readonly all: Container[] = []
  readonly of: Container[] = []
  readonly page: Container
  private readonly known = new Map<Element | Document, Container>()
  private readonly evidenceOf = evidenceReader()

  constructor(blocks: readonly PageBlock[], measures: readonly BlockMeasures[]) {
    this.page = this.make(null, null)
    blocks.forEach((block, index) => {
      const container = this.containerOf(block.element)
      this.of.push(container)
      const measure = measures[index] as BlockMeasures
      if (block.hidden) return
      container.blocks++
      container.words += measure.words
      container.linkWords += measure.words * measure.linkShare
      if (!measure.isProse) return
      container.proseWords += measure.words
      container.proseBlocks++
    })
    this.sumUp()
    this.inherit()
  }

  private make(element: Element | null, parent: Container | null): Container {
    const container: Container = {
      element,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      order: this.all.length,
      own: element === null ? 0 : this.evidenceOf(element),
      blocks: 0,
      words: 0,
      linkWords: 0,
      proseWords: 0,
      proseBlocks: 0,
      near: 0,
      far: 0,
    }
    this.all.push(container)
    return container
  }

  private containerOf(element: Element): Container {
    const missing: Element[] = []
    let node: Element | Document | null = element
    while (node instanceof Element && !this.known.has(node)) {
      missing.push(node)
      node = node.parent instanceof Element ? node.parent : null
    }
    let container = node === null ? this.page : (this.known.get(node) as Container)
    for (let index = missing.length - 1; index >= 0; index--) {
      container = this.make(missing[index] as Element, container)
      this.known.set(missing[index] as Element, container)
    }
    return container
  }

  private sumUp(): void {
    for (let index = this.all.length - 1; index > 0; index--) {
      const { parent, blocks, words, linkWords, proseWords, proseBlocks } = this.all[index] as Container
      if (parent === null) continue
      parent.blocks += blocks
      parent.words += words
      parent.linkWords += linkWords
      parent.proseWords += proseWords
      parent.proseBlocks += proseBlocks
    }
  }

  private inherit(): void {
    const bound = Math.max(1, this.page.words * wideShare)
    const owned = (container: Container | null | undefined): Evidence =>
      container === null || container === undefined || container.words > bound ? 0 : container.own
    for (const container of this.all) {
      const { parent } = container
      container.near = owned(container) | owned(parent) | owned(parent?.parent)
      container.far = (parent?.far ?? 0) | owned(container)
    }
  }
}

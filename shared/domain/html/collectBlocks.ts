import { type ChildNode, type Document, Element, isTag, isText, type ParentNode } from 'domhandler'
import { remembering } from '#kit/remembering'
import type { HeadingLevel } from '../article.ts'
import type { PageBlock } from '../draft.ts'
import { blockElements, unreadElements } from './elementKinds.ts'
import { gatherList, type ListPart } from './gatherList.ts'
import { gatherTable, type TablePart } from './gatherTable.ts'
import { imageOf } from './imageOf.ts'
import { InlineText } from './inlineText.ts'
import { hidesByClass, isHidden } from './isHidden.ts'
import { parsePage } from './parsePage.ts'

const headingCharsMax = 300
const scriptlessCharsMin = 300
/** Tables and lists within each other beyond this are layout; each level costs a pass over what it holds. */
const sinksMax = 12

/** Where finished blocks go: the page, or the list or table that is open. */
type Sink =
  | { kind: 'page'; blocks: PageBlock[] }
  | { kind: 'list'; element: Element; item: number; parts: ListPart[] }
  | { kind: 'table'; element: Element; row: number; cell: number; parts: TablePart[] }

/**
 * Every block of a page or fragment in document order, chrome and hidden parts included: the one walk over the tree that
 * the FAQ finder and the main-text chooser both build on. It loops instead of calling itself, so no depth of nesting
 * overflows. `'<p>a<br><br>b'` → two paragraphs
 */
export const collectBlocks = (document: Document): PageBlock[] => {
  const walk = new BlockWalk()
  const blocks = walk.over(document)
  return [...blocks, ...scriptlessBlocks(walk)]
}

/**
 * What `<noscript>` holds is mostly a second copy of an image or a plea for scripts, but of a page that scripts draw it is
 * the readable version, and then it is the longer part.
 */
const scriptlessBlocks = (walk: BlockWalk): PageBlock[] => {
  const longest = walk.scriptless.reduce<Element | null>(
    (best, each) => (rawLength(each) > (best === null ? walk.chars : rawLength(best)) ? each : best),
    null,
  )
  const raw = longest?.firstChild
  if (longest === null || !raw || !isText(raw)) return []
  const inner = parsePage(raw.data)
  const innerWalk = new BlockWalk()
  const blocks = innerWalk.over(inner)
  if (innerWalk.chars < scriptlessCharsMin || innerWalk.chars < walk.chars) return []
  for (const child of inner.children) child.parent = longest
  longest.children = inner.children
  return blocks
}

const rawLength = (element: Element): number => {
  const child = element.firstChild
  return child !== null && isText(child) ? child.data.length : 0
}

class BlockWalk {
  private readonly page: PageBlock[] = []
  private readonly sinks: Sink[] = [{ kind: 'page', blocks: this.page }]
  private readonly text = new InlineText()
  private images: PageBlock[] = []
  private links = 0
  private bolds = 0
  private readonly hiding: Element[] = []
  private readonly hides = remembering(hidesByClass)
  private quotes = 0
  private readonly headings: Element[] = []
  readonly scriptless: Element[] = []
  chars = 0
  private readonly owners: Element[] = [new Element('body', {})]

  over(document: Document): PageBlock[] {
    let node: ChildNode | null = document.firstChild
    while (node !== null) {
      const next: ChildNode | null = this.enter(node)
      if (next !== null) {
        node = next
        continue
      }
      while (node !== null && node.next === null) {
        const parent: ParentNode | null = node.parent
        if (parent === null || parent === document || !isTag(parent)) {
          node = null
          break
        }
        this.leave(parent)
        node = parent
      }
      node = node?.next ?? null
    }
    this.flush()
    return this.page
  }

  /** Reads a node; its first child when the walk should go into it. */
  private enter(node: ChildNode): ChildNode | null {
    if (isText(node)) {
      this.text.add(node.data, this.links > 0, this.bolds > 0 || this.headings.length > 0)
      return null
    }
    if (!isTag(node)) return null
    const { name } = node
    if (name === 'noscript') this.scriptless.push(node)
    if (unreadElements.has(name)) return null
    if (name === 'br') {
      this.lineBreak()
      return null
    }
    if (name === 'img') {
      this.addImage(node)
      return null
    }
    if (name === 'pre' && this.headings.length === 0) {
      this.addCode(node)
      return null
    }
    if (name === 'hr') this.flush()
    if (name === 'a' && this.headings.length > 0 && isAnchorMark(node)) return null
    if (node.firstChild === null) {
      if (blockElements.has(name)) this.flush()
      if (name === 'td' || name === 'th') this.openCell()
      return null
    }
    this.open(node)
    return node.firstChild
  }

  private open(element: Element): void {
    const { name } = element
    if (blockElements.has(name)) {
      this.flush()
      this.owners.push(element)
    } else if (name.includes('-')) this.text.addSpace()
    if (isHidden(element, this.hides)) this.hiding.push(element)
    const sink = this.sinks[this.sinks.length - 1] as Sink
    switch (name) {
      case 'a':
        this.links++
        break
      case 'b':
      case 'strong':
        this.bolds++
        break
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.headings.push(element)
        break
      case 'blockquote':
        this.quotes++
        break
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        // A list within an item goes on in the same list, so that its items stay in order.
        if (sink.kind !== 'list' && this.sinks.length < sinksMax)
          this.sinks.push({ kind: 'list', element, item: 0, parts: [] })
        break
      case 'li':
        if (sink.kind === 'list') sink.item++
        break
      case 'table':
        if (this.sinks.length < sinksMax) this.sinks.push({ kind: 'table', element, row: 0, cell: -1, parts: [] })
        break
      case 'tr':
        if (sink.kind === 'table') {
          sink.row++
          sink.cell = -1
        }
        break
      case 'td':
      case 'th':
        this.openCell()
        break
      default:
    }
  }

  private openCell(): void {
    const sink = this.sinks[this.sinks.length - 1] as Sink
    if (sink.kind === 'table') sink.cell++
  }

  private leave(element: Element): void {
    const { name } = element
    const isBlock = blockElements.has(name)
    if (isBlock) this.flush()
    else if (name.includes('-')) this.text.addSpace()
    if (this.hiding[this.hiding.length - 1] === element) this.hiding.pop()
    if (name === 'a') this.links--
    else if (name === 'b' || name === 'strong') this.bolds--
    else if (name === 'blockquote') this.quotes--
    else if (this.headings[this.headings.length - 1] === element) this.headings.pop()
    if (isBlock) this.owners.pop()
    this.closeSink(element)
  }

  private closeSink(element: Element): void {
    const sink = this.sinks[this.sinks.length - 1] as Sink
    if (sink.kind === 'page' || sink.element !== element) return
    this.sinks.pop()
    const gathered = sink.kind === 'list' ? gatherList(element, sink.parts) : gatherTable(element, sink.parts)
    for (const block of gathered) this.put(block)
  }

  private put(block: PageBlock): void {
    const sink = this.sinks[this.sinks.length - 1] as Sink
    if (sink.kind === 'page') sink.blocks.push(block)
    else if (sink.kind === 'list') sink.parts.push({ block, item: sink.item })
    else sink.parts.push({ block, row: sink.row, cell: sink.cell })
  }

  private lineBreak(): void {
    const parted = this.text.addBreak()
    if (!parted && this.headings.length === 0) this.flush()
  }

  private addImage(element: Element): void {
    const image = imageOf(element)
    if (image === null) return
    const block: PageBlock = { kind: 'image', text: '', ...image, ...this.marks(element, 0, false) }
    // An image within running text follows the text instead of cutting it.
    if (this.text.isEmpty) this.put(block)
    else this.images.push(block)
  }

  private addCode(element: Element): void {
    this.flush()
    const { text, links } = codeText(element)
    if (text.trim() === '') return
    const marks = this.marks(element, links, false)
    this.put({ kind: 'code', text, ...marks, hidden: marks.hidden || isHidden(element, this.hides) })
  }

  private flush(): void {
    if (this.text.isEmpty) {
      this.text.take()
    } else {
      const { text, linkChars, bold } = this.text.take()
      this.chars += text.length
      const heading = this.headings[0]
      const owner = this.owners[this.owners.length - 1] as Element
      // A heading that was never closed would swallow the page after it.
      if (heading !== undefined && text.length <= headingCharsMax) {
        const level = Number(heading.name.charAt(1)) as HeadingLevel
        this.put({ kind: 'heading', text: text.replaceAll('\n', ' '), level, ...this.marks(heading, linkChars, bold) })
      } else {
        const kind = this.quotes > 0 ? 'quote' : 'paragraph'
        this.put({ kind, text, ...this.marks(owner, linkChars, bold) })
      }
    }
    for (const image of this.images) this.put(image)
    this.images = []
  }

  private marks(element: Element, linkChars: number, bold: boolean) {
    return { element, link_chars: linkChars, bold, hidden: this.hiding.length > 0 }
  }
}

/** A mark such as ¶ or #section by which a heading links to itself. */
const isAnchorMark = ({ attribs, firstChild, children }: Element): boolean => {
  if (!attribs.href?.includes('#') || firstChild === null || children.length !== 1 || !isText(firstChild)) return false
  const text = firstChild.data.trim()
  return text.startsWith('#') || /^[^\p{L}\p{N}]{0,3}$/u.test(text)
}

/** The text of a `<pre>` with its line breaks and indents, without outer blank lines and trailing spaces. */
const codeText = (element: Element): { text: string; links: number } => {
  const pieces: string[] = []
  let links = 0
  let inLink: Element | null = null
  let node: ChildNode | null = element.firstChild
  while (node !== null) {
    if (isText(node)) {
      pieces.push(node.data)
      if (inLink !== null) links += node.data.length
    } else if (isTag(node)) {
      if (node.name === 'br') pieces.push('\n')
      if (node.firstChild !== null && !unreadElements.has(node.name)) {
        if (node.name === 'a' && inLink === null) inLink = node
        if (blockElements.has(node.name) && pieces.length > 0) pieces.push('\n')
        node = node.firstChild
        continue
      }
    }
    while (node !== null && node.next === null) {
      const parent: ParentNode | null = node.parent
      node = parent === null || parent === element || !isTag(parent) ? null : parent
      if (node === inLink) inLink = null
    }
    node = node?.next ?? null
  }
  const lines = pieces
    .join('')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return { text: first === -1 ? '' : lines.slice(first, last + 1).join('\n'), links }
}

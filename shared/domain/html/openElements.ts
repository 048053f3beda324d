import { Document, Element } from 'domhandler'
import { blockElements } from './elementKinds.ts'

const depthMax = 256

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What may stand in `<head>`; anything else ends it. */
const headElements = words('base link meta noscript script style template title')

/** Elements an end tag of the same name may not reach across. */
const scopeEnds = words('html table td th caption template object')

/** An opening tag closes an open element of these names, unless one of the boundaries stands in between. */
const closedBy: Readonly<Record<string, Readonly<{ names: ReadonlySet<string>; until: ReadonlySet<string> }>>> = {
  li: { names: words('li'), until: words('ul ol menu dir td th table') },
  dt: { names: words('dt dd'), until: words('dl td th table') },
  dd: { names: words('dt dd'), until: words('dl td th table') },
  tr: { names: words('tr'), until: words('table') },
  td: { names: words('td th'), until: words('tr table') },
  th: { names: words('td th'), until: words('tr table') },
  tbody: { names: words('thead tbody tfoot caption'), until: words('table') },
  thead: { names: words('thead tbody tfoot caption'), until: words('table') },
  tfoot: { names: words('thead tbody tfoot caption'), until: words('table') },
  option: { names: words('option'), until: words('select datalist') },
  optgroup: { names: words('option optgroup'), until: words('select') },
}

const headings = words('h1 h2 h3 h4 h5 h6')

/** The stack of elements that are open while a page is parsed, with the rules by which tags close others implicitly. */
export class OpenElements {
  readonly root = new Document([])
  private readonly stack: (Document | Element)[] = [this.root]

  get top(): Document | Element {
    return this.stack[this.stack.length - 1] as Document | Element
  }

  /** Adds an element under the open one and, unless it is void, opens it. */
  open(element: Element, isVoid: boolean): void {
    const { name } = element
    if ((name === 'html' || name === 'body') && this.has(name)) return
    this.closeHeadBefore(name)
    this.closeImplied(name)
    append(this.top, element)
    // Beyond the cap children become siblings: nothing is lost, and no walk over ancestors grows without bound.
    if (!isVoid && this.stack.length < depthMax) this.stack.push(element)
  }

  /** Closes the innermost element of that name, if an end tag may reach it. */
  close(name: string): void {
    const boundaries = boundariesOf(name)
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = (this.stack[index] as Element).name
      const found = open === name || (headings.has(name) && headings.has(open))
      if (found) {
        this.stack.length = index
        return
      }
      if (boundaries.has(open)) return
    }
  }

  /** Makes room for text: text that is more than white space ends the head. */
  beforeText(data: string): void {
    if (this.isHead(this.top) && /\S/.test(data)) this.stack.pop()
  }

  private has(name: string): boolean {
    return this.stack.some((open) => open instanceof Element && open.name === name)
  }

  private isHead(node: Document | Element): boolean {
    return node instanceof Element && node.name === 'head'
  }

  private closeHeadBefore(name: string): void {
    if (this.isHead(this.top) && !headElements.has(name)) this.stack.pop()
  }

  private closeImplied(name: string): void {
    const rule = Object.hasOwn(closedBy, name) ? closedBy[name] : undefined
    if (rule !== undefined) this.closeUpTo(rule.names, rule.until)
    else if (name === 'a') this.closeUpTo(anchors, blockElements)
    if (!blockElements.has(name)) return
    this.closeUpTo(paragraphs, blockElements)
    const { top } = this
    if (headings.has(name) && top instanceof Element && headings.has(top.name)) this.stack.pop()
  }

  private closeUpTo(names: ReadonlySet<string>, boundaries: ReadonlySet<string>): void {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = (this.stack[index] as Element).name
      if (names.has(open)) {
        this.stack.length = index
        return
      }
      if (boundaries.has(open)) return
    }
  }
}

const paragraphs = words('p')
const anchors = words('a')

const formatting = words('a b big code em font i nobr s small strike strong tt u')
const tableParts = words('tr td th tbody thead tfoot caption')

/** What an end tag may not reach across: a stray `</span>` closes no block, and a stray `</div>` no cell. */
const boundariesOf = (name: string): ReadonlySet<string> => {
  if (name === 'table' || name === 'body' || name === 'html') return none
  if (tableParts.has(name)) return tables
  return blockElements.has(name) || formatting.has(name) ? scopeEnds : blockElements
}
const none: ReadonlySet<string> = new Set()
const tables = words('table')

const append = (parent: Document | Element, child: Element): void => {
  const previous = parent.children[parent.children.length - 1]
  if (previous !== undefined) {
    child.prev = previous
    previous.next = child
  }
  child.parent = parent
  parent.children.push(child)
}

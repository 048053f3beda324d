import { type Document, Element, Text } from 'domhandler'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { elementName } from './elementKinds.ts'
import { OpenElements } from './openElements.ts'

const voidElements: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Where elements end whose content is not markup to a browser that runs scripts, and drawings, whose content is not text. */
const rawEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  noscript: /<\/noscript/gi,
  iframe: /<\/iframe/gi,
  svg: /<\/svg/gi,
}

/** Shared by all elements without any, which are many. */
const noAttribs: Record<string, string> = {}

/**
 * Builds a tree from the tokenizer's events. The content of scripts and their like is jumped over in one search and kept as
 * one text; the library's own tree builder would walk it, and takes quadratic time on hostile nesting.
 */
export class PageParser implements TokenizerCallbacks {
  private readonly tokenizer = new Tokenizer({ decodeEntities: true }, this)
  private readonly open = new OpenElements()
  private readonly endless = new Set<string>()
  private chunk = ''
  private name = ''
  private attribs = noAttribs
  private attribName = ''
  private attribValue = ''
  private lastText: Text | null = null
  private rawFrom = -1

  parse(html: string): Document {
    this.chunk = html
    for (;;) {
      this.rawFrom = -1
      this.tokenizer.write(this.chunk)
      if (this.rawFrom === -1) break
      this.skipRaw(this.rawFrom)
    }
    this.tokenizer.end()
    return this.open.root
  }

  private skipRaw(from: number): void {
    const { name } = this
    const end = rawEnds[name] as RegExp
    end.lastIndex = from
    const found = this.endless.has(name) ? null : end.exec(this.chunk)
    let next = from
    if (found !== null) {
      next = found.index
      this.addText(this.chunk.slice(from, next))
    } else {
      this.endless.add(name)
      // A frame or drawing without an end would take the rest of the page with it.
      if (name === 'script' || name === 'style') next = this.chunk.length
      else this.open.close(name)
    }
    this.lastText = null
    this.chunk = this.chunk.slice(next)
    this.tokenizer.reset()
  }

  ontext(start: number, end: number): void {
    this.addText(this.chunk.slice(start, end))
  }

  ontextentity(code: number): void {
    this.addText(String.fromCodePoint(code))
  }

  private addText(data: string): void {
    if (this.lastText !== null) {
      this.lastText.data += data
      return
    }
    this.open.beforeText(data)
    const text = new Text(data)
    const parent = this.open.top
    const previous = parent.children[parent.children.length - 1]
    if (previous !== undefined) {
      text.prev = previous
      previous.next = text
    }
    text.parent = parent
    parent.children.push(text)
    this.lastText = text
  }

  onopentagname(start: number, end: number): void {
    const name = elementName(this.chunk.slice(start, end))
    this.name = name === 'image' ? 'img' : name
    this.attribs = noAttribs
  }

  onattribname(start: number, end: number): void {
    this.attribName = this.chunk.slice(start, end).toLowerCase()
    this.attribValue = ''
  }

  onattribdata(start: number, end: number): void {
    this.attribValue += this.chunk.slice(start, end)
  }

  onattribentity(code: number): void {
    this.attribValue += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (this.attribs === noAttribs) this.attribs = {}
    if (!Object.hasOwn(this.attribs, this.attribName)) this.attribs[this.attribName] = this.attribValue
  }

  onopentagend(end: number): void {
    const { name, attribs } = this
    if (name === '') return
    // A template that is declared as a shadow root is shown where it stands.
    const isShown = name === 'template' && attribs.shadowrootmode !== undefined
    this.lastText = null
    this.open.open(new Element(isShown ? 'div' : name, attribs), voidElements.has(name))
    if (Object.hasOwn(rawEnds, name)) {
      this.rawFrom = end + 1
      this.tokenizer.pause()
    }
  }

  onselfclosingtag(end: number): void {
    // Only drawings may close themselves; browsers take `<div/>` as open.
    if (this.name === 'svg') this.lastText = null
    else this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    const name = elementName(this.chunk.slice(start, end))
    this.lastText = null
    if (name === 'br') this.open.open(new Element('br', {}), true)
    else if (!voidElements.has(name)) this.open.close(name)
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { remembering } from '#kit/remembering'
import { type JsonLdNode, jsonLdNodes } from './jsonLd.ts'

/** What a page says about itself in metadata, unjudged and in document order. */
export type PageHead = Readonly<{
  title: string | null
  language: string | null
  /** Contents of `<meta>` by lower-case name, property or itemprop. */
  metas: ReadonlyMap<string, readonly string[]>
  /** Addresses of `<link>` by relation. */
  links: ReadonlyMap<string, string>
  jsonLd: readonly JsonLdNode[]
  times: readonly Element[]
  /** Elements with `itemprop`, `rel="author"` or a class that speaks of the writer. */
  marked: readonly Element[]
  base: string | null
}>

const markedMax = 400
/** Addresses of pages about a writer. */
export const authorPage = /\/(?:authors?|contributors?|writers?|people|profile|staff)\/[^/]/i
const authorClass =
  /author[_-]{0,2}name|(?:^|[\s_-])(?:author|byline|dateline|date|published|posted|timestamp|entry-date|fn)(?:$|[\s_-])/i

/** Gathers a page's metadata in one walk. */
export const pageHead = (document: Document): PageHead => {
  const metas = new Map<string, string[]>()
  const links = new Map<string, string>()
  const scripts: string[] = []
  const times: Element[] = []
  const marked: Element[] = []
  const isAuthorClass = remembering((names) => authorClass.test(names))
  let title: string | null = null
  let language: string | null = null
  let base: string | null = null

  const read = (element: Element): void => {
    const { name, attribs } = element
    if (name === 'meta') addMeta(metas, attribs)
    else if (name === 'link') addLink(links, attribs)
    else if (name === 'base') base ??= attribs.href ?? null
    else if (name === 'title') title ??= ownText(element)
    else if (name === 'html') language ??= attribs.lang ?? attribs['xml:lang'] ?? null
    else if (name === 'script') {
      if (attribs.type !== undefined && /^\s*application\/ld\+json/i.test(attribs.type)) scripts.push(ownText(element))
    } else if (name === 'time' && times.length < markedMax) times.push(element)
    else if (marked.length < markedMax && isMarked(element, isAuthorClass)) marked.push(element)
  }

  let node: ChildNode | null = document.firstChild
  while (node !== null) {
    if (isTag(node)) {
      read(node)
      if (node.firstChild !== null && node.name !== 'script') {
        node = node.firstChild
        continue
      }
    }
    while (node !== null && node.next === null) {
      const parent: ParentNode | null = node.parent
      node = parent !== null && isTag(parent) ? parent : null
    }
    node = node?.next ?? null
  }
  return { title, language, metas, links, jsonLd: scripts.flatMap(jsonLdNodes), times, marked, base }
}

const isMarked = ({ name, attribs }: Element, isAuthorClass: (names: string) => boolean): boolean =>
  (name === 'a' && attribs.href !== undefined && attribs.href.length < 300 && authorPage.test(attribs.href)) ||
  attribs.itemprop !== undefined ||
  (attribs.rel !== undefined && /(?:^|\s)author(?:\s|$)/.test(attribs.rel)) ||
  (attribs.class !== undefined && attribs.class.length < 300 && isAuthorClass(attribs.class))

const addMeta = (metas: Map<string, string[]>, attribs: Element['attribs']): void => {
  const name = (attribs.property ?? attribs.name ?? attribs.itemprop)?.toLowerCase()
  const content = attribs.content?.trim()
  if (name === undefined || content === undefined || content === '') return
  const known = metas.get(name)
  if (known === undefined) metas.set(name, [content])
  else if (known.length < 20) known.push(content)
}

const addLink = (links: Map<string, string>, attribs: Element['attribs']): void => {
  const { rel, href } = attribs
  if (rel === undefined || href === undefined) return
  const relation = rel.trim().toLowerCase()
  if (!links.has(relation)) links.set(relation, href)
}

/** The text directly in an element, spaces collapsed. */
const ownText = (element: Element): string =>
  element.children
    .filter((child) => isText(child))
    .map((child) => child.data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

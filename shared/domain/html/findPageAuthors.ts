import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import type { PageBlock } from '../draft.ts'
import { articleNode, textOf } from './articleNode.ts'
import { decodeText } from './decodeText.ts'
import { foldWords } from './pageFacts.ts'
import { authorPage, type PageHead } from './pageHead.ts'

const metaNames = [
  'author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'og:article:author',
  'citation_author',
  'byl',
  'cxenseparse:author',
]
const authorsMax = 20
const nameCharsMax = 80

/** The names of the writers, from JSON-LD, `<meta>`, and marked elements, in this order. */
export const findPageAuthors = (head: PageHead, blocks: readonly PageBlock[], main: readonly number[]): string[] => {
  const sites = new Set(
    [head.metas.get('og:site_name')?.[0], textOf(articleNode(head)?.publisher)]
      .filter((name) => name !== null && name !== undefined)
      .map(foldWords),
  )
  const clean = (texts: readonly string[]): string[] => {
    const names = texts
      .flatMap(namesIn)
      .filter((name) => !sites.has(foldWords(name)))
      .slice(0, authorsMax)
    return [...new Map(names.map((name) => [foldWords(name), name])).values()]
  }
  const marked = (wanted: (attribs: Element['attribs']) => boolean): (() => string[]) => {
    // The first marked name is the article's; later ones sign comments and related articles.
    return () =>
      markedTexts(head, wanted)
        .find((text) => clean([text]).length > 0)
        ?.split('\n') ?? []
  }
  const sources: readonly (() => string[])[] = [
    () => jsonLdAuthors(head),
    () => metaNames.flatMap((name) => head.metas.get(name) ?? []),
    marked(({ itemprop, rel }) => /author/i.test(itemprop ?? '') || /author/i.test(rel ?? '')),
    marked((attribs) => authorClass.test(attribs.class ?? '')),
    () => bylines(blocks, main),
    marked(({ href }) => href !== undefined && authorPage.test(href)),
  ]
  for (const source of sources) {
    const names = clean(source())
    if (names.length > 0) return names
  }
  return []
}

const authorClass = /author[_-]{0,2}name|(?:^|[\s_-])(?:author|byline)(?:$|\s)/i

const blocksLooked = 10
const bylineStart =
  /^(?:(?:written|posted|words|story|text|article) by|by|von|par|por|di|door|author|autor|auteur)(?::\s*|\s+|(?=\p{Lu}\p{Ll}))/iu
const nameRun =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|da|van|von|der|di|du|la|le|al|bin|and|und|et|y|&)\s+)*\p{Lu}[\p{L}'’.-]*){1,7}/u

/** Names in lines about the head of the main text that start as bylines do: `By Ann Lee | 3 May 2024`. */
const bylines = (blocks: readonly PageBlock[], main: readonly number[]): string[] => {
  const first = main[0] ?? 0
  for (let index = Math.max(0, first - blocksLooked); index < Math.min(blocks.length, first + blocksLooked); index++) {
    const block = blocks[index] as PageBlock
    if (block.hidden || block.kind === 'image' || block.text.length > 150) continue
    for (const line of block.text.split(/\n|\s*[|•·●・»,]\s*/)) {
      const start = bylineStart.exec(line)
      const names = start === null ? null : nameRun.exec(line.slice(start[0].length))
      if (names !== null) return [withoutMonths(names[0])]
    }
  }
  return []
}

const month = /\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|updated|published|posted|on)(?:\p{L}*)$/iu

/** A date that follows the names starts as a name does. */
const withoutMonths = (names: string): string => (names.split(' ').length > 2 ? names.replace(month, '') : names)

const jsonLdAuthors = (head: PageHead): string[] => {
  const node = articleNode(head)
  const author = node?.author ?? node?.creator
  const list = Array.isArray(author) ? author : [author]
  return list.map((each) => referenced(each, head) ?? textOf(each)).filter((name) => name !== null)
}

/** An author may be only the `@id` of a node elsewhere in the graph. */
const referenced = (author: unknown, head: PageHead): string | null => {
  if (typeof author !== 'object' || author === null || 'name' in author || !('@id' in author)) return null
  const id = author['@id']
  return textOf(head.jsonLd.find((node) => node['@id'] === id && node.name !== undefined)?.name)
}

const markedMax = 5

const markedTexts = (head: PageHead, wanted: (attribs: Element['attribs']) => boolean): string[] => {
  const texts: string[] = []
  for (const element of head.marked) {
    if (!wanted(element.attribs)) continue
    const named = head.marked.find(
      (each) => each !== element && each.attribs.itemprop === 'name' && isInside(each, element),
    )
    const text = (named ?? element).attribs.content ?? shortText(named ?? element)
    if (text !== '' && text.length <= 120) texts.push(text)
    if (texts.length >= markedMax) break
  }
  return texts
}

const levelsMax = 5

const isInside = (element: Element, outer: Element): boolean => {
  let node = element.parent
  for (let level = 0; level < levelsMax && node !== null; level++) {
    if (node === outer) return true
    node = node.parent
  }
  return false
}

const shortText = (element: Element): string => {
  const pieces: string[] = []
  let [seen, node]: [number, ChildNode | null] = [0, element.firstChild]
  while (node !== null && seen++ < 60) {
    if (isText(node)) pieces.push(node.data)
    else if (isTag(node) && node.firstChild !== null && node.name !== 'script' && node.name !== 'style') {
      node = node.firstChild
      continue
    }
    while (node !== null && node.next === null) {
      const parent: unknown = node.parent
      node = parent === element || parent === null ? null : (parent as ChildNode)
    }
    node = node?.next ?? null
    pieces.push(' ')
  }
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

const label =
  /^(?:(?:written|posted|reviewed|published|words|story|text|article|a post) by|by|von|par|por|di|da|door|author|autor|auteur|autore)\b\s*:?\s+/i
const noName =
  /^[\w-]+(?:\.[\w-]+)+$|^\d|\s\d|^(?:admin|administrator|editor|staff|guest|unknown|none|null|webmaster|user|root|anonymous|n\/a|author|by)$|https?:|www\.|@|\.com\b|\d{3}|[<>{}[\]]/i

/** `'By Ann Lee and Bob Ray'` → `['Ann Lee', 'Bob Ray']` */
const namesIn = (text: string): string[] =>
  decodeText(text.slice(0, 400))
    .replace(label, '')
    .split(/\s*[,;|•·»●・]\s*|\s+(?:and|und|et|y|e|en)\s+|\s+&\s+/)
    .map((name) => name.replace(label, '').trim())
    .filter(
      (name) => name.length >= 2 && name.length <= nameCharsMax && !noName.test(name) && name.split(' ').length <= 6,
    )

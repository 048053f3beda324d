import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import { articleNode, textOf } from './articleNode.ts'
import { decodeText } from './decodeText.ts'
import { foldWords } from './pageFacts.ts'
import type { PageHead } from './pageHead.ts'

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
export const findPageAuthors = (head: PageHead): string[] => {
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
  const sources: readonly (() => string[])[] = [
    () => jsonLdAuthors(head),
    () => metaNames.flatMap((name) => head.metas.get(name) ?? []),
    () => markedTexts(head, ({ itemprop, rel }) => /author/i.test(itemprop ?? '') || /author/i.test(rel ?? '')),
    () =>
      markedTexts(head, (attribs) =>
        /(?:^|[\s_-])(?:author|byline)(?:[_-]{1,2}name)?(?:$|\s)/i.test(attribs.class ?? ''),
      ),
  ]
  for (const source of sources) {
    const names = clean(source())
    if (names.length > 0) return names
  }
  return []
}

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

const markedTexts = (head: PageHead, wanted: (attribs: Element['attribs']) => boolean): string[] => {
  const texts: string[] = []
  for (const element of head.marked) {
    if (!wanted(element.attribs)) continue
    const text = element.attribs.content ?? shortText(element)
    if (text !== '' && text.length <= 120) texts.push(text)
    // The first marked name is the article's; later ones sign comments and related articles.
    if (texts.length > 0) break
  }
  return texts
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
  /^(?:admin|administrator|editor|staff|guest|unknown|none|null|webmaster|user|root|anonymous|n\/a|author|by)$|https?:|www\.|@|\.com\b|\d{3}|[<>{}[\]]/i

/** `'By Ann Lee and Bob Ray'` → `['Ann Lee', 'Bob Ray']` */
const namesIn = (text: string): string[] =>
  decodeText(text.slice(0, 400))
    .replace(label, '')
    .split(/\s*[,;|•·]\s*|\s+(?:and|und|et|y|e|en)\s+|\s+&\s+/)
    .map((name) => name.replace(label, '').trim())
    .filter(
      (name) => name.length >= 2 && name.length <= nameCharsMax && !noName.test(name) && name.split(' ').length <= 6,
    )

import { type Element, isTag } from 'domhandler'
import { findOne } from 'domutils'
import type { PageBlock } from '../draft.ts'

type Card = { readonly list: Element; readonly host: string | null; chars: number }
type List = { cards: number; readonly hosts: Set<string> }

const cardsMin = 3
const cardCharsMax = 400
const cardLevels = 4
const linkShareMin = 0.95
const teasersShareMax = 0.5

/**
 * Leaves out the hints at other articles of a site that follow the text: three or more cards beside each other in an element
 * that holds nothing else, each a heading that is a link with a few lines under it. Cards that lead to several sites are what
 * a text recommends, and where cards are most of the text, the page is a list of them.
 * `<div><div><h3><a>…</a></h3><p>…</p></div>…</div>`
 */
export const withoutTeasers = (positions: readonly number[], blocks: readonly PageBlock[]): readonly number[] => {
  const cards = cardsOf(blocks)
  if (cards.size < cardsMin) return positions
  const cardAt = new Map<number, Card>()
  const mixed = new Set<Element>()
  let chars = 0
  for (const position of positions) {
    const block = blocks[position] as PageBlock
    chars += block.text.length
    const card = cardAround(block.element, cards)
    if (card === null) {
      if (block.kind !== 'heading') mixAll(block.element, mixed)
    } else {
      card.chars += block.text.length
      cardAt.set(position, card)
    }
  }
  const lists = listsOf(cards, mixed)
  const isTeaser = (position: number): boolean => {
    const list = lists.get(cardAt.get(position)?.list as Element)
    return list !== undefined && list.cards >= cardsMin && list.hosts.size <= 1
  }
  const end = positions.findLastIndex(
    (position) => (blocks[position] as PageBlock).kind !== 'heading' && !isTeaser(position),
  )
  const teasers = positions.slice(end + 1).filter(isTeaser)
  const teaserChars = teasers.reduce((sum, position) => sum + (blocks[position] as PageBlock).text.length, 0)
  if (teaserChars > teasersShareMax * chars) return positions
  const left = new Set(teasers)
  return positions.filter((position) => !left.has(position))
}

/** All of them, chosen or not: of the last ones of a list often the lines alone were chosen. */
const cardsOf = (blocks: readonly PageBlock[]): Map<Element, Card> => {
  const cards = new Map<Element, Card>()
  for (const { kind, text, link_chars, element } of blocks) {
    if (kind !== 'heading' || link_chars < linkShareMin * text.length) continue
    const card = elementOf(element.parent)
    const list = elementOf(card?.parent ?? null)
    if (card !== null && list !== null) cards.set(card, { list, host: hostOf(card), chars: 0 })
  }
  return cards
}

/** The lists that hold cards alone, by their element. */
const listsOf = (cards: ReadonlyMap<Element, Card>, mixed: ReadonlySet<Element>): Map<Element, List> => {
  const long = new Set([...cards.values()].filter(({ chars }) => chars > cardCharsMax).map(({ list }) => list))
  const lists = new Map<Element, List>()
  for (const { list, host } of cards.values()) {
    if (mixed.has(list) || long.has(list)) continue
    const known = lists.get(list) ?? { cards: 0, hosts: new Set() }
    known.cards += 1
    if (host !== null) known.hosts.add(host)
    lists.set(list, known)
  }
  return lists
}

/** The site that a card's link names; null for an address on the page's own. */
const hostOf = (card: Element): string | null => {
  const link = card.name === 'a' ? card : findOne(({ name }) => name === 'a', card.children)
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(link?.attribs.href ?? '')?.[1]?.toLowerCase() ?? null
}

const elementOf = (node: Element['parent']): Element | null => (node !== null && isTag(node) ? node : null)

const cardAround = (element: Element, cards: ReadonlyMap<Element, Card>): Card | null => {
  let node: Element | null = element
  for (let level = 0; level < cardLevels && node !== null; level += 1) {
    const card = cards.get(node)
    if (card !== undefined) return card
    node = elementOf(node.parent)
  }
  return null
}

/** Adds the elements around a block; those around one that is there are there too. */
const mixAll = (element: Element, mixed: Set<Element>): void => {
  for (let node: Element | null = element; node !== null && !mixed.has(node); node = elementOf(node.parent))
    mixed.add(node)
}

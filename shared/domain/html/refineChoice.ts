import type { Element } from 'domhandler'
import type { PageBlock } from '../draft.ts'
import { signUpReader } from './signUpReader.ts'
import { withoutTeasers } from './withoutTeasers.ts'

/** The elements around a block, its own first. */
const elementsAround = ({ element }: PageBlock, levels: number): Element[] => {
  const found: Element[] = []
  let node: Element['parent'] = element
  while (node !== null && 'attribs' in node && found.length < levels) {
    found.push(node)
    node = node.parent
  }
  return found
}

/** The forms that forum software names the lines under each post in; `method-signature` is of a page about code. */
const signatureClass =
  /(?:^|\s)(?:(?:post|user|message|forum|bb)[-_]?)?signature(?:container|-content|-wrapper)*(?:\s|$)/i
const closeLevels = 3
const textKinds: ReadonlySet<PageBlock['kind']> = new Set(['paragraph', 'list', 'quote'])

/** Lines that belong to a picture or to the writer of a post, however much they read as text. */
const isAside = (block: PageBlock): boolean =>
  textKinds.has(block.kind) &&
  elementsAround(block, closeLevels).some(
    ({ name, attribs }) => name === 'figcaption' || signatureClass.test(attribs.class ?? ''),
  )

const linkShareMin = 0.95
const linkWordsMin = 4
const linksShareMax = 0.25

const cardLevels = 8

/** A paragraph that is nothing but a link. A link around it makes a card of it, which is another thing. */
const isBareLink = (block: PageBlock): boolean =>
  block.kind === 'paragraph' &&
  block.element.name === 'p' &&
  block.link_chars >= linkShareMin * block.text.length &&
  block.text.split(/\s/, linkWordsMin).length >= linkWordsMin &&
  !elementsAround(block, cardLevels).some(({ name }) => name === 'a')

const postsMin = 3
const postsCharsMin = 200
const postsShareMin = 0.5
const postLinkShareMax = 0.5

/** Adds what looks like the posts of a thread: most of them were chosen, and the short ones are posts as well. */
const withAllPosts = (
  positions: readonly number[],
  blocks: readonly PageBlock[],
  looks: Int32Array,
): readonly number[] => {
  const chosen = new Set(positions)
  const groups: { posts: number; chars: number; chosenChars: number }[] = []
  blocks.forEach(({ hidden, text }, position) => {
    if (hidden) return
    const look = looks[position] as number
    const group = groups[look] ?? { posts: 0, chars: 0, chosenChars: 0 }
    group.posts++
    group.chars += text.length
    if (chosen.has(position)) group.chosenChars += text.length
    groups[look] = group
  })
  return [...blocks.keys()].filter((position) => {
    if (chosen.has(position)) return true
    const group = groups[looks[position] as number]
    const { link_chars, text } = blocks[position] as PageBlock
    return (
      group !== undefined &&
      group.posts >= postsMin &&
      group.chars >= postsCharsMin &&
      group.chosenChars >= postsShareMin * group.chars &&
      link_chars < postLinkShareMax * text.length
    )
  })
}

/**
 * What the sum of points cannot say of a choice of blocks: captions, signatures and sign-up boxes are no text, a paragraph that
 * is one link amid text and a list of teasers after it lead to other articles, and the posts of a thread are chosen together.
 */
export const refineChoice = (
  positions: readonly number[],
  blocks: readonly PageBlock[],
  looks: Int32Array,
  isForum: boolean,
): readonly number[] => {
  const posts = isForum ? withAllPosts(positions, blocks, looks) : positions
  const isInSignUp = signUpReader()
  const texts = withoutTeasers(posts, blocks).filter((position) => {
    const block = blocks[position] as PageBlock
    return !isAside(block) && !isInSignUp(block.element)
  })
  const charsOf = (list: readonly number[]): number =>
    list.reduce((sum, position) => sum + (blocks[position] as PageBlock).text.length, 0)
  const links = texts.filter((position) => isBareLink(blocks[position] as PageBlock))
  // Where links are much of the text, the page is a list of them.
  if (links.length === 0 || charsOf(links) > linksShareMax * charsOf(texts)) return texts
  const isLink = new Set(links)
  return texts.filter((position) => !isLink.has(position))
}

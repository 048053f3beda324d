import type { Element } from 'domhandler'
import type { PageBlock } from '../../draft.ts'
import { type PageIndex, parentOf } from './pageIndex.ts'
import { isNamedFaq } from './regions.ts'

/** How a block is set off from running text. */
export type Dress = Readonly<{
  kind: 'toggle' | 'heading' | 'bold' | 'lead' | 'plain'
  /** Equal for blocks that were made alike. */
  signature: string
  /** Name of the element, and its rank when it is a heading. */
  element: string
  /** Its own class or id speaks of a FAQ. */
  faq: boolean
  /** What it opens and closes, by id. */
  panel: Element | null
}>

const climbMax = 6
const toggleClass = /(?:accordion|collaps|toggle|expand|drawer|disclosure)/i
const questionClass = /(?:^|[^a-z])(?:question|faq|ask)/i
const stateTokens =
  /^(?:active|open(?:ed)?|closed?|collapsed|show|shown|expanded|current|selected|first|last|odd|even|(?:is|js|has)-\S+)$|\d/i

/** Reads the elements that hold a block and nothing else. */
export const dressOf = (page: PageIndex, block: PageBlock, at: number): Dress => {
  let toggle = false
  let faq = false
  let question = false
  let panel: Element | null = null
  let element: Element | null = block.element
  const names: string[] = []
  for (let climbed = 0; element !== null && climbed < climbMax; climbed += 1) {
    const range = page.rangeOf(element)
    const own = range !== null && range.first === at && range.last === at
    if (!own && climbed > 0) break
    const { attribs, name } = element
    if (names.length < 2) names.push(`${name}.${classesOf(element)}`)
    const controls =
      attribs['aria-controls'] ??
      attribs['data-bs-target'] ??
      attribs['data-target'] ??
      (attribs.href?.startsWith('#') ? attribs.href : undefined)
    if (
      name === 'summary' ||
      name === 'button' ||
      attribs['aria-expanded'] !== undefined ||
      attribs['aria-controls'] !== undefined ||
      attribs.role === 'button' ||
      attribs['data-toggle'] === 'collapse' ||
      attribs['data-bs-toggle'] === 'collapse'
    )
      toggle = true
    const classes = attribs.class ?? ''
    if (toggleClass.test(classes) && own) toggle = true
    if (own && isNamedFaq(element)) faq = true
    if (own && questionClass.test(classes)) question = true
    if (panel === null && toggle && controls !== undefined && controls.length > 1)
      panel = page.byId(controls.replace(/^#/, ''))
    element = parentOf(element)
  }
  const kind =
    toggle || ((faq || question) && block.kind !== 'heading')
      ? 'toggle'
      : block.kind === 'heading'
        ? 'heading'
        : block.bold
          ? 'bold'
          : 'plain'
  const level = block.kind === 'heading' ? block.level : 0
  return {
    kind,
    element: `${block.element.name} ${level}`,
    signature: `${kind} ${level} ${names.slice(0, names[0]?.endsWith('.') ? 2 : 1).join(' < ')}`,
    faq,
    panel,
  }
}

/**
 * What an element's classes say of its part: those that name a question or a toggle where there are any, else all but those
 * that tell its state or count.
 */
const classesOf = (element: Element): string => {
  const names = element.attribs.class
  if (names === undefined) return ''
  const tokens = names
    .slice(0, 300)
    .split(/\s+/)
    .filter((token) => token !== '' && !token.includes('--') && !stateTokens.test(token))
  const telling = tokens.filter((token) => toggleClass.test(token) || questionClass.test(token))
  return (telling.length > 0 ? telling : tokens).join('.')
}

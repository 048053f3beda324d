import { type Element, isTag, isText } from 'domhandler'
import type { PageBlock } from '../../draft.ts'
import { hasQuestionMark, mayAsk } from '../isQuestion.ts'
import { bareQuestion } from '../text/answerText.ts'
import { readMarker } from '../text/readMarker.ts'
import { leadEnd } from '../text/splitQuestion.ts'
import { type Dress, dressOf } from './dressOf.ts'
import { type PageIndex, wordsOf } from './pageIndex.ts'
import { type Region, regionOfBlocks, regionsOf } from './regions.ts'

const questionCharsMax = 400

/** A block that may be a question, in the dress it shares with its like. `rest`: what of the answer follows in the block. */
export type Member = Readonly<{ at: number; asks: boolean; dress: Dress; question: string; rest: string }>

/** Questions of equal dress under one FAQ heading, or under none, in order. */
export type Group = { readonly region: Region | null; readonly members: Member[] }

/** Every group of blocks that may be the questions of a FAQ. */
export const memberGroups = (page: PageIndex): Group[] => {
  const regionOf = regionOfBlocks(page, regionsOf(page))
  const groups = new Map<string, Group>()
  page.blocks.forEach((block, at) => {
    const member = memberOf(page, block, at)
    if (member === null) return
    const region = regionOf[at] ?? null
    const key = `${region?.heading ?? ''}|${member.dress.signature}`
    const group = groups.get(key) ?? { region, members: [] }
    // The same words twice in a row are one control drawn twice.
    if (group.members[group.members.length - 1]?.question !== member.question) group.members.push(member)
    groups.set(key, group)
  })
  return bestOfRegions(page, [...groups.values()])
}

const memberOf = (page: PageIndex, block: PageBlock, at: number): Member | null => {
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'quote') return null
  if (block.kind !== 'heading' && mayAsk(block.text)) {
    const lead = leadOf(block)
    if (lead !== '') return leadMember(page, at, lead, 'lead')
    const end = leadEnd(block.text)
    if (end > 0 && end < block.text.length && end <= questionCharsMax)
      return leadMember(page, at, block.text.slice(0, end), 'plain')
  }
  if (block.text.length > questionCharsMax || block.text.length < 3) return null
  const dress = dressOf(page, block, at)
  if (dress.kind === 'plain' && !mayAsk(block.text)) return null
  const question = bareQuestion(readMarker(block.text).body)
  const asks = hasQuestionMark(question)
  return dress.kind === 'plain' && !asks ? null : { at, asks, dress, question, rest: '' }
}

/** A member whose block holds its answer, or the beginning of it, as well. */
const leadMember = (page: PageIndex, at: number, lead: string, kind: 'lead' | 'plain'): Member => {
  const block = page.blocks[at]!
  const dress = dressOf(page, block, at)
  return {
    at,
    asks: true,
    dress: { ...dress, kind, signature: `lead ${kind} ${dress.signature}` },
    question: bareQuestion(readMarker(lead).body),
    rest: block.text
      .slice(lead.length)
      .trim()
      .replace(/^[:–—-]\s+/, ''),
  }
}

/** The question that opens a paragraph, on a line of its own or in bold, before its answer. */
const leadOf = ({ text, element }: PageBlock): string => {
  const line = text.indexOf('\n')
  const first = line < 0 ? boldLead(element) : text.slice(0, line)
  const isLead = first.length > 2 && first.length <= questionCharsMax && first.length < text.length
  return isLead && text.startsWith(first) && hasQuestionMark(first) ? first : ''
}

/** The bold words that an element begins with. */
const boldLead = (start: Element): string => {
  let element = start
  for (let depth = 0; depth < 4; depth += 1) {
    const first = element.children.find((child) => isTag(child) || (isText(child) && child.data.trim() !== ''))
    if (first === undefined || !isTag(first)) return ''
    if (first.name === 'b' || first.name === 'strong') return wordsOf(first)
    element = first
  }
  return ''
}

/** Under one FAQ heading questions wear one dress: the group that asks most often, and first. */
const bestOfRegions = (page: PageIndex, groups: readonly Group[]): Group[] => {
  const best = new Map<Region, Group>()
  for (const group of groups) {
    if (group.region === null) continue
    const known = best.get(group.region)
    if (known === undefined || votes(group) > votes(known)) best.set(group.region, group)
  }
  for (const group of groups) {
    const chief = group.region === null ? undefined : best.get(group.region)
    if (chief === undefined || chief === group || !sameMake(page, chief, group)) continue
    chief.members.push(...group.members)
    chief.members.sort((one, other) => one.at - other.at)
  }
  return groups.filter((group) => group.region === null || best.get(group.region) === group)
}

/** Whether a smaller group is the same layout with other classes: all of it asks, in the same kind of element. */
const sameMake = (page: PageIndex, chief: Group, group: Group): boolean => {
  const [one, other] = [chief.members[0]!.dress, group.members[0]!.dress]
  const alike = one.kind === other.kind ? one.kind !== 'plain' : isBold(page, chief) && isBold(page, group)
  return alike && one.element === other.element && group.members.every(({ asks }) => asks)
}

/** Bold questions, whether their answers begin on the same line or below. */
const isBold = (page: PageIndex, { members }: Group): boolean =>
  members.every(
    ({ at, dress }) => dress.kind === 'bold' || (dress.kind === 'lead' && boldLead(page.blocks[at]!.element) !== ''),
  )

const votes = ({ members }: Group): number => {
  const asking = members.filter(({ asks }) => asks).length
  const named = members[0]!.dress.faq ? members.length : 0
  return asking * 2 + named + (members[0]!.dress.kind === 'plain' ? 0 : 0.5)
}

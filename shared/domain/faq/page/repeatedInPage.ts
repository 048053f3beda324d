import type { PageBlock } from '../../draft.ts'
import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { announcementOf } from '../isFaqHeading.ts'
import { answerSpans } from './answerSpans.ts'
import { blocksText } from './blocksText.ts'
import { type Group, memberGroups } from './memberGroups.ts'
import type { PageIndex } from './pageIndex.ts'
import { announcementOver, type Region } from './regions.ts'

/** So many toggles of a container named FAQ may be topics instead of questions. */
const unaskedMin = 3

/**
 * Questions in equal dress, each followed by its answer: accordions of any make, headings that ask, bold lines, paragraphs
 * that open with a question, and under a FAQ heading plain lines too.
 */
export const repeatedInPage = (page: PageIndex): FaqRun[] =>
  memberGroups(page).flatMap((group) => readGroup(page, group))

const readGroup = (page: PageIndex, { region, members }: Group): FaqRun[] => {
  const asking = members.filter(({ asks }) => asks).length
  const kind = members[0]!.dress.kind
  const named = members.some(({ dress }) => dress.faq)
  if (asking === 0 && !(kind === 'toggle' && members.length >= unaskedMin)) return []
  if (kind === 'plain' && region === null && !named) return []
  if (kind !== 'toggle' && asking * 2 < members.length) return []
  const spans = answerSpans(page, members)
  const candidates = members.flatMap((member, index): FaqCandidate[] => {
    const span = spans[index] ?? null
    const following = span === null ? '' : blocksText(withoutRepeat(page.blocks.slice(...span), member.question))
    const answer = [member.rest, following].filter((part) => part !== '').join('\n\n')
    if (answer === '') return []
    // Headings that ask nothing count between those that do, not around them.
    if (!member.asks && kind === 'heading' && (index === 0 || index === members.length - 1)) return []
    const own: Span = [member.at, member.at + 1]
    return [{ question: member.question, answer, spans: span === null ? [own] : [own, span] }]
  })
  if (candidates.length === 0) return []
  const first = members[0]!.at
  const announcement =
    region !== null
      ? { announced: announcementOf(page.blocks[region.heading]!.text), headingSpans: headingSpan(page, region, first) }
      : announcementOver(page, page.blocks[first]!.element, first)
  // Toggles that ask nothing are a FAQ only where their container says so itself.
  const byName = named || announcement.headingSpans === undefined
  if (asking === 0 && (announcement.announced === null || !byName)) return []
  const announced = named ? 'surely' : announcement.announced
  return [{ kind: kind === 'toggle' ? 'accordion' : 'headed', candidates, ...announcement, announced }]
}

/** Sites that draw their controls twice write the question twice. */
const withoutRepeat = (blocks: readonly PageBlock[], question: string): readonly PageBlock[] =>
  blocks[0]?.text.trim() === question ? blocks.slice(1) : blocks

const headingSpan = (page: PageIndex, region: Region, first: number): Span[] => {
  if (region.heading + 1 !== first) return []
  const block = page.blocks[region.heading]!
  return block.kind === 'heading' && block.level === 1 ? [] : [[region.heading, region.heading + 1]]
}

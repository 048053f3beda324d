import type { PageBlock } from '../draft.ts'
import type { BlockMeasures } from './blockMeasures.ts'
import { phraseKinds } from './boilerplatePhrase.ts'
import { evidenceBit, evidenceKinds } from './classEvidence.ts'
import type { Container, Containers } from './containers.ts'
import type { FeatureTable } from './featureTable.ts'
import { findMainContainer } from './mainContainer.ts'
import { foldWords, type PageFacts, wordRuns } from './pageFacts.ts'
import { pageKinds } from './pageKind.ts'

/** The features a block is judged by at first, each a number that the score card cuts into ranges. */
export const blockFeatureNames: readonly string[] = [
  'kind',
  'words',
  'link_share',
  'sentences',
  'commas_per_word',
  'ending',
  'upper_share',
  'digit_share',
  'phrase',
  'says_title',
  'says_description',
  'in_article_body',
  'copies',
  'hidden',
  'bold',
  'comment_on_page_kind',
  'position',
  'prose_before',
  'prose_after',
  'parent_prose_share',
  'second_prose_share',
  'third_prose_share',
  'fifth_prose_share',
  'parent_link_share',
  'second_link_share',
  'third_link_share',
  'parent_blocks',
  'main_relation',
  'branch_prose_share',
  'branch_link_share',
  'branch_alike',
  'page_link_share',
  'alike_blocks',
  'alike_words',
  'alike_prose',
  'heading_phrase',
  'heading_distance',
  'words_before',
  'words_after',
  'item_words',
  'page_prose_words',
  'linked_paragraph',
  ...evidenceKinds.map((kind) => `evidence_${kind}`),
]

const paragraphCodes: Readonly<Record<string, number>> = {
  p: 0,
  li: 2,
  dd: 2,
  dt: 2,
  figcaption: 12,
  td: 13,
  th: 13,
  button: 14,
  summary: 15,
  details: 15,
}

/** 0 p, 1 other paragraph, 2 item, 3–6 h1 to h4+, 7 ul, 8 ol, 9 quote, 10 code, 11 table, 12 caption, 13 cell, 14 button, 15 summary. */
const kindCode = (block: PageBlock): number => {
  switch (block.kind) {
    case 'heading':
      return Math.min(block.level, 4) + 2
    case 'list':
      return block.ordered ? 8 : 7
    case 'quote':
      return 9
    case 'code':
      return 10
    case 'table':
      return 11
    case 'image':
      return 16
    default:
      return paragraphCodes[block.element.name] ?? 1
  }
}

const share = (part: number, whole: number): number => (whole <= 0 ? 0 : part / whole)
const linkShareOf = (container: Container | null | undefined): number =>
  container ? share(container.linkWords, container.words) : -1

/** Blocks of one tag and class under one tag and class look alike and mostly are alike. */
type Alike = { blocks: number; words: number; prose: number }

const lookOf = ({ element }: PageBlock): string => {
  const parent = element.parent
  const above = parent !== null && 'attribs' in parent ? `${parent.name}.${parent.attribs.class ?? ''}` : ''
  return `${above}>${element.name}.${element.attribs.class ?? ''}`
}

/** For each block the number of its look: equal for blocks that look alike, counted from 0 in order of appearance. */
export const looksOf = (blocks: readonly PageBlock[]): Int32Array => {
  const numbers = new Map<string, number>()
  return Int32Array.from(blocks, (block) => {
    const look = lookOf(block)
    const known = numbers.get(look)
    if (known !== undefined) return known
    numbers.set(look, numbers.size)
    return numbers.size - 1
  })
}

const windowBlocks = 4
const commentBit = evidenceBit('comment')

/** Fills in each block's own features, `blockFeatureNames.length` numbers from `ownStart` of its row on. */
export const fillBlockFeatures = (
  table: FeatureTable,
  blocks: readonly PageBlock[],
  measures: readonly BlockMeasures[],
  containers: Containers,
  looks: Int32Array,
  facts: PageFacts,
): void => {
  const { page } = containers
  const main = findMainContainer(containers)
  const alikes: Alike[] = []
  const copies = new Map<string, number>()
  blocks.forEach((block, index) => {
    const { words, isProse } = measures[index] as BlockMeasures
    const look = looks[index] as number
    const alike = alikes[look] ?? { blocks: 0, words: 0, prose: 0 }
    alike.blocks++
    alike.words += words
    if (isProse) alike.prose++
    alikes[look] = alike
    if (block.text.length < 2_000) copies.set(block.text, (copies.get(block.text) ?? 0) + 1)
  })

  const mayRepeat = repeatsAny([...facts.titles, ...facts.descriptions])
  let [wordsSoFar, headingPhrase, headingDistance] = [0, 0, 99]
  const { data } = table
  blocks.forEach((block, index) => {
    const measure = measures[index] as BlockMeasures
    const container = containers.of[index] as Container
    const up = [container.parent, container.parent?.parent, container.parent?.parent?.parent]
    const fifth = up[2]?.parent?.parent
    const relation = main.relationOf(index)
    const alike = alikes[looks[index] as number] as Alike
    const folded = isLine(block, measure) && mayRepeat(block.text) ? foldWords(block.text) : ''
    const inComment = (container.far & commentBit) !== 0
    let [before, after] = [0, 0]
    for (let step = 1; step <= windowBlocks; step++) {
      const previous = measures[index - step]
      const next = measures[index + step]
      if (previous?.isProse) before += previous.words
      if (next?.isProse) after += next.words
    }
    const start = table.rowOf(index) + table.ownStart
    const own = [
      kindCode(block),
      measure.words,
      measure.linkShare,
      measure.sentences,
      share(measure.commas, measure.words),
      measure.ending,
      measure.upperShare,
      measure.digitShare,
      phraseKinds.indexOf(measure.phrase),
      folded !== '' && facts.titles.has(folded) ? 1 : 0,
      folded.length > 20 && facts.descriptions.some((each) => each.startsWith(folded.slice(0, 120))) ? 1 : 0,
      bodyAgreement(block, facts),
      copies.get(block.text) ?? 1,
      block.hidden ? 1 : 0,
      block.bold ? 1 : 0,
      (inComment ? pageKinds.length : 0) + pageKinds.indexOf(facts.kind),
      share(index, blocks.length),
      before,
      after,
      share(up[0]?.proseWords ?? 0, page.proseWords),
      share(up[1]?.proseWords ?? 0, page.proseWords),
      share(up[2]?.proseWords ?? 0, page.proseWords),
      share(fifth?.proseWords ?? 0, page.proseWords),
      linkShareOf(up[0]),
      linkShareOf(up[1]),
      linkShareOf(up[2]),
      up[0]?.blocks ?? 0,
      relation.code,
      relation.branch === null ? -1 : share(relation.branch.proseWords, main.container.proseWords),
      linkShareOf(relation.branch),
      relation.branch === null ? 0 : main.alikeOf(relation.branch),
      linkShareOf(page),
      alike.blocks,
      share(alike.words, alike.blocks),
      share(alike.prose, alike.blocks),
      headingPhrase,
      headingDistance,
      share(wordsSoFar, page.words),
      page.words - wordsSoFar,
      block.kind === 'list' ? share(measure.words, block.items.length) : -1,
      page.proseWords,
      linkedParagraph(block, measure, before, after),
    ]
    data.set(own, start)
    let at = start + own.length
    for (let bit = 0; bit < evidenceKinds.length; bit++) {
      const flag = 1 << bit
      data[at++] = (container.near & flag) !== 0 ? 2 : (container.far & flag) !== 0 ? 1 : 0
    }
    if (!block.hidden) wordsSoFar += measure.words
    headingDistance++
    if (block.kind === 'heading') {
      headingPhrase = phraseKinds.indexOf(measure.phrase)
      headingDistance = 0
    }
  })
}

const lineWordsMax = 60

/** Short enough, and of a kind, to repeat the page's title or description. */
const isLine = (block: PageBlock, { words }: BlockMeasures): boolean =>
  words <= lineWordsMax && (block.kind === 'heading' || block.kind === 'paragraph')

/** Whether a text begins with a character that one of the folded texts begins with; only those few are worth folding. */
const repeatsAny = (folded: readonly string[]): ((text: string) => boolean) => {
  const first = new Set(folded.map((each) => each.charAt(0)))
  return (text) => first.has(/[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase().charAt(0) ?? '')
}

/** A paragraph that is one link: 0 no, 1 between prose, as hints at other articles are, 2 elsewhere. */
const linkedParagraph = (block: PageBlock, measure: BlockMeasures, before: number, after: number): number => {
  if (block.kind !== 'paragraph' || measure.linkShare < 0.8 || measure.words < 4) return 0
  return before > 0 && after > 0 ? 1 : 2
}

const agreementRuns = 12

/** Share of the block's first word runs that stand in the JSON-LD article body; -1 where there is none to compare with. */
const bodyAgreement = (block: PageBlock, facts: PageFacts): number => {
  if (facts.articleBody.size === 0) return -1
  const runs = wordRuns(block.text.slice(0, 400), agreementRuns)
  return runs.length === 0 ? -0.5 : runs.filter((run) => facts.articleBody.has(run)).length / runs.length
}

import type { Block, FaqEntry } from '#domain/article'
import type { ReadArticle } from '#storage/articleReader'
import type { StoredArticle, StoredTopic } from '#storage/stored'
import { safeUrl } from '../render/safeUrl.ts'

/** An article as its page shows it: whole, or its beginning where its source is to be shown as excerpts. */
export type ShownArticle = Readonly<{
  article: StoredArticle
  topics: readonly StoredTopic[]
  blocks: readonly Block[]
  faq: readonly FaqEntry[]
  /** The publisher's own address. */
  original: string | null
  excerpt: boolean
  noindex: boolean
}>

const excerptWordsMax = 60

export const shownArticle = ({ article, topics, rule }: ReadArticle): ShownArticle => {
  const { document } = article
  const original = safeUrl(document.url)
  const shown = { article, topics, original, excerpt: rule.excerpt, noindex: rule.noindex }
  return rule.excerpt
    ? { ...shown, blocks: excerptOf(document.blocks), faq: [] }
    : { ...shown, blocks: document.blocks, faq: document.faq }
}

/** The first paragraph, at most sixty words of it. */
const excerptOf = (blocks: readonly Block[]): readonly Block[] => {
  const first = blocks.find((block) => block.kind === 'paragraph')
  if (first === undefined) return []
  const words = first.text.split(' ')
  return [
    words.length <= excerptWordsMax ? first : { ...first, text: `${words.slice(0, excerptWordsMax).join(' ')} …` },
  ]
}

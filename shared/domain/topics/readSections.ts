import type { Block, NormalisedArticle } from '../article.ts'
import { type Tokens, tokenise } from './match/tokenise.ts'

/** What filing needs of an article. `source_key` is the source's host or folded name, as identities use it. */
export type FilableArticle = Pick<NormalisedArticle, 'title' | 'blocks' | 'faq' | 'language'> &
  Readonly<{ source_key: string | null }>

/** A stretch of an article with its words: the title, a block, or a FAQ entry. */
export type Section = Readonly<{ where: string; text: string; tokens: Tokens; kind: 'title' | 'body' | 'faq' }>

/** The texts of an article in reading order. A code block is not prose and names no topic. */
export const readSections = (article: Omit<FilableArticle, 'source_key'>): Section[] => {
  const sections: Section[] = [section('title', article.title, 'title')]
  for (const block of article.blocks) if (block.kind !== 'code') sections.push(blockSection(block))
  for (const entry of article.faq) sections.push(section(entry.id, `${entry.question}\n${entry.answer}`, 'faq'))
  return sections
}

const known = new WeakMap<Block, Section>()

/** A block's words serve its entities and its topics. */
const blockSection = (block: Block): Section => {
  const read = known.get(block) ?? section(block.id, block.text, 'body')
  known.set(block, read)
  return read
}

const section = (where: string, text: string, kind: Section['kind']): Section => ({
  where,
  text,
  tokens: tokenise(text),
  kind,
})

import type { LabelledArticle } from '#domain/topics/learned/packExamples'
import { readSections, type Section } from '#domain/topics/readSections'

const words: Readonly<Record<string, readonly string[]>> = {
  sailing: ['regatta', 'skipper', 'harbour', 'spinnaker', 'crew', 'buoy', 'mainsail', 'gusts', 'yacht', 'anchor'],
  baking: ['sourdough', 'oven', 'flour', 'crust', 'yeast', 'dough', 'baker', 'rye', 'pastry', 'kneading'],
  chess: ['bishop', 'gambit', 'checkmate', 'endgame', 'rook', 'grandmaster', 'pawn', 'castling', 'blitz', 'board'],
  パン: ['酵母', '小麦粉', '窯焼き', '食パン', '生地', '発酵', '焼き上げ', '菓子パン'],
}
const fillers = ['yesterday', 'people', 'the', 'new', 'many', 'said', 'year', 'town', 'first', 'again', 'with', 'after']

/** The sections of a text that has no title. */
export const sectionsOf = (text: string): Section[] =>
  readSections({ title: '', blocks: [{ id: 'b1', kind: 'paragraph', text }], faq: [], language: 'und' })

/** A short text about a topic: some of its words among words that tell nothing. The same `seed` gives the same text. */
export const textAbout = (topics: readonly string[], seed: number): string => {
  let state = seed * 2_654_435_761
  const pick = (from: readonly string[]): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return from[Math.floor((state / 4294967296) * from.length)]!
  }
  const told = topics.flatMap((topic) => [pick(words[topic]!), pick(words[topic]!), pick(words[topic]!)])
  return told.map((word) => `${pick(fillers)} ${word} ${pick(fillers)}`).join(' ')
}

/** Labelled articles about every topic in turn. */
export const labelledArticles = (count: number, topics = ['sailing', 'baking', 'chess']): LabelledArticle[] =>
  Array.from({ length: count }, (_, index) => {
    const own = [topics[index % topics.length]!]
    return { group: `article-${index}`, topics: own, language: 'und', sections: sectionsOf(textAbout(own, index + 1)) }
  })

import type { Block } from '../article.ts'

/** A title from the first sentence of the body, cut at a word when the sentence is long. */
export const inferTitle = (blocks: readonly Block[]): string => {
  const first = blocks.find((block) => block.text !== '')?.text ?? 'Untitled'
  const sentence = /^.{10,}?[.!?。！？](?=\s|$)/su.exec(first)?.[0] ?? first
  if (sentence.length <= 140) return sentence
  const cut = sentence.slice(0, 140)
  return `${cut.slice(0, Math.max(60, cut.lastIndexOf(' ')))}…`
}

import { foldWord } from '../sentences/foldWord.ts'
import { wordsOf } from '../sentences/wordsOf.ts'
import type { EditionArticle } from './editionArticle.ts'

const looksAt = 6
const wordsMax = 60

/** The sentence that says what an article is about, as written: the first that stands alone and is not its title again. */
export const storyLead = ({ title, features }: Pick<EditionArticle, 'title' | 'features'>): string => {
  const key = keyOf(title)
  const near = features.sentences.slice(0, looksAt).filter(({ text, unfit }) => !unfit && keyOf(text) !== key)
  const lead =
    near.find(({ dangles, words }) => !dangles && words <= wordsMax && words >= 5) ??
    near.find(({ dangles, words }) => !dangles && words <= wordsMax) ??
    near.find(({ words }) => words <= wordsMax) ??
    near[0]
  return lead?.text ?? ''
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => foldWord(word))
    .join(' ')

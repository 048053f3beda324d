import { foldWord } from '../sentences/foldWord.ts'
import { wordsOf } from '../sentences/wordsOf.ts'
import type { EditionArticle } from './editionArticle.ts'

const looksAt = 6
const wordsMax = 60

/** The sentence that says what an article is about, as written: the first that stands alone and is not its title again. */
export const storyLead = ({ title, features }: Pick<EditionArticle, 'title' | 'features'>): string => {
  const key = keyOf(title)
  const head = features.sentences.slice(0, looksAt).filter(({ unfit, loose }) => !unfit && !loose)
  const near = head.filter(({ text }) => key === '' || !keyOf(text).startsWith(key))
  const lead =
    near.find(({ dangles, words }) => !dangles && words <= wordsMax && words >= 5) ??
    near.find(({ dangles, words }) => !dangles && words <= wordsMax) ??
    near.find(({ words }) => words <= wordsMax) ??
    head[0]
  return lead?.text ?? ''
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => foldWord(word))
    .join(' ')

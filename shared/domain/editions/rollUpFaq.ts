import { shortHash } from '#kit/hash'
import type { DigestFaq } from '../edition.ts'
import { saysTheSame } from '../faq/saysTheSame.ts'
import { foldText } from '../text/foldText.ts'
import { answersConflict } from './answersConflict.ts'
import { compareText } from './compareText.ts'
import type { EditionArticle } from './editionArticle.ts'
import { type QuestionKey, questionKey, sameQuestion } from './questionKey.ts'

const alsoMax = 5
/** From so many characters on an answer names its subject: `Yes.` is said of anything. */
const tellingMin = 30
/** Characters of an answer in a digest. What is longer is read in its article: 30 entries of such would not fit a row of D1 (2 MB). */
const answerMax = 4_000
/** Of a question, where one was found in a text: what a submission may give. */
const questionMax = 2_000

type Asked = Readonly<{
  id: string
  question: string
  answer: string
  article: string
  at: number
  key: QuestionKey
  rank: number
  story: string
}>

export type FaqRollUp = Readonly<{ entries: readonly DigestFaq[]; left_out: number }>

/**
 * One entry for each question that several articles answer: the newest good answer first, other answers beside it, those
 * that contradict it marked. `stories` in the edition's order; the main language comes first, then questions that more
 * articles ask.
 */
export const rollUpFaq = (
  stories: readonly Readonly<{ id: string; articles: readonly EditionArticle[] }>[],
  mainLanguage: string,
  entriesMax: number,
): FaqRollUp => {
  const groups = gather(stories)
  const inOrder = groups
    .sort(
      (a, b) =>
        isMain(b, mainLanguage) - isMain(a, mainLanguage) ||
        articlesOf(b) - articlesOf(a) ||
        (a[0]?.rank ?? 0) - (b[0]?.rank ?? 0),
    )
    .flatMap((group) => entryOf(group) ?? [])
  const entries = withOwnIds(inOrder)
  const tooLong = stories
    .flatMap(({ articles }) => articles)
    .reduce((sum, { faq }) => sum + faq.filter((entry) => !fits(entry)).length, 0)
  return { entries: entries.slice(0, entriesMax), left_out: Math.max(0, entries.length - entriesMax) + tooLong }
}

const fits = ({ question, answer }: EditionArticle['faq'][number]): boolean =>
  question.length <= questionMax && answer.length <= answerMax

const isMain = (group: readonly Asked[], mainLanguage: string): number =>
  Number(group[0]?.key.language === mainLanguage)

const articlesOf = (group: readonly Asked[]): number => new Set(group.map(({ article }) => article)).size

const gather = (stories: readonly Readonly<{ id: string; articles: readonly EditionArticle[] }>[]): Asked[][] => {
  const groups: Asked[][] = []
  const exact = new Map<string, Asked[]>()
  const byStem = new Map<string, Set<Asked[]>>()
  let rank = 0
  const articles = stories.flatMap(({ id: story, articles }) => articles.map((article) => ({ ...article, story })))
  for (const { id: article, faq, language, last_change, story } of articles)
    for (const { id, question, answer } of faq.filter(fits)) {
      const key = questionKey(question, language)
      const asked = { id, question, answer, article, at: last_change, key, rank, story }
      rank += 1
      const name = `${key.language} ${key.generic ? story : ''} ${key.folded}`
      const group = exact.get(name) ?? similar(asked, byStem)
      if (group !== undefined) group.push(asked)
      const home = group ?? [asked]
      if (group === undefined) groups.push(home)
      exact.set(name, home)
      for (const stem of key.stems) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(home))
    }
  return groups
}

const similar = (asked: Asked, byStem: ReadonlyMap<string, ReadonlySet<Asked[]>>): Asked[] | undefined => {
  for (const stem of asked.key.stems)
    for (const group of byStem.get(stem) ?? [])
      if (group[0] !== undefined && sameQuestion(group[0].key, asked.key) && maySay(group[0], asked)) return group
  return undefined
}

/** `What does it cost?` asks of another thing in another story, unless it is answered in the same words there. */
const maySay = (left: Asked, right: Asked): boolean =>
  left.story === right.story ||
  !(left.key.generic || right.key.generic) ||
  (left.answer.length >= tellingMin &&
    saysTheSame(left.answer, right.answer) &&
    saysTheSame(right.answer, left.answer) &&
    figuresOf(left.answer) === figuresOf(right.answer))

const figuresOf = (text: string): string => (text.match(/\p{N}+/gu) ?? []).join(' ')

const entryOf = (group: readonly Asked[]): DigestFaq | null => {
  const newest = [...group].sort(
    (a, b) =>
      Number(isGood(b.answer)) - Number(isGood(a.answer)) ||
      b.at - a.at ||
      compareText(a.article, b.article) ||
      a.rank - b.rank,
  )
  const first = newest[0]
  if (first === undefined) return null
  const told = new Set([foldText(first.answer)])
  const also: { answer: string; article: string; conflicts: boolean }[] = []
  for (const { answer, article } of newest.slice(1)) {
    const folded = foldText(answer)
    if (told.has(folded) || folded === '') continue
    told.add(folded)
    also.push({ answer, article, conflicts: answersConflict(first.question, first.answer, answer, first.key.language) })
  }
  const { id, question, answer, article } = first
  return { id, question, answer, article, also: also.slice(0, alsoMax) }
}

/**
 * A vague question that two stories answer has two entries. The one of the least article keeps the question's id, so that it
 * depends on no order; the others' ids name their article as well.
 */
const withOwnIds = (entries: readonly DigestFaq[]): DigestFaq[] => {
  const owners = new Map<string, string>()
  for (const { id, article } of entries) {
    const owner = owners.get(id)
    if (owner === undefined || compareText(article, owner) < 0) owners.set(id, article)
  }
  return entries.map((entry) =>
    owners.get(entry.id) === entry.article ? entry : { ...entry, id: `${entry.id}-${shortHash(entry.article, 8)}` },
  )
}

/** An answer that only points elsewhere is none. */
const isGood = (answer: string): boolean =>
  answer.trim() !== '' && !/^(?:see|siehe|voir|click|read)\b.{0,60}$/i.test(answer.trim())

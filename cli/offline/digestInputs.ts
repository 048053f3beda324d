import type { EditionArticle } from '#domain/editions/editionArticle'
import { editionArticleOf } from '#domain/editions/editionArticleOf'
import { freezeEdition } from '#domain/editions/freezeEdition'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { topicSlug } from '#domain/topics/topicSlug'
import { err, ok, type Result } from '#kit/result'
import type { OfflineInput } from '../input/parseLine.ts'
import { readInputs } from '../input/readInputs.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { articleOfInput } from './articleOfInput.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

export type DigestOptions = Readonly<{ topic: string; words: number }>

/** Makes one edition of everything in `files`. */
export const digestInputs = async (
  files: readonly string[],
  options: DigestOptions,
  context: NormaliseContext,
): Promise<ExitCode> => {
  const articles: EditionArticle[] = []
  const ids = new Set<string>()
  let refused = 0
  const bar = await openBar('digest', files, false)
  for await (const { place, input } of readInputs(files)) {
    bar.advance()
    const article = input.ok ? offlineArticle(input.value, articles.length, ids, context) : input
    if (article.ok) articles.push(article.value)
    else {
      refused += 1
      bar.say(`broadsheet: ${place}: ${article.error}`)
    }
  }
  bar.end()
  await writeLine(JSON.stringify(freezeEdition(topicOf(options.topic), articles, { wordsMax: options.words })))
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

export const topicOf = (name: string) => {
  const slug = topicSlug(name)
  return { slug: slug.ok ? slug.value : 'digest', name, description: '' }
}

/** An article with an id that no other of the digest has: its own, or its place. */
export const offlineArticle = (
  input: OfflineInput,
  index: number,
  ids: Set<string>,
  context: NormaliseContext,
): Result<EditionArticle, string> => {
  const article = articleOfInput(input, context)
  if (!article.ok) return err(article.error)
  const given = input.id === undefined || input.id === null ? `article-${index + 1}` : String(input.id)
  const id = ids.has(given) ? `${given}-${index + 1}` : given
  ids.add(id)
  const topics = input.kind === 'submission' ? (input.submission.topics ?? []) : []
  return guarded(() => ok(editionArticleOf(article.value, { id, topics })))
}

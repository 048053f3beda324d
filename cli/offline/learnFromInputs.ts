import { isRecord } from '#domain/json/isRecord'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { type LabelledArticle, packExamples } from '#domain/topics/learned/packExamples'
import { type TrainingOptions, trainModel } from '#domain/topics/learned/trainModel'
import { readSections } from '#domain/topics/readSections'
import { topicSlug } from '#domain/topics/topicSlug'
import { err, ok, type Result } from '#kit/result'
import type { OfflineInput } from '../input/parseLine.ts'
import { readInputs } from '../input/readInputs.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { articleOfInput } from './articleOfInput.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

const pageArticles = 200

/** Learns from everything in `files` that carries topics, and writes the model. */
export const learnFromInputs = async (
  files: readonly string[],
  options: TrainingOptions,
  context: NormaliseContext,
): Promise<ExitCode> => {
  const pages: Uint8Array[] = []
  let page: LabelledArticle[] = []
  let read = 0
  let refused = 0
  const bar = await openBar('learn', files, false)
  for await (const { place, input } of readInputs(files)) {
    bar.advance()
    read += 1
    const article = input.ok ? labelledArticle(input.value, `line ${read}`, context) : input
    if (!article.ok) {
      refused += 1
      bar.say(`broadsheet: ${place}: ${article.error}`)
      continue
    }
    page.push(article.value)
    if (page.length < pageArticles) continue
    pages.push(packExamples(page))
    page = []
  }
  bar.end()
  pages.push(packExamples(page))
  const model = trainModel(pages, options)
  if (model === null) {
    process.stderr.write('broadsheet: nothing to learn: two topics with articles are needed at least\n')
    return exitCodes.notFound
  }
  await writeLine(JSON.stringify(model))
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

const labelledArticle = (
  input: OfflineInput,
  name: string,
  context: NormaliseContext,
): Result<LabelledArticle, string> => {
  const topics = topicsOf(input)
  if (topics.length === 0) return err('no topics to learn from')
  const article = articleOfInput(input, context)
  if (!article.ok) return err(article.error)
  const group = input.id === undefined || input.id === null ? name : String(input.id)
  return guarded(() => ok({ group, topics, language: article.value.language, sections: readSections(article.value) }))
}

/** The slugs of a line's topics: names, as submissions have them, or entries, as articles have them. */
const topicsOf = (input: OfflineInput): readonly string[] => {
  const given: unknown = input.kind === 'submission' ? input.submission.topics : input.article.topics
  if (!Array.isArray(given)) return []
  return given.flatMap((topic: unknown) => {
    const name = isRecord(topic) ? topic.slug : topic
    const slug = typeof name === 'string' ? topicSlug(name) : err(null)
    return slug.ok ? [slug.value] : []
  })
}

import { readFile } from 'node:fs/promises'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { parseModel } from '#domain/topics/learned/parseModel'
import { scoreTopics } from '#domain/topics/learned/predictTopics'
import type { TopicModel } from '#domain/topics/learned/topicModel'
import { readSections } from '#domain/topics/readSections'
import { err, ok, type Result } from '#kit/result'
import type { OfflineInput } from '../input/parseLine.ts'
import { readInputs } from '../input/readInputs.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { articleOfInput } from './articleOfInput.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

/** Files everything in `files` under the topics of a model. */
export const fileInputs = async (
  files: readonly string[],
  options: Readonly<{ model: string; force: boolean }>,
  context: NormaliseContext,
): Promise<ExitCode> => {
  const model = await readModel(options.model)
  if (!model.ok) {
    process.stderr.write(`broadsheet: ${options.model}: ${model.error}\n`)
    return exitCodes.usage
  }
  let refused = 0
  const bar = await openBar('file', files, true)
  for await (const { place, input } of readInputs(files)) {
    bar.advance()
    const line = input.ok ? filedLine(model.value, input.value, options.force, context) : input
    if (line.ok) await writeLine(line.value)
    else {
      refused += 1
      bar.say(`broadsheet: ${place}: ${line.error}`)
    }
  }
  bar.end()
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

const readModel = async (name: string): Promise<Result<TopicModel, string>> => {
  // A file that cannot be read is told by its error.
  const json = await readFile(name, 'utf8')
  try {
    return parseModel(JSON.parse(json))
  } catch {
    return err('not a topic model; `broadsheet learn` makes one')
  }
}

const filedLine = (
  model: TopicModel,
  input: OfflineInput,
  force: boolean,
  context: NormaliseContext,
): Result<string, string> => {
  const article = articleOfInput(input, context)
  if (!article.ok) return err(article.error)
  const id = input.id === undefined ? {} : { id: input.id }
  return guarded(() => {
    const thresholds = new Map(model.topics.map(({ slug, threshold }) => [slug, threshold]))
    const topics = scoreTopics(model, article.value.language, readSections(article.value))
      .filter(({ slug, score }, rank) => {
        const threshold = thresholds.get(slug) ?? null
        return (force && rank === 0) || (threshold !== null && score >= threshold)
      })
      .map(({ slug, score }) => ({ slug, score: Math.round(score * 10_000) / 10_000 }))
    return ok(JSON.stringify({ ...id, topics }))
  })
}

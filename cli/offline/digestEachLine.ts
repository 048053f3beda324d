import type { EditionArticle } from '#domain/editions/editionArticle'
import { freezeEdition } from '#domain/editions/freezeEdition'
import { isRecord } from '#domain/json/isRecord'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { err, ok, type Result } from '#kit/result'
import { linesOf } from '../input/linesOf.ts'
import { parseLine } from '../input/parseLine.ts'
import { readLines } from '../input/readLines.ts'
import { inputBytesMax } from '../input/readText.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { type DigestOptions, offlineArticle, topicOf } from './digestInputs.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

/** Makes an edition of every line `{"id", "articles": [Submission…], "words"?}` and writes `{"id", "edition"}`. */
export const digestEachLine = async (
  files: readonly string[],
  options: DigestOptions,
  context: NormaliseContext,
): Promise<ExitCode> => {
  let refused = 0
  const bar = await openBar('digest', files, true)
  const report = (place: string, problem: string): void => {
    bar.say(`broadsheet: ${place}: ${problem}`)
  }
  const refuse = (place: string, problem: string): void => {
    refused += 1
    report(place, problem)
  }
  for await (const line of readLines(linesOf(files), { bytesMax: inputBytesMax })) {
    const place = `line ${line.number}`
    bar.advance()
    if (line.text === null) {
      refuse(place, line.problem === 'too_long' ? 'longer than 16 MiB' : 'not UTF-8')
      continue
    }
    const request = parseRequest(line.text)
    if (!request.ok) {
      refuse(place, request.error)
      continue
    }
    const { id, articles: given, words } = request.value
    const articles: EditionArticle[] = []
    const ids = new Set<string>()
    for (const [index, submission] of given.entries()) {
      const inputs = parseLine(JSON.stringify(submission))
      for (const input of inputs.ok ? inputs.value : [inputs]) {
        const article = 'error' in input ? input : offlineArticle(input, index, ids, context)
        if (article.ok) articles.push(article.value)
        // The line is answered all the same, by an edition of the others.
        else report(`${place}, article ${index + 1}`, article.error)
      }
    }
    const wordsMax = words ?? options.words
    const edition = guarded(() => ok(freezeEdition(topicOf(options.topic), articles, { wordsMax })))
    if (edition.ok) await writeLine(JSON.stringify({ id, edition: edition.value }))
    else refuse(place, edition.error)
  }
  bar.end()
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

type DigestRequest = Readonly<{ id: unknown; articles: readonly unknown[]; words: number | undefined }>

const parseRequest = (json: string): Result<DigestRequest, string> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isRecord(value)) return err('not a JSON object')
  if (!Array.isArray(value.articles)) return err('"articles" must be a list of submissions')
  const words = value.words ?? undefined
  if (words !== undefined && (typeof words !== 'number' || !Number.isFinite(words) || words < 0))
    return err('"words" must be a number')
  return ok({ id: value.id, articles: value.articles, words: words === undefined ? undefined : Math.floor(words) })
}

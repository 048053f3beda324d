import { type NormaliseContext, normalise } from '#domain/normalise/normalise'
import { err, ok, type Result } from '#kit/result'
import type { OfflineInput } from '../input/parseLine.ts'
import { readInputs } from '../input/readInputs.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { bodyText } from './bodyText.ts'
import { explainRefusal } from './explainRefusal.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

/** Normalises everything in `files` (standard input when there are none) to lines on standard output. */
export const normaliseInputs = async (files: readonly string[], context: NormaliseContext): Promise<ExitCode> => {
  let refused = 0
  const bar = await openBar('normalise', files, true)
  for await (const { place, input } of readInputs(files)) {
    bar.advance()
    const line = input.ok ? articleLine(input.value, context) : input
    if (line.ok) await writeLine(line.value)
    else {
      refused += 1
      bar.say(`broadsheet: ${place}: ${line.error}`)
    }
  }
  bar.end()
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

const articleLine = (input: OfflineInput, context: NormaliseContext): Result<string, string> => {
  if (input.kind === 'article') return ok(input.json)
  const article = guarded(() => normalise(input.submission, context))
  if (!article.ok) return err(typeof article.error === 'string' ? article.error : explainRefusal(article.error))
  const id = input.id === undefined ? {} : { id: input.id }
  return ok(JSON.stringify({ ...id, ...article.value, text: bodyText(article.value.blocks) }))
}

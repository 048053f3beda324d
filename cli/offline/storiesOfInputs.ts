import { articleFeatures } from '#domain/editions/articleFeatures'
import { dateTime } from '#domain/editions/dateTime'
import type { NormaliseContext } from '#domain/normalise/normalise'
import { groupStories, type StoryInput } from '#domain/stories/groupStories'
import { ok } from '#kit/result'
import { readInputs } from '../input/readInputs.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { articleOfInput } from './articleOfInput.ts'
import { guarded } from './guarded.ts'
import { openBar } from './openBar.ts'

/** Groups everything in `files` into stories and writes `{"id", "story"}` for each, in the order of the input. */
export const storiesOfInputs = async (files: readonly string[], context: NormaliseContext): Promise<ExitCode> => {
  const articles: (StoryInput & { given: unknown })[] = []
  const met = new Map<string, number>()
  let refused = 0
  const bar = await openBar('stories', files, false)
  for await (const { place, input } of readInputs(files)) {
    bar.advance()
    const article = input.ok ? articleOfInput(input.value, context) : input
    const features = article.ok ? guarded(() => ok(articleFeatures(article.value))) : article
    if (!input.ok || !article.ok || !features.ok) {
      refused += 1
      bar.say(`broadsheet: ${place}: ${features.ok ? '' : features.error}`)
      continue
    }
    const name = String(input.value.id ?? place)
    const times = met.get(name) ?? 0
    met.set(name, times + 1)
    articles.push({
      id: times === 0 ? name : `${name} (${times + 1})`,
      given: input.value.id ?? name,
      at: dateTime(article.value.published_at),
      features: features.value,
    })
  }
  bar.end()
  const storyOf = new Map<string, string>()
  for (const { ids } of groupStories(articles)) for (const id of ids) storyOf.set(id, ids[0] ?? id)
  for (const { id, given } of articles) await writeLine(JSON.stringify({ id: given, story: storyOf.get(id) }))
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

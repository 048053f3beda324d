import { type Client, ServerRefusal } from '../client/createClient.ts'
import { countInputs } from '../input/countInputs.ts'
import { CliError } from '../terminal/CliError.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { table } from '../terminal/table.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { inPool } from './inPool.ts'
import { type Journal, journalKey } from './openJournal.ts'
import { sendArticle } from './sendArticle.ts'
import { type PlacedRequest, type SharedFields, submissionRequests } from './submissionRequests.ts'

export type SubmitOptions = Readonly<{
  client: Client
  files: readonly string[]
  shared: SharedFields
  concurrency: number
  restore: boolean
  json: boolean
  journal: Journal | null
}>

/** Sends every article in the files, several at a time, and says what became of them. */
export const submitAll = async (options: SubmitOptions): Promise<ExitCode> => {
  const { client, files, journal } = options
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  const bar = createProgressBar('submit', await countInputs(files))
  let stop: CliError | null = null
  const interrupt = () => {
    stop = new CliError(
      journal === null
        ? 'Interrupted.'
        : 'Interrupted. The same command goes on from here; --no-journal starts again from the beginning.',
      exitCodes.someRefused,
    )
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  if (journal !== null && journal.resumed > 0)
    bar.say(
      `broadsheet: going on after ${journal.resumed} that an interrupted run had sent (--no-journal starts again)`,
    )

  const sendOne = async ({ place, request, following }: PlacedRequest) => {
    if (following !== undefined) bar.expect(following)
    if (!request.ok) {
      count('refused')
      if (options.json) await writeLine(JSON.stringify({ place, status: null, problem: { title: request.error } }))
      bar.say(`broadsheet: ${place}: ${request.error}`)
      return bar.advance()
    }
    const key = journalKey(place, request.value.contentType, JSON.stringify(request.value.query), request.value.body)
    if (journal?.has(key)) {
      count('sent before')
      return bar.skip()
    }
    try {
      const receipt = await sendArticle(client, request.value, options.restore)
      count(receipt.outcome)
      journal?.add(key)
      if (options.json) {
        const topics = receipt.topics.map(({ slug, sequence }) => ({ slug, sequence }))
        await writeLine(JSON.stringify({ place, id: receipt.id, outcome: receipt.outcome, topics }))
      }
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      // What is wrong with one article is that article's; what is wrong with the token or the server is everybody's.
      if (!(error instanceof ServerRefusal) || [401, 403, 429].includes(error.status) || error.status >= 500)
        stop ??= error
      else {
        count('refused')
        if (options.json) await writeLine(JSON.stringify({ place, status: error.status, problem: error.problem }))
        bar.say(`broadsheet: ${place}: ${error.message}`)
      }
    }
    bar.advance()
  }
  await inPool(submissionRequests(files, options.shared), options.concurrency, sendOne, () => stop !== null)
  bar.end()
  process.off('SIGINT', interrupt)
  process.off('SIGTERM', interrupt)

  const refused = counts.get('refused') ?? 0
  if (stop === null && refused === 0) journal?.discard()
  const summary = table(
    ['outcome', 'articles'],
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  if (options.json) process.stderr.write(`${summary}\n`)
  else await writeLine(summary)
  if (stop !== null) throw stop
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

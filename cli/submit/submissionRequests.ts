import { unpackSubmission } from '#domain/normalise/unpackSubmission'
import { err, ok, type Result } from '#kit/result'
import { type FileFormat, fileFormat } from '../input/fileFormats.ts'
import { bytesOf } from '../input/linesOf.ts'
import { readLines } from '../input/readLines.ts'
import { inputBytesMax, readText } from '../input/readText.ts'
import { explainRefusal } from '../offline/explainRefusal.ts'

/** What one article is sent as: a bare text with its fields in the query, or a Submission in JSON. */
export type SubmissionRequest = Readonly<{
  contentType: string
  body: string
  query: Readonly<Record<string, string>>
}>

export type PlacedRequest = Readonly<{
  place: string
  request: Result<SubmissionRequest, string>
  /** The articles of the same file that follow, told with the first. */
  following?: number
}>

/** Fields that the command line gives for everything that it sends. */
export type SharedFields = Readonly<{
  source?: string | undefined
  sourceUrl?: string | undefined
  topics?: readonly string[] | undefined
  language?: string | undefined
}>

const textTypes: Partial<Record<FileFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}

/** Every article in the files (`-` is standard input), as a request each; feeds and JSON arrays give one an item. */
export async function* submissionRequests(
  names: readonly string[],
  shared: SharedFields = {},
): AsyncGenerator<PlacedRequest> {
  for (const name of names) {
    const format = fileFormat(name)
    if (format === 'lines') yield* fromLines(name, shared)
    else yield* fromFile(name, format, shared)
  }
}

async function* fromLines(name: string, shared: SharedFields): AsyncGenerator<PlacedRequest> {
  for await (const line of readLines(bytesOf(name), { bytesMax: inputBytesMax })) {
    const place = `${name === '-' ? 'stdin' : name} line ${line.number}`
    if (line.text === null)
      yield { place, request: err(line.problem === 'too_long' ? 'longer than 16 MiB' : 'not UTF-8') }
    else yield { place, request: fromJson(line.text, shared) }
  }
}

const fromJson = (json: string, shared: SharedFields): Result<SubmissionRequest, string> => {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('not a JSON object')
    return ok(jsonRequest({ ...sharedJson(shared), ...value }))
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function* fromFile(name: string, format: FileFormat | null, shared: SharedFields): AsyncGenerator<PlacedRequest> {
  const text = await readText(name)
  if (!text.ok) return yield { place: name, request: text }
  const content = text.value
  const contentType = format === null ? undefined : textTypes[format]
  if (contentType !== undefined)
    return yield { place: name, request: ok({ contentType, body: content, query: sharedQuery(shared) }) }
  const submissions = unpackSubmission(format === 'json' ? { content, format } : { content })
  if (!submissions.ok) return yield { place: name, request: err(explainRefusal(submissions.error)) }
  const alone = submissions.value.length === 1
  for (const [index, submission] of submissions.value.entries())
    yield {
      place: alone ? name : `${name} item ${index + 1}`,
      request: ok(jsonRequest({ ...sharedJson(shared), ...submission })),
      ...(index === 0 && !alone ? { following: submissions.value.length - 1 } : {}),
    }
}

const jsonRequest = (submission: object): SubmissionRequest => ({
  contentType: 'application/json',
  body: JSON.stringify(submission),
  query: {},
})

const sharedJson = ({ source, sourceUrl, topics, language }: SharedFields): Record<string, unknown> => ({
  ...(source === undefined && sourceUrl === undefined
    ? {}
    : {
        source: {
          ...(source === undefined ? {} : { name: source }),
          ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
        },
      }),
  ...(topics === undefined || topics.length === 0 ? {} : { topics }),
  ...(language === undefined ? {} : { language }),
})

const sharedQuery = ({ source, sourceUrl, topics, language }: SharedFields): Record<string, string> => ({
  ...(source === undefined ? {} : { source_name: source }),
  ...(sourceUrl === undefined ? {} : { source_url: sourceUrl }),
  ...(topics === undefined || topics.length === 0 ? {} : { topics: topics.join(',') }),
  ...(language === undefined ? {} : { language }),
})

import { type Submission, submissionSchema } from '#domain/submission'
import type { RawSubmission } from '#storage/stored'
import { mediaType, submissionTypes, textFormatOf } from './mediaTypes.ts'
import { type FieldError, ProblemError } from './problems.ts'
import { boundedJson, readBody, textOf } from './readBody.ts'

/** Query parameters that belong to the request and not to the submission. */
const requestParameters = new Set(['restore'])

/** Reads one submission, whichever way it came, and keeps the bytes it came as. */
export const readSubmission = async (request: Request): Promise<{ submission: Submission; raw: RawSubmission }> => {
  const type = mediaType(request)
  const format = textFormatOf(type)
  if (type !== 'application/json' && format === undefined) throw typeUnknown(type, submissionTypes)
  const body = await readBody(request)
  const contentType = request.headers.get('Content-Type') ?? ''
  const text = textOf(body, contentType)
  const input =
    format === undefined ? boundedJson(text) : { ...queryFields(new URL(request.url)), content: text, format }
  const submission = parseSubmission(input)
  const { content: _, ...fields } = submission
  return { submission, raw: { content_type: contentType.slice(0, 200), fields, body } }
}

/** The refusal of a media type, which says those that are taken. */
export const typeUnknown = (type: string, taken: readonly string[]): ProblemError =>
  new ProblemError({
    name: 'type_unknown',
    detail: `Content-Type ${type.slice(0, 60) || '(none)'} is not taken here; send ${taken.join(', ')}`,
    headers: { 'Accept-Post': taken.join(', ') },
  })

/** Makes a trusted submission, or refuses with a pointer to every wrong field. */
export const parseSubmission = (input: unknown): Submission => {
  const parsed = submissionSchema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ProblemError({
    name: 'submission_invalid',
    detail: 'fields of the submission are not valid',
    errors: fieldErrors(parsed.error.issues),
  })
}

/** zod's issues as JSON pointers (RFC 6901), one for each key that nobody knows. */
export const fieldErrors = (
  issues: readonly { path: PropertyKey[]; code: string; message: string; keys?: string[] }[],
): FieldError[] =>
  issues
    .flatMap((issue) =>
      (issue.keys ?? [null]).map((key) => ({ ...issue, path: key === null ? issue.path : [...issue.path, key] })),
    )
    .slice(0, 50)
    .map((issue) => ({
      pointer: issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      code: issue.code,
      detail: issue.message,
    }))

/** The fields beside a bare body, from the query: `topics` and `authors` comma separated, `source` as `source_name` and `source_url`. */
const queryFields = (url: URL): Record<string, unknown> => {
  const fields: Record<string, unknown> = {}
  const source: Record<string, string> = {}
  for (const [name, value] of url.searchParams) {
    if (requestParameters.has(name)) continue
    if (name === 'topics' || name === 'authors')
      fields[name] = value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    else if (name === 'source' || name === 'source_name' || name === 'source.name') source.name = value
    else if (name === 'source_url' || name === 'source.url') source.url = value
    else fields[name] = value
  }
  return Object.keys(source).length === 0 ? fields : { ...fields, source }
}

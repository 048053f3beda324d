import { type Submission, submissionSchema } from '#domain/submission'
import { err, ok, type Result } from '#kit/result'

/** What one line of input holds. `id` is the line's own, kept as it was written, or undefined. */
export type OfflineInput = Readonly<
  | { kind: 'submission'; id: unknown; submission: Submission }
  /** An article that is normalised already, as the line's own text. */
  | { kind: 'article'; id: unknown; json: string; article: Readonly<Record<string, unknown>> }
>

/**
 * Reads one line of JSON offline, more forgiving than the HTTP door: unknown fields are left out, `null` counts as
 * absent, `lang` means `language`, and `format: "json"` says that `content` is itself a JSON document.
 */
export const parseLine = (json: string): Result<OfflineInput, string> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return isRecord(value) ? parseRecord(value, json) : err('not a JSON object')
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fields = Object.keys(submissionSchema.shape) as (keyof Submission)[]

const parseRecord = (record: Record<string, unknown>, json: string): Result<OfflineInput, string> => {
  const { id } = record
  if (record.content === undefined || record.content === null)
    return Array.isArray(record.blocks)
      ? ok({ kind: 'article', id, json, article: record })
      : err('neither a submission (no "content") nor an article (no "blocks")')
  return submissionOf(record, id)
}

/** Reads a whole JSON or feed document for the submissions in it; those without an id of their own get one by `name`. */
export const parseDocument = (
  document: string,
  _format: 'json' | 'feed',
  name: string,
): readonly Result<OfflineInput, string>[] => {
  let value: unknown
  try {
    value = JSON.parse(document)
  } catch (error) {
    return [err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)]
  }
  const values = Array.isArray(value) ? value : [value]
  return values.map((item, index) => {
    if (!isRecord(item)) return err('not a JSON object')
    const id = item.id ?? (values.length === 1 ? name : `${name}#${index + 1}`)
    return parseRecord({ ...item, id }, JSON.stringify(item))
  })
}

const submissionOf = (record: Record<string, unknown>, id: unknown): Result<OfflineInput, string> => {
  const picked: Record<string, unknown> = {}
  for (const field of fields) if (record[field] !== undefined && record[field] !== null) picked[field] = record[field]
  if (picked.language === undefined && typeof record.lang === 'string') picked.language = record.lang
  if (typeof id === 'number') picked.id = String(id)
  if (record.format === 'json') delete picked.format
  const parsed = submissionSchema.safeParse(picked)
  if (parsed.success) return ok({ kind: 'submission', id, submission: parsed.data })
  const issue = parsed.error.issues[0]
  return err(issue === undefined ? 'not a submission' : `/${issue.path.join('/')}: ${issue.message}`)
}

import { isRecord } from '#domain/json/isRecord'
import { type PackedSubmission, unpackSubmission } from '#domain/normalise/unpackSubmission'
import { type Submission, submissionSchema } from '#domain/submission'
import { err, ok, type Result } from '#kit/result'
import { explainRefusal } from '../offline/explainRefusal.ts'

/** What one line of input holds. `id` is the line's own, kept as it was written, or undefined. */
export type OfflineInput = Readonly<
  | { kind: 'submission'; id: unknown; submission: Submission }
  /** An article that is normalised already, as the line's own text. */
  | { kind: 'article'; id: unknown; json: string; article: Readonly<Record<string, unknown>> }
>

/**
 * Reads one line of JSON offline, more forgiving than the HTTP door: unknown fields are left out, `null` counts as
 * absent, `lang` means `language`, `text`, `markdown` or `html` may stand for a `content` of that format, and a content that is
 * itself a feed or a JSON document gives all that is in it.
 */
export const parseLine = (json: string): Result<readonly OfflineInput[], string> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return isRecord(value) ? parseRecord(value, json) : err('not a JSON object')
}

const parseRecord = (
  record: Readonly<Record<string, unknown>>,
  json: string,
): Result<readonly OfflineInput[], string> => {
  const { id } = record
  if (record.content === undefined || record.content === null) {
    if (Array.isArray(record.blocks)) return ok([{ kind: 'article', id, json, article: record }])
    const format = formats.find((name) => typeof record[name] === 'string')
    return format === undefined
      ? err('neither a submission (no "content") nor an article (no "blocks")')
      : parseRecord({ format, ...record, content: record[format] }, json)
  }
  const picked: Record<string, unknown> = {}
  for (const field of fields) if (record[field] !== undefined && record[field] !== null) picked[field] = record[field]
  if (picked.language === undefined && typeof record.lang === 'string') picked.language = record.lang
  if (typeof id === 'number') picked.id = String(id)
  if (record.format === 'json') delete picked.format
  const parsed = submissionSchema.safeParse(picked)
  if (parsed.success) return unpack(record.format === 'json' ? { ...parsed.data, format: 'json' } : parsed.data, id)
  const issue = parsed.error.issues[0]
  return err(issue === undefined ? 'not a submission' : `/${issue.path.join('/')}: ${issue.message}`)
}

/** The richest first: who has both a page and its text means the page. */
const formats = ['html', 'markdown', 'text'] as const

const fields = Object.keys(submissionSchema.shape) as (keyof Submission)[]

/** The inputs in a submission: one as a rule, each item of a feed or an array. Several share the outer id, numbered. */
export const unpack = (packed: PackedSubmission, id: unknown): Result<readonly OfflineInput[], string> => {
  const submissions = unpackSubmission(packed)
  if (!submissions.ok) return err(explainRefusal(submissions.error))
  const alone = submissions.value.length === 1
  return ok(
    submissions.value.map((submission, index) => ({
      kind: 'submission',
      id: alone
        ? (id ?? submission.id)
        : (submission.id ?? (id === undefined ? undefined : `${String(id)}#${index + 1}`)),
      submission,
    })),
  )
}

import { err, ok, type Result } from '#kit/result'
import { readFeed } from '../feeds/readFeed.ts'
import type { Refusal } from '../refusal.ts'
import { type Submission, submissionSchema } from '../submission.ts'
import { isRecord } from './isRecord.ts'
import { readForeignJson } from './readForeignJson.ts'
import { readJsonLd } from './readJsonLd.ts'

/**
 * Reads a JSON document for the articles in it: a Submission, an array of them, a JSON Feed, or JSON-LD (an article or a
 * FAQPage of schema.org, alone, in an array or in a `@graph`), or what another system calls an article.
 */
export const readJson = (document: string): Result<Submission[], Refusal> => {
  let value: unknown
  try {
    value = JSON.parse(document.replace(/^\ufeff/, ''))
  } catch (error) {
    return err({ reason: 'json_malformed', detail: error instanceof Error ? error.message.slice(0, 200) : 'no JSON' })
  }
  return readValue(value, document)
}

const readValue = (value: unknown, document: string): Result<Submission[], Refusal> => {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => isRecord(item) && 'content' in item)) {
    const submissions: Submission[] = []
    for (const [index, item] of value.entries()) {
      const submission = readSubmission(item, `/${index}`)
      if (!submission.ok) return submission
      submissions.push(submission.value)
    }
    return ok(submissions)
  }
  if (isRecord(value) && 'content' in value) {
    const submission = readSubmission(value, '')
    return submission.ok ? ok([submission.value]) : submission
  }
  if (isRecord(value) && Array.isArray(value.items) && !('@type' in value)) {
    const feed = readFeed(document, 'application/feed+json')
    return feed.ok ? ok(feed.value.submissions) : feed
  }
  const submissions = readJsonLd(value)
  if (submissions.length > 0) return ok(submissions)
  const foreign = (Array.isArray(value) ? value : [value]).map(readForeignJson)
  return foreign.length > 0 && foreign.every((submission) => submission !== null)
    ? ok(foreign)
    : err({
        reason: 'json_without_article',
        detail: 'neither a Submission, a JSON Feed, a JSON-LD article, nor anything with a body',
      })
}

const readSubmission = (value: unknown, pointer: string): Result<Submission, Refusal> => {
  const parsed = submissionSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const where = [pointer, ...(issue?.path ?? []).map((step) => `/${String(step)}`)].join('')
  return err({ reason: 'json_without_article', detail: `${where || '/'}: ${issue?.message ?? 'not a Submission'}` })
}

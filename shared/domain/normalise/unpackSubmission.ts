import { ok, type Result } from '#kit/result'
import { readFeed } from '../feeds/readFeed.ts'
import { readJson } from '../json/readJson.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'

/** A Submission, or one whose content is itself a JSON document. */
export type PackedSubmission = Omit<Submission, 'format'> &
  Readonly<{ format?: Submission['format'] | 'json' | undefined }>

/**
 * The submissions in a submission: those of the JSON document or the feed that its content is, else itself. What the outer
 * one says holds for a single inner one before its own word; of several it gives only what they lack and may share.
 */
export const unpackSubmission = (packed: PackedSubmission): Result<Submission[], Refusal> => {
  const { format, ...outer } = packed
  const itself: Submission = format === undefined || format === 'json' ? outer : { ...outer, format }
  const carrier = format === 'json' ? 'json' : (format ?? 'auto') === 'auto' ? carrierOf(packed.content) : null
  if (carrier === null) return ok([itself])
  const inner = carrier === 'json' ? readJson(packed.content) : submissionsOfFeed(packed.content)
  // A text that merely looks like JSON is a text, unless the submitter said otherwise.
  if (!inner.ok) return carrier === 'json' && format !== 'json' ? ok([itself]) : inner
  const { content: _, ...fields } = outer
  if (inner.value.length === 1) return ok(inner.value.map((submission) => ({ ...submission, ...fields })))
  const { source, language, topics, authors } = fields
  const shared = Object.fromEntries(
    Object.entries({ source, language, topics, authors }).filter(([, value]) => value !== undefined),
  )
  return ok(inner.value.map((submission) => ({ ...shared, ...submission })))
}

/** Whether content carries other documents: a feed, or JSON. */
const carrierOf = (content: string): 'json' | 'feed' | null => {
  const start = content.slice(0, 5_000).replace(/^[\ufeff\s]+/, '')
  if (/^[[{]/.test(start)) return 'json'
  const root = start.startsWith('<') ? /<([a-z][\w.:-]*)[\s>/]/i.exec(start)?.[1]?.toLowerCase() : undefined
  return root !== undefined && /^(?:rss|(?:\w+:)?feed|rdf:rdf)$/.test(root) ? 'feed' : null
}

const submissionsOfFeed = (content: string): Result<Submission[], Refusal> => {
  const feed = readFeed(content)
  return feed.ok ? ok(feed.value.submissions) : feed
}

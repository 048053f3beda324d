import { type Context, Hono } from 'hono'
import { readFeed } from '#domain/feeds/readFeed'
import type { Submission } from '#domain/submission'
import type { RawSubmission } from '#storage/stored'
import type { AppEnv } from '../app.ts'
import { acceptSubmission } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { idempotently } from '../flows/idempotently.ts'
import { indexSoon } from '../flows/indexForSearch.ts'
import { presentReceipt } from '../flows/presentReceipt.ts'
import { refusalProblem } from '../flows/refusalProblem.ts'
import { type Problem, ProblemError, problemBody, problems } from '../http/problems.ts'
import { bodyBytesMax, boundedJson, readBody, textOf, utf8 } from '../http/readBody.ts'
import { readLines } from '../http/readLines.ts'
import { mediaType, parseSubmission } from '../http/readSubmission.ts'
import { log } from '../log.ts'

/** A batch's body may be larger than one article's; each of its lines may not. */
export const batchBytesMax = 16 * bodyBytesMax

/** What one item of a batch turned out to be: a submission with its bytes, or the problem it already is. */
export type BatchItem = Readonly<{ submission: Submission; raw: RawSubmission }> | Problem

export const batchRoutes = new Hono<AppEnv>()

batchRoutes.post('/', async (c) => {
  c.var.need('submit')
  const type = mediaType(c.req.raw)
  if (type !== 'application/x-ndjson' && type !== 'application/ndjson' && type !== 'application/json')
    throw new ProblemError({
      name: 'type_unknown',
      detail: 'a batch is application/x-ndjson or a JSON array',
      headers: { 'Accept-Post': 'application/x-ndjson, application/json' },
    })
  return idempotently(
    c,
    async () =>
      answerBatch(
        c,
        type === 'application/json' ? itemsOfArray(await readBody(c.req.raw, batchBytesMax)) : itemsOfLines(c.req.raw),
      ),
    batchBytesMax,
  )
})

/**
 * Answers item by item, in order, as NDJSON, while the rest is still being read: the reader's pace is the writer's. What
 * does not fit the request's budget is answered 429 and can be sent again.
 */
export const answerBatch = (c: Context<AppEnv>, items: AsyncIterable<BatchItem>): Response => {
  const { deps } = c.var
  const changed = new Map<string, number>()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const write = async (line: unknown): Promise<void> => writer.write(encoder.encode(`${JSON.stringify(line)}\n`))
  const run = async (): Promise<void> => {
    let index = 0
    try {
      for await (const item of items) {
        await write({ index, ...(await answerItem(c, item, index, changed)) })
        index += 1
      }
    } catch (fault) {
      await write({ index, ...problemLine(problemOf(fault)) })
    } finally {
      // Also when the client is gone: what was kept is kept.
      await announce(
        deps,
        [...changed].map(([slug, sequence]) => ({ slug, sequence })),
      )
    }
    await writer.close()
  }
  c.executionCtx.waitUntil(run().catch(() => writer.abort().catch(() => undefined)))
  return new Response(readable, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } })
}

const answerItem = async (
  c: Context<AppEnv>,
  item: BatchItem,
  index: number,
  changed: Map<string, number>,
): Promise<Record<string, unknown>> => {
  const { deps, token, requestId } = c.var
  if ('name' in item) return problemLine(item)
  if (index >= deps.settings.batchItemsMax)
    return {
      ...problemLine({ name: 'batch_budget', detail: `a request takes ${deps.settings.batchItemsMax} items` }),
      retry_after: 1,
    }
  try {
    const receipt = await acceptSubmission(deps, {
      ...item,
      token,
      requestId,
      restore: c.req.query('restore') === 'true',
    })
    if (receipt.outcome !== 'unchanged') {
      for (const topic of receipt.kept) changed.set(topic.slug, topic.sequence)
      c.executionCtx.waitUntil(indexSoon(deps, receipt.article))
    }
    return presentReceipt(deps, receipt)
  } catch (fault) {
    return problemLine(problemOf(fault))
  }
}

const problemOf = (fault: unknown): Problem => {
  if (fault instanceof ProblemError) return fault.problem
  log('item_failed', { reason: fault instanceof Error ? fault.name : 'unknown' })
  return { name: 'store_unavailable', detail: 'nothing of this item was written; send it again' }
}

const problemLine = (problem: Problem): { status: number; problem: Record<string, unknown> } => ({
  status: problems[problem.name].status,
  problem: problemBody(problem),
})

/** Every item of a posted feed; the fields of each are kept as JSON, since an item has no bytes of its own. */
export async function* itemsOfFeed(request: Request): AsyncIterable<BatchItem> {
  const feed = readFeed(
    textOf(await readBody(request, batchBytesMax), request.headers.get('Content-Type') ?? ''),
    mediaType(request),
  )
  if (!feed.ok) throw new ProblemError(refusalProblem(feed.error))
  for (const submission of feed.value.submissions) yield readItem(new TextEncoder().encode(JSON.stringify(submission)))
}

/** One submission a line; a bad line is a problem in its place. */
async function* itemsOfLines(request: Request): AsyncIterable<BatchItem> {
  for await (const line of readLines(request, { lineBytesMax: bodyBytesMax, bytesMax: batchBytesMax })) {
    if ('name' in line) yield line
    else if (line.bytes.length > 0) yield readItem(line.bytes)
  }
}

async function* itemsOfArray(body: Uint8Array): AsyncIterable<BatchItem> {
  const values = boundedJson(utf8(body))
  if (!Array.isArray(values))
    throw new ProblemError({ name: 'body_unreadable', detail: 'a JSON batch is an array of submissions' })
  for (const value of values) yield readItem(new TextEncoder().encode(JSON.stringify(value)))
}

const readItem = (bytes: Uint8Array): BatchItem => {
  try {
    if (bytes.byteLength > bodyBytesMax) return { name: 'body_too_large', detail: `more than ${bodyBytesMax} bytes` }
    const submission = parseSubmission(boundedJson(utf8(bytes)))
    const { content: _, ...fields } = submission
    return { submission, raw: { content_type: 'application/json', fields, body: bytes } }
  } catch (fault) {
    if (fault instanceof ProblemError) return fault.problem
    throw fault
  }
}

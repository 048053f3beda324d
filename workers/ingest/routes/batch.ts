import { type Context, Hono } from 'hono'
import { readFeed } from '#domain/feeds/readFeed'
import type { Submission } from '#domain/submission'
import type { RawSubmission } from '#storage/stored'
import type { AppEnv } from '../app.ts'
import { acceptSubmission, type SubmissionRequest } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { idempotently } from '../flows/idempotently.ts'
import { indexSoon } from '../flows/indexForSearch.ts'
import { presentReceipt } from '../flows/presentReceipt.ts'
import { previewSubmission } from '../flows/previewSubmission.ts'
import { refusalProblem } from '../flows/refusalProblem.ts'
import { isLines, lineTypes, mediaType } from '../http/mediaTypes.ts'
import { type Problem, ProblemError, problemBody, problems } from '../http/problems.ts'
import { bodyBytesMax, boundedJson, readBody, textOf, utf8 } from '../http/readBody.ts'
import { readLines } from '../http/readLines.ts'
import { parseSubmission, typeUnknown } from '../http/readSubmission.ts'
import { faultName, log } from '../log.ts'

/** A batch's body may be larger than one article's; each of its lines may not. */
export const batchBytesMax = 16 * bodyBytesMax

/** What one item of a batch turned out to be: a submission with its bytes, or the problem it already is. */
export type BatchItem = Readonly<{ submission: Submission; raw: RawSubmission }> | Problem

export const batchRoutes = new Hono<AppEnv>()

batchRoutes.post('/', async (c) => {
  c.var.need('submit')
  const type = mediaType(c.req.raw)
  if (!isLines(type) && type !== 'application/json') throw typeUnknown(type, [...lineTypes, 'application/json'])
  return idempotently(
    c,
    () => submitItems(c, type === 'application/json' ? itemsOfArray(c.req.raw) : itemsOfLines(c.req.raw)),
    batchBytesMax,
  )
})

/** Accepts item by item. What was kept is announced at the end, also when the client is gone. */
export const submitItems = (c: Context<AppEnv>, items: AsyncIterable<BatchItem>): Promise<Response> => {
  const { deps } = c.var
  const changed = new Map<string, number>()
  return answerItems(c, items, {
    answer: async (request) => {
      const receipt = await acceptSubmission(deps, request)
      if (receipt.outcome !== 'unchanged') {
        for (const topic of receipt.kept) changed.set(topic.slug, topic.sequence)
        c.executionCtx.waitUntil(indexSoon(deps, receipt.article))
      }
      return presentReceipt(deps, receipt)
    },
    end: () =>
      announce(
        deps,
        [...changed].map(([slug, sequence]) => ({ slug, sequence })),
      ),
  })
}

/** Says of each item what accepting it would do; nothing is written. */
export const previewItems = (c: Context<AppEnv>, items: AsyncIterable<BatchItem>): Promise<Response> =>
  answerItems(c, items, {
    answer: async (request) => ({ status: 200, ...(await previewSubmission(c.var.deps, request)) }),
    end: async () => undefined,
  })

type ItemWork = Readonly<{
  answer(request: SubmissionRequest): Promise<Record<string, unknown>>
  end(): Promise<void>
}>

/**
 * Answers item by item, in order, as NDJSON, while the rest is still being read: the reader's pace is the writer's. What
 * does not fit the request's budget is answered 429 and can be sent again. A body that cannot be read from its start on
 * has no first line: its problem is the answer.
 */
const answerItems = async (c: Context<AppEnv>, items: AsyncIterable<BatchItem>, work: ItemWork): Promise<Response> => {
  const reading = items[Symbol.asyncIterator]()
  const first = await reading.next()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const write = async (line: unknown): Promise<void> => writer.write(encoder.encode(`${JSON.stringify(line)}\n`))
  const run = async (): Promise<void> => {
    let index = 0
    try {
      for (let step = first; step.done !== true; step = await reading.next()) {
        await write({ index, ...(await answerItem(c, step.value, index, work)) })
        index += 1
      }
    } catch (fault) {
      await write({ index, ...problemLine(problemOf(fault)) })
    } finally {
      await reading.return?.()
      await work.end()
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
  work: ItemWork,
): Promise<Record<string, unknown>> => {
  const { deps, token, requestId } = c.var
  if ('name' in item) return problemLine(item)
  if (index >= deps.settings.batchItemsMax)
    return {
      ...problemLine({ name: 'batch_budget', detail: `a request takes ${deps.settings.batchItemsMax} items` }),
      retry_after: 1,
    }
  try {
    return await work.answer({ ...item, token, requestId, restore: c.req.query('restore') === 'true' })
  } catch (fault) {
    return problemLine(problemOf(fault))
  }
}

const problemOf = (fault: unknown): Problem => {
  if (fault instanceof ProblemError) return fault.problem
  log('item_failed', { reason: faultName(fault) })
  return { name: 'store_unavailable', detail: 'send it again: if it was kept after all, the repeat says so' }
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

async function* itemsOfArray(request: Request): AsyncIterable<BatchItem> {
  const values = boundedJson(utf8(await readBody(request, batchBytesMax)))
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

import { type Context, Hono } from 'hono'
import { type DumpedRow, dumpVersion, parseDumpedRow } from '#storage/dumpStore'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'
import { auditWrite } from '../flows/auditWrite.ts'
import { startJob } from '../flows/startJob.ts'
import { isLines, lineTypes, mediaType } from '../http/mediaTypes.ts'
import { ProblemError } from '../http/problems.ts'
import { utf8 } from '../http/readBody.ts'
import { readLines } from '../http/readLines.ts'
import { typeUnknown } from '../http/readSubmission.ts'

const header = { broadsheet_export: dumpVersion }
const lineBytesMax = 8 * 1_048_576
const bytesMax = 8 * 1_073_741_824
const bytesPerPage = 300_000

/** The whole store as NDJSON, and back. Both are streamed: no more than a page of rows is held. */
export const exportRoutes = new Hono<AppEnv>()
export const importRoutes = new Hono<AppEnv>()

exportRoutes.get('/', async (c) => {
  c.var.need('admin')
  await afterErasures(c.var.deps)
  const rows = lines(c)
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = await rows.next()
      if (step.done === true) controller.close()
      else controller.enqueue(step.value)
    },
    async cancel() {
      await rows.return(undefined)
    },
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/x-ndjson',
      'Content-Disposition': 'attachment; filename="broadsheet.ndjson"',
    },
  })
})

/** Waits, for some seconds, until no text is being erased that an export would still hold: mostly a matter of an alarm. */
const afterErasures = async (deps: Deps): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) {
    if (!(await deps.jobs.isAtWork('erase'))) return
    await scheduler.wait(500)
  }
  throw new ProblemError({
    name: 'busy',
    detail: 'a text is still being erased from older editions',
    headers: { 'Retry-After': '5' },
  })
}

/** The header, then a line a row, in chunks; the last line counts them, so that a cut export is known by it. */
async function* lines(c: Context<AppEnv>): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder()
  let chunk = `${JSON.stringify(header)}\n`
  let rows = 0
  for await (const row of c.var.deps.dump.dump()) {
    chunk += `${JSON.stringify(row)}\n`
    rows += 1
    if (chunk.length > 65_536) {
      yield encoder.encode(chunk)
      chunk = ''
    }
  }
  yield encoder.encode(`${chunk}${JSON.stringify({ end: rows })}\n`)
}

importRoutes.post('/', async (c) => {
  c.var.need('admin')
  const { deps } = c.var
  const type = mediaType(c.req.raw)
  if (!isLines(type)) throw typeUnknown(type, lineTypes)
  // An import that was cut may be sent again: rows that are there stay. A system with other articles is not mixed up.
  const resumed = (await deps.work.meta('import')) === 'running'
  if (!resumed && !(await deps.dump.isEmpty()))
    throw new ProblemError({ name: 'import_not_empty', detail: 'this system has articles or topics' })
  let page: DumpedRow[] = []
  let pageBytes = 0
  let first = true
  let rows = 0
  let written = 0
  let ended = false
  for await (const line of readLines(c.req.raw, { lineBytesMax, bytesMax })) {
    if ('name' in line) throw new ProblemError(line)
    if (line.bytes.length === 0) continue
    const value = parsed(utf8(line.bytes), rows)
    if (first) {
      if (
        typeof value !== 'object' ||
        value === null ||
        !('broadsheet_export' in value) ||
        value.broadsheet_export !== dumpVersion
      )
        throw new ProblemError({ name: 'body_unreadable', detail: `the first line must be ${JSON.stringify(header)}` })
      first = false
      // Not before: what is no export must not open the door for a later one.
      await deps.work.setMeta('import', 'running')
      await deps.dump.begin()
      continue
    }
    if (typeof value === 'object' && value !== null && 'end' in value) {
      if (value.end !== rows)
        throw new ProblemError({
          name: 'body_unreadable',
          detail: `the export counts ${String(value.end)} rows, ${rows} arrived`,
        })
      ended = true
      continue
    }
    const row = parseDumpedRow(value)
    if (row === null)
      throw new ProblemError({ name: 'body_unreadable', detail: `row ${rows + 1} is not a row of an export` })
    page.push(row)
    rows += 1
    pageBytes += line.bytes.byteLength
    if (pageBytes >= bytesPerPage) {
      written += await deps.dump.restore(page)
      page = []
      pageBytes = 0
    }
  }
  if (page.length > 0) written += await deps.dump.restore(page)
  if (!ended)
    throw new ProblemError({
      name: 'body_unreadable',
      detail: 'the export is cut: its last line is missing. Send it again whole',
    })
  await deps.dump.announceAll(deps.now())
  await auditWrite(c, 'imported', `${rows} rows`)
  await deps.work.setMeta('import', 'done')
  // The notes alone would do, a few with every sweep; a large store is published and indexed at once.
  await startJob(deps, 'import-topics', 'drift', {})
  // An export that was taken in the midst of an erasure may hold in its editions what its articles no longer have.
  await startJob(deps, 'erase-imported', 'erase', {})
  await startJob(deps, 'search-notes', 'search', {})
  return c.json({ rows, written })
})

const parsed = (text: string, rows: number): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError({ name: 'body_unreadable', detail: `the line after row ${rows} is not JSON` })
  }
}

import { Hono } from 'hono'
import type { DumpedRow } from '#storage/dumpStore'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'
import { auditWrite } from '../flows/auditWrite.ts'
import { startJob } from '../flows/startJob.ts'
import { isLines, lineTypes, mediaType } from '../http/mediaTypes.ts'
import { ProblemError } from '../http/problems.ts'
import { utf8 } from '../http/readBody.ts'
import { readLines } from '../http/readLines.ts'
import { typeUnknown } from '../http/readSubmission.ts'
import { headerLine, readHeaderLine, readLastLine } from '../http/transferLines.ts'

const lineBytesMax = 8 * 1_048_576
const bytesMax = 8 * 1_073_741_824
const bytesPerPage = 300_000

/**
 * An export, read into an empty system: whole, or part after part, of which each may be sent again. No more than a page of
 * rows is held.
 */
export const importRoutes = new Hono<AppEnv>()

importRoutes.post('/', async (c) => {
  c.var.need('admin')
  const { deps } = c.var
  const type = mediaType(c.req.raw)
  if (!isLines(type)) throw typeUnknown(type, lineTypes)
  const known = await rowsKnown(deps)
  const readRow = await deps.dump.rowReader()
  let page: DumpedRow[] = []
  let pageBytes = 0
  let rows: number | null = null
  let written = 0
  let last: ReturnType<typeof readLastLine> = null
  for await (const line of readLines(c.req.raw, { lineBytesMax, bytesMax })) {
    if ('name' in line) throw new ProblemError(line)
    if (line.bytes.length === 0) continue
    const value = parsed(utf8(line.bytes), rows ?? 0)
    if (rows === null) {
      rows = await begin(deps, value, known)
      continue
    }
    const row = readRow(value)
    last = row === null ? readLastLine(value) : null
    if (last !== null && last.rows !== rows)
      throw new ProblemError({
        name: 'body_unreadable',
        detail: `the export counts ${last.rows} rows, ${rows} arrived`,
      })
    if (last !== null) continue
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
  if (rows === null || last === null)
    throw new ProblemError({
      name: 'body_unreadable',
      detail: 'the export is cut: its last line is missing. Send it again whole',
    })
  if (last.whole) {
    await finish(deps)
    await auditWrite(c, 'imported', `${rows} rows`)
  } else await deps.work.setMeta('import', running(Math.max(rows, known)))
  return c.json({ rows, written, complete: last.whole, bytes_max: deps.settings.transferBytesMax })
})

/** What the store notes of an import that has begun: how many rows of it have come. */
const running = (rows: number): string => `running ${rows}`

/** How many rows of an import that has begun are here. A system that has other articles is not mixed up with another. */
const rowsKnown = async (deps: Deps): Promise<number> => {
  const noted = /^running(?: (\d+))?$/.exec((await deps.work.meta('import')) ?? '')
  if (noted === null && !(await deps.dump.isEmpty()))
    throw new ProblemError({ name: 'import_not_empty', detail: 'this system has articles or topics' })
  return Number(noted?.[1] ?? 0)
}

/** Takes the first line; answers how many rows came before it. */
const begin = async (deps: Deps, value: unknown, known: number): Promise<number> => {
  const from = readHeaderLine(value)
  if (from === null)
    throw new ProblemError({ name: 'body_unreadable', detail: `the first line must be ${JSON.stringify(headerLine)}` })
  if (from > known)
    throw new ProblemError({
      name: 'import_gap',
      detail: `this part follows ${from} rows, of which ${known} have arrived`,
    })
  if (from > 0) return from
  // Not before: what is no export must not open the door for a later one.
  await deps.work.setMeta('import', running(known))
  await deps.dump.begin()
  return 0
}

const finish = async (deps: Deps): Promise<void> => {
  await deps.dump.announceAll(deps.now())
  await deps.work.setMeta('import', 'done')
  // The notes alone would do, a few with every sweep; a large store is published and indexed at once.
  await startJob(deps, 'import-topics', 'drift', {})
  // An export that was taken in the midst of an erasure may hold in its editions what its articles no longer have.
  await startJob(deps, 'erase-imported', 'erase', {})
  await startJob(deps, 'search-notes', 'search', {})
}

const parsed = (text: string, rows: number): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError({ name: 'body_unreadable', detail: `the line after row ${rows} is not JSON` })
  }
}

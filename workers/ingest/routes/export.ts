import { type Context, Hono } from 'hono'
import { type DumpPlace, dumpStart, readDumpPlace } from '#storage/dumpStore'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problems.ts'
import { endLine, headerLine, moreLine } from '../http/transferLines.ts'

/** What a page costs at the least, in bytes of rows: a table that is nearly empty is a query too. */
const pageBytesMin = 25_000
const chunkLength = 65_536

/**
 * The whole store as NDJSON, streamed: no more than a page of rows is held. A request reads as much as its budget allows;
 * where that is not all, the last line says where the next one goes on.
 */
export const exportRoutes = new Hono<AppEnv>()

exportRoutes.get('/', async (c) => {
  c.var.need('admin')
  const from = placeOf(c.req.query('cursor'))
  await afterErasures(c.var.deps)
  const text = chunks(c, from)
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = await text.next()
      if (step.done === true) controller.close()
      else controller.enqueue(new TextEncoder().encode(step.value))
    },
    async cancel() {
      await text.return(undefined)
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

type ExportPlace = Readonly<{ rows: number; place: DumpPlace }>

/** The header, then a line a row; the last line counts them, so that a cut export is known by it. */
async function* chunks(c: Context<AppEnv>, from: ExportPlace): AsyncGenerator<string, undefined> {
  const { dump, settings } = c.var.deps
  let chunk = from.place === dumpStart ? line(headerLine) : ''
  let { rows } = from
  let place: DumpPlace | null = from.place
  for (let spent = 0; place !== null && spent < settings.transferBytesMax; ) {
    const page = await dump.page(place)
    let bytes = 0
    for (const row of page.rows) {
      const text = line(row)
      chunk += text
      bytes += text.length
      if (chunk.length < chunkLength) continue
      yield chunk
      chunk = ''
    }
    rows += page.rows.length
    spent += Math.max(bytes, pageBytesMin)
    place = page.next
  }
  yield chunk + line(place === null ? endLine(rows) : moreLine(rows, cursorOf({ rows, place })))
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

const cursorOf = (place: ExportPlace): string =>
  new TextEncoder().encode(JSON.stringify([place.rows, place.place])).toBase64({ alphabet: 'base64url' })

const placeOf = (cursor: string | undefined): ExportPlace => {
  if (cursor === undefined) return { rows: 0, place: dumpStart }
  try {
    const [rows, value]: unknown[] = JSON.parse(
      new TextDecoder().decode(Uint8Array.fromBase64(cursor, { alphabet: 'base64url' })),
    )
    const place = readDumpPlace(value)
    if (place !== null && typeof rows === 'number' && Number.isSafeInteger(rows)) return { rows, place }
  } catch {
    // Not one of ours: said below.
  }
  throw new ProblemError({
    name: 'submission_invalid',
    detail: 'the query parameter cursor is not valid',
    errors: [{ pointer: '/cursor', code: 'invalid', detail: 'must come from the last line of an export' }],
  })
}

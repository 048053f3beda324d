import * as z from 'zod'
import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { holdLastLine } from './holdLastLine.ts'

const lastLineSchema = z.union([z.object({ end: z.int() }), z.object({ more: z.int(), cursor: z.string() })])

/**
 * A server's export from its first line to its last, in as many requests as the server's budget asks for, and without a trace of
 * that. An answer that was cut is asked for no further: it throws.
 */
export async function* exportedBytes(client: Client): AsyncGenerator<Uint8Array> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer: Response = await client.send('/v1/export', cursor === '' ? {} : { query: { cursor } })
    const held = holdLastLine()
    // A connection that breaks throws as it likes.
    for await (const chunk of answer.body ?? []) yield* held.take(chunk)
    const line = held.last()
    const last = parsed(line)
    if (last === null) throw new CliError('The export was cut before its last line. Try again.', exitCodes.unavailable)
    if ('end' in last) yield line
    cursor = 'end' in last ? null : last.cursor
  }
}

const parsed = (line: Uint8Array): z.infer<typeof lastLineSchema> | null => {
  try {
    return lastLineSchema.parse(JSON.parse(new TextDecoder().decode(line)))
  } catch {
    return null
  }
}

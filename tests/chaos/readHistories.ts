import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { gunzipSync } from 'node:zlib'
import type { Place } from './servedProcess.ts'

/** What the store holds of an article: the titles of its revisions in order, and what it says it repeats. */
export type History = { titles: string[]; duplicateOf: string | null }

type Row = Readonly<{
  table?: string
  row: Readonly<{ id: string; article_id: string; duplicate_of: string | null; document: { base64: string } }>
}>

/** The history of every article, by id, as an export tells it. */
export const readHistories = async (place: Place): Promise<ReadonlyMap<string, History>> => {
  const response = await fetch(`http://127.0.0.1:${place.ingestPort}/v1/export`, {
    headers: { Authorization: `Bearer ${place.token}` },
  })
  if (!response.ok || response.body === null) throw new Error(`the export was answered ${response.status}`)
  const histories = new Map<string, History>()
  const input = Readable.fromWeb(response.body as unknown as NodeReadableStream<Uint8Array>)
  for await (const line of createInterface({ input })) {
    const { table, row } = JSON.parse(line) as Row
    if (table === 'articles') histories.set(row.id, { titles: [], duplicateOf: row.duplicate_of })
    if (table === 'revisions') histories.get(row.article_id)?.titles.push(titleOf(row.document.base64))
  }
  return histories
}

const titleOf = (document: string): string =>
  (JSON.parse(gunzipSync(Buffer.from(document, 'base64')).toString()) as { title: string }).title

import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { type Kept, wordsOnlyOf } from './model.ts'
import type { Place } from './servedProcess.ts'

/** Erased articles of which a word is still in an export, which holds all that is kept. Waits for jobs at work, at most a minute. */
export const erasedTexts = async (model: readonly Kept[], place: Place): Promise<string[]> => {
  const ask = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${place.ingestPort}${path}`, { headers: { Authorization: `Bearer ${place.token}` } })
  const patience = Date.now() + 60_000
  for (;;) {
    const { jobs } = (await (await ask('/v1/status')).json()) as { jobs?: readonly unknown[] }
    if (jobs?.length === 0) break
    if (Date.now() > patience) return ['jobs are still at work']
    await setTimeout(500)
  }
  const lines = (await (await ask('/v1/export')).text()).trim().split('\n')
  const kept = lines
    .flatMap((line) => Object.values((JSON.parse(line) as { row?: Record<string, unknown> }).row ?? {}))
    .map(inflated)
    .join('\n')
  return model
    .filter(({ key, erased }) => erased === true && kept.includes(wordsOnlyOf(key)))
    .map(({ key }) => `${key} was erased, and its text is still kept`)
}

const inflated = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null && 'base64' in cell
    ? gunzipSync(Buffer.from(String(cell.base64), 'base64')).toString()
    : String(cell)

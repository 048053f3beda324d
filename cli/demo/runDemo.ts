import { join } from 'node:path'
import { createClient } from '../client/createClient.ts'
import { describeToken } from '../server/serve.ts'
import type { Server, ServerOptions } from '../server/startServer.ts'
import { startUnlessStopped } from '../server/startUnlessStopped.ts'
import { stopRequested } from '../server/stopSignals.ts'
import { type Receipt, sendArticle } from '../submit/sendArticle.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { table } from '../terminal/table.ts'
import { awaitDigests, type ShownEdition } from './awaitDigests.ts'
import { readSamples } from './readSamples.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Starts both workers, sends them the sample articles, shows what came of it, and goes on serving. */
export const runDemo = async (options: ServerOptions, keepServing: boolean): Promise<void> => {
  const stopping = stopRequested()
  const server = await startUnlessStopped(options, stopping)
  if (server === null) process.exit(0)
  const showing = showSamples(server, options)
  const outcome = await Promise.race([showing, stopping])
  if (outcome === undefined) {
    // The stop cuts it off, wherever it is.
    showing.catch(() => {})
    if (process.stderr.isTTY) process.stderr.write('\n')
  } else if (keepServing) await stopping
  await server.stop()
  process.exit(outcome === 'incomplete' ? 1 : 0)
}

const showSamples = async (server: Server, options: ServerOptions): Promise<'complete' | 'incomplete'> => {
  const began = performance.now()
  const client = createClient({ url: server.ingestUrl, token: server.token.token })
  const { samples, corrections } = await readSamples(join(options.root, 'tests/samples'))
  say(`Broadsheet is running with its state in ${options.stateDir}.`)

  const receipts = new Map<string, Receipt>()
  const sequences = new Map<string, number>()
  const remember = (receipt: Receipt) => {
    for (const { slug, sequence } of receipt.topics) sequences.set(slug, Math.max(sequence, sequences.get(slug) ?? 0))
  }
  const sending = createProgressBar('samples', samples.length)
  for (const { file, request } of samples) {
    const receipt = await sendArticle(client, request)
    receipts.set(file, receipt)
    remember(receipt)
    sending.advance(1, receipt.title)
  }
  for (const { file, fields, correction } of corrections) {
    const id = receipts.get(file)?.id
    if (id === undefined) continue
    const current = await client.json<Receipt & { correction?: string }>(`/v1/articles/${id}`)
    if (current.correction === correction) continue
    remember(await client.json<Receipt>(`/v1/articles/${id}`, { method: 'PATCH', json: { ...fields, correction } }))
  }
  sending.end()
  say(`${samples.length} samples were sent: ${countOutcomes([...receipts.values()])}.`)

  const building = createProgressBar('digests', sequences.size)
  const editions = await awaitDigests(server.digestUrl, sequences, { timeoutMs: 60_000, onReady: building.advance })
  building.end()
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  say(`${editions.length} of ${sequences.size} digests stand after ${seconds} s.\n`)
  say(overview(editions, server.digestUrl))
  say(closing(server.digestUrl, server.ingestUrl, describeToken(server.token), editions[0]?.topic.slug ?? ''))
  return editions.length === sequences.size ? 'complete' : 'incomplete'
}

const countOutcomes = (receipts: readonly Receipt[]): string => {
  const counts = new Map<string, number>()
  for (const { outcome } of receipts) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
}

const overview = (editions: readonly ShownEdition[], digestUrl: string): string =>
  table(
    ['digest', 'articles', 'stories', 'open'],
    [...editions]
      .sort((a, b) => b.counts.articles - a.counts.articles || (a.topic.slug < b.topic.slug ? -1 : 1))
      .map(({ topic, counts }) => [
        topic.name,
        counts.articles,
        counts.stories,
        `${digestUrl}/topics/${encodeURIComponent(topic.slug)}`,
      ]),
  )

const closing = (digestUrl: string, ingestUrl: string, token: string, slug: string): string => `
Open   ${digestUrl}/
Search ${digestUrl}/search?q=clock
Feed   ${digestUrl}/topics/${slug}.rss
Send   curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/plain" --data-binary @article.txt ${ingestUrl}/v1/articles
Token  ${token}

Ctrl-C stops it.`

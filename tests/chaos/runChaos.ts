import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kept, randomOf, submissionOf } from './model.ts'
import { servedProcess } from './servedProcess.ts'

export type ChaosOptions = Readonly<{ seconds: number; clients: number; kills: number; seed: number }>

/** How a run went. `disagreements` is empty when the store, the editions and the served bytes are what clients were told. */
export type ChaosReport = Readonly<{
  operations: Readonly<Record<string, number>>
  interrupted: number
  kills: number
  articles: number
  disagreements: readonly string[]
}>

const topicNames = ['Alpha', 'Beta', 'Gamma', 'Delta']
const token = 'a-token-for-chaos-only'

/**
 * Submits, revises, withdraws and restores at random from several clients while the server is killed and started again; then
 * lets it heal by itself and compares everything with the model. A request that was cut is sent again until it is answered.
 */
export const runChaos = async (options: ChaosOptions): Promise<ChaosReport> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-chaos-'))
  const [ingestPort, digestPort] = [await freePort(), await freePort()]
  const server = servedProcess({ stateDir, ingestPort, digestPort, token })
  const ingest = `http://127.0.0.1:${ingestPort}`
  const digest = `http://127.0.0.1:${digestPort}`
  await server.start()
  const operations: Record<string, number> = {}
  let interrupted = 0
  let kills = 0
  const end = Date.now() + options.seconds * 1_000
  const models = Array.from({ length: options.clients }, () => new Map<string, Kept>())

  const request = async (
    method: string,
    path: string,
    body: unknown,
    key: string,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    for (;;) {
      try {
        const response = await fetch(`${ingest}${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${token}`,
            'Content-Type': 'application/json',
            ...(key === '' ? {} : { 'Idempotency-Key': key }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(15_000),
        })
        const answer = (await response.json()) as Record<string, unknown>
        const again =
          response.status === 503 ||
          response.status === 429 ||
          (response.status === 409 && String(answer.type).includes('idempotency_running'))
        if (!again) return { status: response.status, body: answer }
      } catch {
        interrupted += 1
      }
      await pause(150)
    }
  }

  const client = async (number: number): Promise<void> => {
    const random = randomOf(options.seed + number * 7_919)
    const model = models[number] ?? new Map<string, Kept>()
    const count = (name: string): void => {
      operations[name] = (operations[name] ?? 0) + 1
    }
    let serial = 0
    while (Date.now() < end) {
      serial += 1
      const known = [...model.values()]
      const chosen = known[Math.floor(random() * known.length)]
      const dice = random()
      if (chosen === undefined || dice < 0.45) {
        const key = `c${number}n${serial}`
        const topics = topicNames.filter(() => random() < 0.4)
        const answer = await request(
          'POST',
          '/v1/articles',
          submissionOf(key, 1, topics),
          random() < 0.5 ? `${key}-new` : '',
        )
        expectStatus(answer, [200, 201])
        model.set(key, {
          key,
          id: String(answer.body.id),
          version: 1,
          topics,
          withdrawn: false,
          revision: Number(answer.body.revision),
        })
        count('submitted')
      } else if (dice < 0.8 && !chosen.withdrawn) {
        const version = chosen.version + 1
        const answer = await request(
          'POST',
          '/v1/articles',
          submissionOf(chosen.key, version, chosen.topics),
          random() < 0.5 ? `${chosen.key}-${version}` : '',
        )
        expectStatus(answer, [200])
        Object.assign(chosen, { version, revision: Number(answer.body.revision) })
        count('revised')
      } else if (!chosen.withdrawn) {
        const answer = await request('DELETE', `/v1/articles/${chosen.id}`, undefined, '')
        expectStatus(answer, [200, 410])
        chosen.withdrawn = true
        count('withdrawn')
      } else {
        const answer = await request(
          'POST',
          '/v1/articles?restore=true',
          submissionOf(chosen.key, chosen.version, chosen.topics),
          '',
        )
        expectStatus(answer, [200])
        chosen.withdrawn = false
        count('restored')
      }
    }
  }

  const killer = async (): Promise<void> => {
    const random = randomOf(options.seed)
    const every = (options.seconds * 1_000) / (options.kills + 1)
    for (let kill = 0; kill < options.kills; kill += 1) {
      await pause(every * (0.7 + 0.6 * random()))
      await server.kill()
      kills += 1
      await server.start()
    }
  }

  try {
    await Promise.all([killer(), ...models.map((_, number) => client(number))])
    // One more bad end: what it leaves undone must heal by what the next start sweeps up.
    await server.kill()
    await server.start()
    const model = models.flatMap((kept) => [...kept.values()])
    const disagreements = await compare(model, ingest, digest)
    return { operations, interrupted, kills: kills + 1, articles: model.length, disagreements }
  } finally {
    await server.stop()
    await rm(stateDir, { recursive: true, force: true })
  }
}

const expectStatus = (answer: { status: number; body: unknown }, allowed: readonly number[]): void => {
  if (!allowed.includes(answer.status))
    throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`)
}

/** Everything in which the system and the model differ. Waits until the outbox is empty, at most a minute. */
const compare = async (model: readonly Kept[], ingest: string, digest: string): Promise<string[]> => {
  const headers = { Authorization: `Bearer ${token}` }
  const read = async (url: string): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(url, { headers: url.startsWith(ingest) ? headers : {} })
    // Reading a large model back is more than the rate limit lets through at once.
    if (response.status === 429) {
      await response.body?.cancel()
      await pause(1_000 * Number(response.headers.get('Retry-After') ?? 1))
      return read(url)
    }
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} }
  }
  const wrong: string[] = []
  const patience = Date.now() + 60_000
  let outbox = 1
  while (outbox > 0 && Date.now() < patience) {
    outbox = Number(((await read(`${ingest}/v1/status`)).body.outbox as { size: number }).size)
    if (outbox > 0) await pause(500)
  }
  if (outbox > 0) wrong.push(`the outbox still holds ${outbox} notes`)
  for (const kept of model) {
    const { status, body } = await read(`${ingest}/v1/articles/${kept.id}`)
    if (kept.withdrawn ? status !== 410 : status !== 200)
      wrong.push(`${kept.key} answers ${status}, withdrawn is ${kept.withdrawn}`)
    else if (!kept.withdrawn && !String(body.title).endsWith(`version ${kept.version}`))
      wrong.push(`${kept.key} is «${body.title}», version ${kept.version} was accepted`)
  }
  for (const name of topicNames) {
    const slug = name.toLowerCase()
    const inTopic = model.filter((kept) => kept.topics.includes(name))
    if (inTopic.length === 0) continue
    const topic = (await read(`${ingest}/v1/topics/${slug}`)).body
    const shown = inTopic.filter((kept) => !kept.withdrawn)
    if (topic.article_count !== shown.length)
      wrong.push(`${slug} counts ${topic.article_count} articles, ${shown.length} were accepted`)
    const edition = (await read(`${digest}/topics/${slug}.json?at_least=${topic.sequence}`)).body
    const titles = ((edition.stories ?? []) as { articles: { id: string; title: string }[] }[]).flatMap(
      (story) => story.articles,
    )
    const byId = new Map(shown.map((kept) => [kept.id, kept]))
    for (const article of titles) {
      const kept = byId.get(article.id)
      if (kept === undefined) wrong.push(`${slug} shows ${article.id}, which is not in it`)
      else if (!article.title.endsWith(`version ${kept.version}`))
        wrong.push(`${slug} shows «${article.title}», version ${kept.version} was accepted`)
    }
    if (titles.length !== Math.min(50, shown.length))
      wrong.push(`${slug} shows ${titles.length} articles of ${shown.length}`)
    const latest = (await read(`${digest}/topics/${slug}.json`)).body
    if (latest.hash !== edition.hash)
      wrong.push(`${slug} serves edition ${latest.edition} while ${edition.edition} is current`)
  }
  return wrong
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

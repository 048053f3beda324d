import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { compare } from './compare.ts'
import { erasedTexts } from './erasedTexts.ts'
import { type Kept, randomOf, submissionOf, topicNames } from './model.ts'
import { expectStatus, persistentSender, type Troubles } from './persistentSender.ts'
import { makePlace, servedProcess } from './servedProcess.ts'

export type ChaosOptions = Readonly<{ seconds: number; clients: number; kills: number; seed: number }>

/** How a run went. `disagreements` is empty when the store, the editions and the served bytes are what clients were told. */
export type ChaosReport = Readonly<{
  operations: Readonly<Record<string, number>>
  troubles: Troubles
  kills: number
  articles: number
  disagreements: readonly string[]
}>

/**
 * Submits, revises, withdraws, erases and restores at random from several clients while the server is killed and started again; then
 * lets it heal by itself and compares everything with the model. A request that was cut is sent again until it is answered.
 */
export const runChaos = async (options: ChaosOptions): Promise<ChaosReport> => {
  const place = await makePlace()
  const server = servedProcess(place)
  await server.start()
  const operations: Record<string, number> = {}
  let kills = 0
  const end = Date.now() + options.seconds * 1_000
  const models = Array.from({ length: options.clients }, () => new Map<string, Kept>())

  const troubles = { interrupted: 0, unavailable: 0, limited: 0 }
  const send = persistentSender(`http://127.0.0.1:${place.ingestPort}`, place.token, troubles)

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
        const answer = await send(
          'POST',
          '/v1/articles',
          submissionOf(key, 1, topics),
          random() < 0.5 ? { 'Idempotency-Key': `${key}-new` } : {},
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
        const answer = await send(
          'POST',
          '/v1/articles',
          submissionOf(chosen.key, version, chosen.topics),
          random() < 0.5 ? { 'Idempotency-Key': `${chosen.key}-${version}` } : {},
        )
        expectStatus(answer, [200])
        Object.assign(chosen, { version, revision: Number(answer.body.revision) })
        count('revised')
      } else if (dice < 0.86 && !chosen.erased) {
        const answer = await send('DELETE', `/v1/articles/${chosen.id}?erase=true`)
        expectStatus(answer, [200])
        Object.assign(chosen, { withdrawn: true, erased: true })
        count('erased')
      } else if (!chosen.withdrawn) {
        const answer = await send('DELETE', `/v1/articles/${chosen.id}`)
        expectStatus(answer, [200, 410])
        chosen.withdrawn = true
        count('withdrawn')
      } else {
        const answer = await send(
          'POST',
          '/v1/articles?restore=true',
          submissionOf(chosen.key, chosen.version, chosen.topics),
        )
        expectStatus(answer, [200])
        Object.assign(chosen, { withdrawn: false, erased: false })
        count('restored')
      }
    }
  }

  const killer = async (): Promise<void> => {
    const random = randomOf(options.seed)
    const every = (options.seconds * 1_000) / (options.kills + 1)
    for (let kill = 0; kill < options.kills; kill += 1) {
      await setTimeout(every * (0.7 + 0.6 * random()))
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
    const disagreements = [...(await compare(model, place)), ...(await erasedTexts(model, place))]
    return { operations, troubles, kills: kills + 1, articles: model.length, disagreements }
  } finally {
    await server.stop()
    await rm(place.stateDir, { recursive: true, force: true })
  }
}

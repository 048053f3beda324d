import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { compare } from './compare.ts'
import { type Kept, randomOf, submissionOf, topicNames } from './model.ts'
import { type Answer, expectStatus, persistentSender, type Send, type Troubles } from './persistentSender.ts'
import { readHistories } from './readHistories.ts'
import { makePlace, type Place, servedProcess } from './servedProcess.ts'

export type CrowdOptions = Readonly<{ clients: number; articles: number; kills: number; seed: number }>

export type CrowdReport = Readonly<{
  seconds: number
  /** Answers of each kind, by outcome. */
  answers: Readonly<Record<string, number>>
  troubles: Troubles
  kills: number
  articles: number
  disagreements: readonly string[]
}>

/** A 2xx answer to a submission, with what was sent. */
type Receipt = Readonly<{ title: string; answer: Answer }>

/** What all clients together did and were told. */
type Told = {
  counter: string
  kept: Kept[]
  receipts: Receipt[]
  twins: [id: string, of: string][]
  counted: string[]
  wrong: string[]
}

/** Many clients have few tokens, and the rate limit counts by token. */
const clientsPerToken = 5

/**
 * Many clients post at once, each article with rivals that post the same, repeats under one key, revisions, twins under
 * another id, and a counter that all of them raise by `If-Match`, while the server is killed and started again. At the
 * end every answer must be true: what it says is in the store, once, and nothing that was accepted was overwritten.
 */
export const runCrowd = async (options: CrowdOptions): Promise<CrowdReport> => {
  const place = await makePlace()
  const server = servedProcess(place)
  const started = Date.now()
  await server.start()
  const troubles: Troubles = { interrupted: 0, unavailable: 0, limited: 0 }
  const told: Told = { counter: '', kept: [], receipts: [], twins: [], counted: [], wrong: [] }
  let taken = 0

  const client = async (send: Send): Promise<void> => {
    while (taken < options.articles) {
      taken += 1
      await live(send, taken, randomOf(options.seed + taken), told)
    }
  }
  const killer = async (): Promise<void> => {
    for (let kill = 1; kill <= options.kills; kill += 1) {
      while (taken < (options.articles * kill) / (options.kills + 1)) await setTimeout(20)
      await server.kill()
      await server.start()
    }
  }

  try {
    const admin = senderOf(place, place.token, troubles)
    const senders: Send[] = []
    for (let token = 0; token < options.clients / clientsPerToken; token += 1) {
      const made = await admin('POST', '/v1/tokens', { name: `crowd ${token}`, scopes: ['submit', 'edit'] })
      senders.push(senderOf(place, String(made.body.token), troubles))
    }
    told.counter = String((await admin('POST', '/v1/articles', countOf('nobody', 0))).body.id)
    await Promise.all([
      killer(),
      ...Array.from({ length: options.clients }, (_, number) => client(senders[number % senders.length] ?? admin)),
    ])
    const seconds = (Date.now() - started) / 1_000
    const disagreements = [...told.wrong, ...(await compare(told.kept, place)), ...(await contradictions(told, place))]
    const answers: Record<string, number> = {}
    for (const { answer } of told.receipts) {
      const name = answer.headers.has('Idempotency-Replayed') ? 'replayed' : String(answer.body.outcome)
      answers[name] = (answers[name] ?? 0) + 1
    }
    return { seconds, answers, troubles, kills: options.kills, articles: told.kept.length, disagreements }
  } finally {
    await server.stop()
    await rm(place.stateDir, { recursive: true, force: true })
  }
}

const senderOf = (place: Place, token: string, troubles: Troubles): Send =>
  persistentSender(`http://127.0.0.1:${place.ingestPort}`, token, troubles)

/** One article's life in the hands of one client: posted, posted by a rival too, repeated, copied, revised. */
const live = async (send: Send, serial: number, random: () => number, told: Told): Promise<void> => {
  const key = `n${serial}`
  const topics = topicNames.filter(() => random() < 0.2)
  const post = async (version: number, idempotencyKey: string | null): Promise<Answer> => {
    const submission = submissionOf(key, version, topics)
    const headers: Record<string, string> = idempotencyKey === null ? {} : { 'Idempotency-Key': idempotencyKey }
    const answer = await send('POST', '/v1/articles', submission, headers)
    expectStatus(answer, [200, 201])
    told.receipts.push({ title: String(submission.title), answer })
    return answer
  }
  const named = (): string | null => (random() < 0.6 ? `${key}-${random()}` : null)

  const rivals = random() < 0.3 ? 2 : 1
  const [first, rival] = await Promise.all(Array.from({ length: rivals }, () => post(1, named())))
  if (first === undefined) return
  if (rival !== undefined && rival.body.id !== first.body.id) told.wrong.push(`${key} has two ids`)
  if (random() < 0.1) await copy(send, key, String(first.body.id), told)

  const versions = 1 + Math.floor(random() * 2.4)
  let last = first
  for (let version = 2; version <= versions; version += 1) {
    const idempotencyKey = named()
    last = await post(version, idempotencyKey)
    if (idempotencyKey === null || random() < 0.5) continue
    const repeat = await post(version, idempotencyKey)
    if (repeat.text !== last.text || !repeat.headers.has('Idempotency-Replayed'))
      told.wrong.push(`${key} version ${version} was answered in two ways under one key`)
  }
  if (random() < 0.03) told.counted.push(await raiseCounter(send, told.counter, key))
  told.kept.push({
    key,
    id: String(last.body.id),
    version: versions,
    topics,
    withdrawn: false,
    revision: Number(last.body.revision),
  })
}

/** The same text under another id: an article of its own that says what it repeats. */
const copy = async (send: Send, key: string, id: string, told: Told): Promise<void> => {
  const submission = submissionOf(key, 1, [])
  const answer = await send('POST', '/v1/articles', { ...submission, id: `${key}-twin` })
  expectStatus(answer, [200, 201])
  told.receipts.push({ title: String(submission.title), answer })
  told.twins.push([String(answer.body.id), id])
}

const countOf = (by: string, value: number): Record<string, unknown> => ({
  id: 'counter',
  source: { name: 'Chaos Courier' },
  title: `The count stands at ${value}, said ${by}`,
  content: 'Everybody may raise this count by one, and nobody may lose what another has added.',
})

/** Reads the counter and raises it by one, again until nobody was faster. Gives the title it wrote. */
const raiseCounter = async (send: Send, id: string, by: string): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    const { body } = await send('GET', `/v1/articles/${id}`)
    const value = Number(/\d+/.exec(String(body.title))?.[0]) + 1
    const answer = await send('PUT', `/v1/articles/${id}`, countOf(by, value), {
      'If-Match': `"${body.etag}"`,
      'Idempotency-Key': `${by}-count-${attempt}`,
    })
    const title = String(countOf(by, value).title)
    if (answer.status === 200) return title
    expectStatus(answer, [412])
    // Cut after its commit, the request meets its own revision when it is sent again.
    if (answer.turnedAway > 0 && (await revisionsSay(send, id, title))) return title
  }
}

const revisionsSay = async (send: Send, id: string, title: string): Promise<boolean> => {
  const { body } = await send('GET', `/v1/articles/${id}/revisions`)
  for (const { revision } of (body.revisions as { revision: number }[]).toReversed()) {
    const kept = await send('GET', `/v1/articles/${id}/revisions/${revision}`)
    if ((kept.body.document as { title: string }).title === title) return true
  }
  return false
}

/** Every answer against the history that the store exports. */
const contradictions = async (told: Told, place: Place): Promise<string[]> => {
  const histories = await readHistories(place)
  const wrong: string[] = []
  for (const { title, answer } of told.receipts) {
    const { id, revision, outcome } = answer.body as { id: string; revision: number; outcome: string }
    if (histories.get(id)?.titles[revision - 1] !== title)
      wrong.push(`${id} was answered ${outcome} at revision ${revision} for «${title}», which is not there`)
  }
  const twins = new Map(told.twins)
  for (const [id, of] of twins)
    if (histories.get(id)?.duplicateOf !== of) wrong.push(`${id} repeats ${of} and does not say so`)
  const ids = new Set([...told.kept.map((kept) => kept.id), ...twins.keys()])
  if (histories.size !== ids.size + 1)
    wrong.push(`the store has ${histories.size} articles, ${ids.size + 1} were accepted`)
  for (const kept of told.kept)
    if (histories.get(kept.id)?.titles.length !== kept.version)
      wrong.push(`${kept.key} has ${histories.get(kept.id)?.titles.length} revisions of ${kept.version} versions`)

  // A change of a topic has a sequence of its own: two answers with the same one would mean that one was lost.
  const sequences = told.receipts
    .filter(({ answer }) => answer.body.outcome !== 'unchanged' && !answer.headers.has('Idempotency-Replayed'))
    .flatMap(({ answer }) => answer.body.topics as { slug: string; sequence: number }[])
    .map(({ slug, sequence }) => `${slug} ${sequence}`)
  if (new Set(sequences).size !== sequences.length) wrong.push('two changes of a topic were given one sequence')

  const counter = histories.get(told.counter)?.titles ?? []
  for (const [value, title] of counter.entries())
    if (!title.startsWith(`The count stands at ${value},`))
      wrong.push(`the counter's revision ${value + 1} is «${title}»`)
  if (new Set(counter).size !== told.counted.length + 1 || told.counted.some((title) => !counter.includes(title)))
    wrong.push(`the counter was raised ${counter.length - 1} times, ${told.counted.length} were accepted`)
  return wrong
}

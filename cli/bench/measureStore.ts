import { type Client, createClient } from '../client/createClient.ts'
import type { Server } from '../server/startServer.ts'
import { makeArticle, randomNumbers, writerOf } from './articles.ts'
import { cpuMsOf } from './cpuTime.ts'

/** What the same work costs on a store, in milliseconds: a figure for each round, and for each search. CPU is all of the runtime. */
export type StoreCosts = Readonly<{
  postMs: readonly number[]
  postCpuMs: readonly number[]
  editionCpuMs: readonly number[]
  searchMs: readonly number[]
  searchCpuMs: readonly number[]
}>

export const scaleTopic = 'scale'
const rounds = 5
const postsARound = 20
const editionsARound = 3
type Query = Readonly<{ q: string; topic?: string; from?: string; to?: string }>

/** What is searched for in a round, four of a kind. */
const kindsOfQuery: readonly ((write: ReturnType<typeof writerOf>) => Query)[] = [
  ({ word }) => ({ q: word() }),
  ({ word }) => ({ q: `${word()} ${word()}` }),
  ({ word }) => ({ q: `${word()} ${word()} ${word()}` }),
  ({ word }) => ({ q: `"${word()} ${word()}"` }),
  ({ rare }) => ({ q: rare() }),
  ({ rare, word }) => ({ q: `${rare()} ${word()}` }),
  ({ rare, word }) => ({ q: `${rare().slice(0, 4)}* ${word()}` }),
  ({ word }) => ({ q: `${word()} ${word()}`, from: '2020-01-01', to: '2026-11-24' }),
  ({ word, pick }) => ({ q: word(), topic: `copies-${pick([1, 20, 300, 4_000])}` }),
]
const searchesARound = 4 * kindsOfQuery.length

/** Articles sent, editions waited for, and searches, on a store of any size; a first round is not counted. */
export const measureStore = async (server: Server): Promise<StoreCosts> => {
  const client = createClient({ url: server.ingestUrl, token: server.token.token })
  const costs = { postMs: [], postCpuMs: [], editionCpuMs: [], searchMs: [], searchCpuMs: [] } as {
    -readonly [key in keyof StoreCosts]: number[]
  }
  const cpu = () => cpuMsOf(server.runtimePid())
  /** Wall and CPU time of `times` turns, for one of them. */
  const each = async (times: number, turn: (n: number) => Promise<unknown>) => {
    const [at, before] = [performance.now(), cpu()]
    for (let n = 0; n < times; n += 1) await turn(n)
    return { ms: (performance.now() - at) / times, cpuMs: (cpu() - before) / times }
  }
  const write = writerOf(randomNumbers(1))
  const asked = new Set<string>()
  /** No query is asked twice, so that no cache answers. */
  const unasked = (make: () => Query): Query => {
    const query = make()
    const key = JSON.stringify(query)
    if (asked.has(key)) return unasked(make)
    asked.add(key)
    return query
  }
  let articles = 1_000_000
  for (let round = -1; round < rounds; round += 1) {
    const posted = await each(postsARound, () => post(client, articles++, `round ${round}`))
    const edition = await each(editionsARound, async () => {
      const sequence = await post(client, articles++, scaleTopic)
      while (!(await fetch(`${server.digestUrl}/topics/${scaleTopic}.json?at_least=${sequence}`)).ok);
    })
    const searchMs: number[] = []
    const searched = await each(searchesARound, async (n) => {
      const query = unasked(() => kindsOfQuery[n % kindsOfQuery.length]?.(write) ?? { q: '' })
      const at = performance.now()
      await search(server, query)
      searchMs.push(performance.now() - at)
    })
    if (round < 0) continue
    costs.postMs.push(posted.ms)
    costs.postCpuMs.push(posted.cpuMs)
    costs.editionCpuMs.push(edition.cpuMs)
    costs.searchMs.push(...searchMs)
    costs.searchCpuMs.push(searched.cpuMs)
  }
  return costs
}

/** Sends one article and answers the topic's sequence that holds it. */
const post = async (client: Client, seed: number, topic: string): Promise<number> => {
  const { topics } = await client.json<{ topics: { name: string; sequence: number }[] }>('/v1/articles', {
    method: 'POST',
    query: { topics: topic },
    headers: { 'Content-Type': 'text/plain' },
    body: makeArticle(seed, 1_500, 'text'),
  })
  return topics.find(({ name }) => name === topic)?.sequence ?? 0
}

const search = async (server: Server, query: Query): Promise<void> => {
  const answer = await fetch(`${server.digestUrl}/search.json?${new URLSearchParams(query)}`)
  await answer.text()
  if (!answer.ok) throw new Error(`a search for ${JSON.stringify(query)} answered ${answer.status}`)
}

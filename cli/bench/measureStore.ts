import { type Client, createClient } from '../client/createClient.ts'
import type { Server } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { cpuSeconds } from './cpuTime.ts'

/** What the same work costs on a store: a figure for each round. Milliseconds; CPU is all of the runtime. */
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
const queries = [
  'harbour council',
  'copper market vote',
  '"winter road"',
  'bacebani',
  'sateviri',
  'lamepo* river',
  'river',
  'minister school winter',
]

/** Articles sent, editions waited for, and searches, on a store of any size; a first round is not counted. */
export const measureStore = async (server: Server): Promise<StoreCosts> => {
  const client = createClient({ url: server.ingestUrl, token: server.token.token })
  const costs = { postMs: [], postCpuMs: [], editionCpuMs: [], searchMs: [], searchCpuMs: [] } as {
    -readonly [key in keyof StoreCosts]: number[]
  }
  const cpu = () => (cpuSeconds(server.runtimePid()) ?? Number.NaN) * 1_000
  /** Wall and CPU time of `times` turns, for one of them. */
  const each = async (times: number, turn: (n: number) => Promise<unknown>) => {
    const [at, before] = [performance.now(), cpu()]
    for (let n = 0; n < times; n += 1) await turn(n)
    return { ms: (performance.now() - at) / times, cpuMs: (cpu() - before) / times }
  }
  let articles = 1_000_000
  for (let round = -1; round < rounds; round += 1) {
    const posted = await each(postsARound, () => post(client, articles++, `round ${round}`))
    const edition = await each(editionsARound, async () => {
      const sequence = await post(client, articles++, scaleTopic)
      while (!(await fetch(`${server.digestUrl}/topics/${scaleTopic}.json?at_least=${sequence}`)).ok);
    })
    // The next round's words differ: what is measured is a search and not a cache.
    const searched = await each(queries.length, (n) =>
      search(server, `${queries[n]} ${round % 2 === 0 ? 'night' : ''}`),
    )
    if (round < 0) continue
    costs.postMs.push(posted.ms)
    costs.postCpuMs.push(posted.cpuMs)
    costs.editionCpuMs.push(edition.cpuMs)
    costs.searchMs.push(searched.ms)
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

const search = async (server: Server, query: string): Promise<void> => {
  const answer = await fetch(`${server.digestUrl}/search.json?q=${encodeURIComponent(query)}`)
  await answer.text()
  if (!answer.ok) throw new Error(`a search for ${query} answered ${answer.status}`)
}

import { setTimeout } from 'node:timers/promises'
import type { Kept } from './model.ts'
import type { Place } from './servedProcess.ts'

/** Everything in which the system and the model differ. Waits until the outbox is empty, at most a minute. */
export const compare = async (model: readonly Kept[], place: Place): Promise<string[]> => {
  const ingest = `http://127.0.0.1:${place.ingestPort}`
  const digest = `http://127.0.0.1:${place.digestPort}`
  const headers = { Authorization: `Bearer ${place.token}` }
  const read = async (url: string): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(url, { headers: url.startsWith(ingest) ? headers : {} })
    // Reading a large model back is more than the rate limit lets through at once.
    if (response.status === 429) {
      await response.body?.cancel()
      await setTimeout(1_000 * Number(response.headers.get('Retry-After') ?? 1))
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
    if (outbox > 0) await setTimeout(500)
  }
  if (outbox > 0) wrong.push(`the outbox still holds ${outbox} notes`)
  for (const kept of model) {
    const { status, body } = await read(`${ingest}/v1/articles/${kept.id}`)
    if (kept.withdrawn ? status !== 410 : status !== 200)
      wrong.push(`${kept.key} answers ${status}, withdrawn is ${kept.withdrawn}`)
    else if (!kept.withdrawn && !String(body.title).endsWith(`version ${kept.version}`))
      wrong.push(`${kept.key} is «${body.title}», version ${kept.version} was accepted`)
  }
  for (const name of new Set(model.flatMap((kept) => kept.topics))) {
    const slug = name.toLowerCase()
    const inTopic = model.filter((kept) => kept.topics.includes(name))
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

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { isRecord } from '#domain/json/isRecord'
import type { TopicRules } from '#domain/topic'
import { type Client, ServerRefusal } from '../client/createClient.ts'
import { standardInput } from '../input/standardInput.ts'
import { CliError } from '../terminal/CliError.ts'
import { table } from '../terminal/table.ts'
import { writeLine } from '../terminal/writeLine.ts'

type TopicRecord = Readonly<{
  slug: string
  name: string
  description: string
  aliases: readonly string[]
  parent: string | null
  rules: TopicRules | null
  article_count?: number
  edition?: number
  origin?: string
}>

type TopicFields = Readonly<{
  name?: string
  description?: string
  alias?: readonly string[]
  parent?: string
}>

type RuleFields = Readonly<{
  any?: readonly string[]
  all?: readonly string[]
  none?: readonly string[]
  threshold?: number
  source?: readonly string[]
  language?: readonly string[]
  file?: string
}>

type RulePreview = Readonly<{
  looked_at: number
  takes: readonly Readonly<{ id: string; title: string; score: number; why: readonly Readonly<{ term: string }>[] }>[]
  gains: readonly string[]
  loses: readonly string[]
}>

const pathOf = (slug: string): string => `/v1/topics/${encodeURIComponent(slug)}`

export const listTopics = async (client: Client, json: boolean): Promise<void> => {
  const { topics } = await client.json<{ topics: TopicRecord[] }>('/v1/topics')
  if (!json && topics.length === 0)
    return writeLine('No topic yet. Submissions make them, and so does `broadsheet topics set SLUG`.')
  await writeLine(
    json
      ? JSON.stringify(topics)
      : table(
          ['slug', 'name', 'articles', 'edition', 'rule', 'origin'],
          topics.map((topic) => [
            topic.slug,
            topic.name,
            topic.article_count ?? 0,
            topic.edition ?? 0,
            topic.rules === null ? '' : 'yes',
            topic.origin ?? '',
          ]),
        ),
  )
}

export const showTopic = async (client: Client, slug: string): Promise<void> =>
  writeLine(JSON.stringify(await client.json<TopicRecord>(pathOf(slug)), null, 2))

/** Lays what is given over the topic as it is: a rule is replaced as a whole, fields one by one. */
export const setTopic = async (client: Client, slug: string, fields: TopicFields & RuleFields): Promise<void> => {
  const known = await knownTopic(client, slug)
  const { rules, ...given } = await fromFile(fields.file)
  const body = {
    name: fields.name ?? given.name ?? known?.name ?? slug,
    description: fields.description ?? given.description ?? known?.description ?? '',
    aliases: fields.alias ?? given.aliases ?? known?.aliases ?? [],
    parent: fields.parent ?? given.parent ?? known?.parent ?? null,
    rules: rulesOf(fields) ?? rules ?? known?.rules ?? null,
  }
  await writeLine(JSON.stringify(await client.json<TopicRecord>(pathOf(slug), { method: 'PUT', json: body }), null, 2))
}

export const previewTopic = async (
  client: Client,
  slug: string,
  fields: RuleFields & Readonly<{ limit?: number; json?: boolean }>,
): Promise<void> => {
  const rules = rulesOf(fields) ?? (await fromFile(fields.file)).rules ?? (await knownTopic(client, slug))?.rules
  if (!rules) throw new CliError('A rule is needed: give --any, --all or --source, or --file.')
  const preview = await client.json<RulePreview>('/v1/topics/preview', {
    method: 'POST',
    json: { slug, rules, limit: fields.limit ?? 200 },
  })
  if (fields.json) return writeLine(JSON.stringify(preview))
  const rows = preview.takes.map((taken) => [
    preview.gains.includes(taken.id) ? '+' : ' ',
    taken.title,
    taken.why.map((why) => why.term).join(', '),
  ])
  const found = rows.length === 0 ? '' : `\n${table(['', 'article', 'why'], rows)}`
  await writeLine(
    `Of ${preview.looked_at} articles the rule takes ${preview.takes.length}: ${preview.gains.length} gained (+), ${preview.loses.length} lost.${found}`,
  )
}

export const moveTopic = async (client: Client, slug: string, to: string, json: boolean): Promise<void> => {
  const from = await client.json<TopicRecord>(pathOf(slug))
  const target = (await knownTopic(client, to)) ?? from
  const { name, description, aliases, parent, rules } = target
  await client.send(pathOf(slug), { method: 'PUT', json: { slug: to, name, description, aliases, parent, rules } })
  await writeLine(json ? JSON.stringify({ slug, to }) : `${slug} leads to ${to}.`)
}

export const deleteTopic = async (client: Client, slug: string, json: boolean): Promise<void> => {
  await client.send(pathOf(slug), { method: 'DELETE' })
  await writeLine(json ? JSON.stringify({ slug, deleted: true }) : `${slug} is gone.`)
}

const knownTopic = async (client: Client, slug: string): Promise<TopicRecord | null> => {
  try {
    return await client.json<TopicRecord>(pathOf(slug))
  } catch (error) {
    if (error instanceof ServerRefusal && error.status === 404) return null
    throw error
  }
}

const rulesOf = (fields: RuleFields): Partial<TopicRules> | undefined => {
  const { any, all, none, source, language, threshold } = fields
  if ([any, all, none, source, language].every((list) => list === undefined)) return undefined
  return {
    ...(any === undefined ? {} : { any }),
    ...(all === undefined ? {} : { all }),
    ...(none === undefined ? {} : { none }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(source === undefined ? {} : { sources: source }),
    ...(language === undefined ? {} : { languages: language }),
  }
}

const ruleNames = new Set(['any', 'all', 'none', 'weights', 'threshold', 'sources', 'languages'])
/** Those that a topic is given, and those that `topics show` tells besides. */
const topicNames = new Set(
  'name description aliases parent rules slug article_count sequence edition generated_at origin'.split(' '),
)

const parseJson = (json: string, file: string): unknown => {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A file holds a topic, or its rules alone. */
const fromFile = async (
  file: string | undefined,
): Promise<Partial<Omit<TopicRecord, 'rules'>> & { rules?: Partial<TopicRules> | null }> => {
  if (file === undefined) return {}
  const value = parseJson(file === '-' ? await text(standardInput()) : await readFile(file, 'utf8'), file)
  if (!isRecord(value)) throw new CliError(`${file} holds no topic: a JSON object is wanted.`)
  const names = Object.keys(value)
  if (names.every((name) => ruleNames.has(name))) return { rules: value as Partial<TopicRules> }
  const unknown = names.filter((name) => !topicNames.has(name))
  if (unknown.length > 0) throw new CliError(`${file} holds no topic: it may not have ${unknown.join(', ')}.`)
  return value as Partial<TopicRecord>
}

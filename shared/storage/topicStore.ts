import type { Topic, TopicRules } from '#domain/topic'
import type { Row } from './d1.ts'

/** Everything filing needs to know of the registry, at one version. */
export type RegistrySnapshot = Readonly<{
  version: number
  topics: readonly Topic[]
  /** Old slug to the slug it was renamed or merged into. */
  redirects: ReadonlyMap<string, string>
  defaults: boolean
}>

/** Raises the registry's version, in the batch of every change of it. */
export const raiseRegistry = (db: D1Database): D1PreparedStatement =>
  db.prepare(`INSERT INTO meta (name, value) VALUES ('registry_version', '2'), ('registry_mark', hex(randomblob(8)))
    ON CONFLICT (name) DO UPDATE SET value = IIF(name = 'registry_version', CAST(value AS INTEGER) + 1, excluded.value)`)

export interface TopicStore {
  registryVersion(): Promise<number>
  /** Differs whenever the registry is another, also one of the same version in a store that was restored to an earlier time. */
  registryMark(): Promise<string>
  /** Topics that have rules or aliases, redirects, and whether the default topics are on. */
  registry(): Promise<RegistrySnapshot>
}

export const d1TopicStore = (db: D1Database): TopicStore => ({
  async registryVersion() {
    return Number((await db.prepare("SELECT value FROM meta WHERE name = 'registry_version'").first<Row>())?.value ?? 1)
  },
  async registryMark() {
    const { results } = await db
      .prepare("SELECT value FROM meta WHERE name IN ('registry_version', 'registry_mark') ORDER BY name")
      .all<Row>()
    return results.map((row) => String(row.value)).join(' ')
  },
  async registry() {
    const [meta, topics, redirects] = await db.batch<Row>([
      db.prepare("SELECT name, value FROM meta WHERE name IN ('registry_version', 'default_topics')"),
      db.prepare("SELECT * FROM topics WHERE rules IS NOT NULL OR aliases != '[]' OR origin = 'editor' ORDER BY slug"),
      db.prepare('SELECT slug, target FROM topic_redirects ORDER BY slug'),
    ])
    const values = new Map((meta?.results ?? []).map((row) => [String(row.name), String(row.value)]))
    return {
      version: Number(values.get('registry_version') ?? 1),
      topics: (topics?.results ?? []).map(topicOf),
      redirects: new Map((redirects?.results ?? []).map((row) => [String(row.slug), String(row.target)])),
      defaults: values.get('default_topics') !== 'off',
    }
  },
})

/** A row of `topics` as the registry's entry. */
export const topicOf = (row: Row): Topic => ({
  slug: String(row.slug),
  name: String(row.name),
  description: String(row.description),
  aliases: JSON.parse(String(row.aliases)) as string[],
  parent: row.parent === null ? null : String(row.parent),
  rules: row.rules === null ? null : (JSON.parse(String(row.rules)) as TopicRules),
})

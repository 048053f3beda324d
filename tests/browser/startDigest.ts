import { join } from 'node:path'
import { Miniflare, type MiniflareOptions } from 'miniflare'
import type { Block } from '#domain/article'
import type { Edition } from '#domain/edition'
import { d1SearchIndex, searchDocument } from '#storage/searchIndex'
import { applyMigrations } from '../../cli/server/applyMigrations.ts'
import { bundleWorker } from '../../cli/server/bundleWorker.ts'
import { claimPort } from '../../cli/server/claimPort.ts'
import { readWranglerConfig } from '../../cli/server/readWranglerConfig.ts'
import { deployedName, workerOptions } from '../../cli/server/workerOptions.ts'
import { anEdition, aStory, aStoryArticle } from '../digest/builders.ts'
import { keepArticle, keepEdition } from '../digest/keep.ts'

const root = join(import.meta.dirname, '../..')

export type RunningDigest = Readonly<{ url: string; stop: () => Promise<void> }>

/** The digest worker on a port of its own, with pages that have one of everything. */
export const startDigest = async (): Promise<RunningDigest> => {
  const config = await readWranglerConfig(root)
  const port = await claimPort(0, '127.0.0.1', 'DIGEST_PORT')
  const url = `http://127.0.0.1:${port}`
  const { code } = await bundleWorker(root, config.env.digest.main)
  const options: MiniflareOptions = {
    workers: [workerOptions(config, 'digest', { code, host: '127.0.0.1', port, vars: { PUBLIC_URL: url } })],
    port: 0,
    cf: false,
    logRequests: false,
    telemetry: { enabled: false },
    enableDevRegistry: false,
  }
  const miniflare = new Miniflare(options)
  await miniflare.ready
  const name = deployedName(config, 'digest')
  await applyMigrations(miniflare, root, name, config.env.digest)
  await fill(
    (await miniflare.getD1Database('DB', name)) as unknown as D1Database,
    (await miniflare.getD1Database('SEARCH', name)) as unknown as D1Database,
  )
  return { url, stop: () => miniflare.dispose() }
}

const blocks: readonly Block[] = [
  { id: 'b1', kind: 'paragraph', text: 'The bridge reopened on Monday, eleven months after engineers found cracks.' },
  { id: 'b2', kind: 'heading', level: 2, text: 'What was repaired' },
  {
    id: 'b3',
    kind: 'list',
    ordered: false,
    items: ['The western pylons', 'The lanes'],
    text: 'The western pylons\nThe lanes',
  },
  { id: 'b4', kind: 'list', ordered: true, items: ['First', 'Second'], text: 'First\nSecond' },
  { id: 'b5', kind: 'quote', text: 'We promised that it would be back before winter.' },
  { id: 'b6', kind: 'heading', level: 3, text: 'The figures' },
  {
    id: 'b7',
    kind: 'table',
    rows: [
      ['Part', 'Cost'],
      ['Pylons', '12.0'],
      ['Lanes', '2.2'],
    ],
    text: 'Part Cost',
  },
  { id: 'b8', kind: 'code', text: 'a very long line of code that does not wrap '.repeat(5) },
  {
    id: 'b9',
    kind: 'image',
    url: 'https://courier.example/bridge.jpg',
    alt: 'The bridge at dusk',
    text: 'The bridge at dusk',
  },
]
const faq = [{ id: 'q-trams', question: 'When will trams return?', answer: 'On 4 March 2024.\n\n- By day\n- By night' }]

const transport = (edition: number): Edition =>
  anEdition({
    edition,
    sequence: edition,
    stories: [
      aStory({
        articles: [
          aStoryArticle({ id: 'a-bridge', corrected: true, correction: 'The cost was 14.2 million.' }),
          aStoryArticle({
            id: 'a-lanes',
            title: 'Narrow lanes annoy cyclists',
            source: 'The Evening Ledger',
            url: null,
          }),
        ],
      }),
      aStory({
        id: 's-de',
        headline: 'Hafenbrücke wieder offen',
        lead: 'Elf Monate lang war sie gesperrt.',
        articles: [
          aStoryArticle({ id: 'a-de', title: 'Hafenbrücke wieder offen', language: 'de', published_at: null }),
        ],
      }),
      aStory({
        id: 's-ar',
        headline: 'إعادة فتح الجسر',
        lead: '',
        articles: [aStoryArticle({ id: 'a-ar', title: 'إعادة فتح الجسر', language: 'ar', source: null })],
      }),
    ],
    summary: [
      { text: 'The crossing was closed for eleven months.', article: 'a-bridge', block: 'b1' },
      { text: 'Elf Monate lang war sie gesperrt.', article: 'a-de', block: 'b1' },
    ],
    faq: [
      { ...faq[0]!, article: 'a-bridge', also: [{ answer: 'In May.', article: 'a-lanes', conflicts: true }] },
      {
        id: 'q-cost',
        question: 'What did it cost?',
        answer: '14.2 million euros.',
        article: 'a-bridge',
        also: [{ answer: 'About 14 million.', article: 'a-lanes', conflicts: false }],
      },
    ],
    timeline: [{ date: '2022-12-12', text: 'The bridge was closed on 12 December 2022.', article: 'a-bridge' }],
    entities: [
      { name: 'Inês Carvalho', kind: 'person', count: 2 },
      { name: 'Lisbon', kind: 'place', count: 4 },
    ],
    related: [{ slug: 'cities', name: 'Cities', shared: 2 }],
  })

const fill = async (db: D1Database, search: D1Database): Promise<void> => {
  const topics = [['transport', 'Transport']] as const
  for (const edition of [1, 2]) await keepEdition(db, transport(edition))
  await keepArticle(db, {
    id: 'a-bridge',
    title: 'Harbour bridge reopens to cyclists',
    url: 'https://courier.example/bridge',
    blocks,
    faq,
    topics,
  })
  await keepArticle(db, { id: 'a-lanes', title: 'Narrow lanes annoy cyclists', topics })
  await d1SearchIndex(search).put([
    searchDocument(
      {
        id: 'a-bridge',
        revision: 1,
        changed_at: 0,
        title: 'Harbour bridge reopens to cyclists',
        language: 'en',
        blocks,
        faq,
      },
      ['transport'],
      0,
    ),
  ])
}

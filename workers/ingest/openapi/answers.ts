import * as z from 'zod'
import { scopes } from '#storage/tokenStore'

/** The shapes that the API answers with, as its document describes them. */

const day = z.string().meta({ description: 'A day (2023-11-15) or an RFC 3339 instant', examples: ['2023-11-15'] })
const block = z.object({
  id: z.string(),
  kind: z.enum(['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'image']),
  text: z.string(),
  level: z.int().optional(),
  items: z.array(z.string()).optional(),
  ordered: z.boolean().optional(),
  rows: z.array(z.array(z.string())).optional(),
  url: z.string().optional(),
  alt: z.string().optional(),
})
const provenance = z.enum(['explicit', 'extracted', 'inferred'])

export const topicOfArticle = z.object({
  slug: z.string(),
  name: z.string(),
  origin: z.enum(['explicit', 'rule', 'learned', 'default']),
  score: z.number(),
  why: z.array(z.object({ term: z.string(), where: z.array(z.string()).optional(), weight: z.number().optional() })),
  sequence: z.int().meta({ description: 'Ask the digest worker for at_least this to read your write' }),
  pinned: z.boolean().optional(),
})

export const article = z.object({
  id: z.string(),
  revision: z.int(),
  etag: z.string(),
  outcome: z.enum(['created', 'unchanged', 'revised', 'duplicate', 'restored']).optional(),
  status: z.enum(['published', 'held', 'withdrawn']),
  pipeline_version: z.int(),
  fingerprint: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  source: z.object({ name: z.string().nullable(), url: z.string().nullable() }).nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published_at: day.nullable(),
  modified_at: day.nullable(),
  received_at: z.iso.datetime(),
  blocks: z.array(block),
  faq: z.array(z.object({ id: z.string(), question: z.string(), answer: z.string() })),
  topics: z.array(topicOfArticle),
  entities: z.array(z.object({ name: z.string(), kind: z.enum(['person', 'organisation', 'place']), count: z.int() })),
  word_count: z.int(),
  reading_minutes: z.int(),
  duplicate_of: z.string().nullable(),
  story: z.string(),
  correction: z.string().optional(),
  corrected_at: z.iso.datetime().optional(),
  provenance: z.record(z.string(), provenance),
  warnings: z.array(z.object({ code: z.string(), detail: z.string(), field: z.string().optional() })),
  links: z.object({ self: z.string(), raw: z.string(), page: z.url(), digests: z.array(z.url()) }),
})

const changedTopics = z
  .array(z.object({ slug: z.string(), name: z.string(), sequence: z.int() }))
  .meta({ description: 'Every topic whose digest changes by it, also those that the article has left' })

export const editedArticle = article.extend({ changed_topics: changedTopics })

export const erasedArticle = z.object({ id: z.string(), status: z.literal('erased'), changed_topics: changedTopics })

export const revision = z.object({
  revision: z.int(),
  kind: z.string(),
  at: z.iso.datetime(),
  correction: z.string().nullable(),
})

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
})

export const batchLine = z.object({
  index: z.int(),
  status: z.int(),
  article: article.optional(),
  problem: problem.optional(),
  retry_after: z.int().optional(),
})

export const preview = z.object({
  article,
  outcome: z.string(),
  digests: z.array(z.object({ slug: z.string(), change: z.enum(['added', 'revised', 'removed']) })),
})

export const previewLine = preview
  .partial()
  .extend({ index: z.int(), status: z.int(), problem: problem.optional(), retry_after: z.int().optional() })

export const topic = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  aliases: z.array(z.string()),
  parent: z.string().nullable(),
  rules: z.record(z.string(), z.unknown()).nullable(),
  article_count: z.int(),
  sequence: z.int(),
  edition: z.int(),
  generated_at: z.string().nullable(),
})

export const token = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  sources: z.array(z.string()),
  topics: z.array(z.string()),
  default_source: z.string().nullable(),
  created_at: z.string(),
  expires_at: z.string().nullable(),
})

export const job = z.object({
  id: z.string(),
  kind: z.string(),
  selection: z.record(z.string(), z.unknown()),
  status: z.enum(['running', 'done', 'stopped', 'failed']),
  cursor: z.string(),
  done: z.int(),
  changed: z.int(),
  total: z.int().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  error: z.string().nullable(),
  estimated_end: z.string().nullable(),
})

const run = z.object({
  id: z.int(),
  cron: z.string(),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  did: z.record(z.string(), z.number()),
  remains: z.int(),
  error: z.string().nullable(),
})
const share = z.number().min(0).max(1)
const budget = z.object({ used: z.int(), max: z.int() })

export const status = z.object({
  status: z.enum(['ok', 'overdue']),
  overdue: z.array(z.string()),
  crons: z.array(
    z.object({
      cron: z.string(),
      name: z.string(),
      last_run: run.nullable(),
      next_run: z.iso.datetime(),
      overdue: z.boolean(),
    }),
  ),
  outbox: z.object({ size: z.int(), oldest_seconds: z.int() }),
  drift: z.object({ checked_at: z.iso.datetime(), repaired: z.int() }).nullable(),
  articles: z.record(z.string(), z.int()).meta({ description: 'Articles by status' }),
  pipeline: z.object({
    version: z.int(),
    articles: z.record(z.string(), z.int()).meta({ description: 'Articles by the version that looked at them last' }),
  }),
  learned: z
    .object({
      version: z.int(),
      trained_at: z.iso.datetime(),
      examples: z.int().meta({ description: 'Articles it was learned from' }),
      features: z.int(),
      precision_wanted: share,
      precision: share
        .nullable()
        .meta({ description: 'Of the topics given to held-back articles, how many were right' }),
      recall: share.nullable().meta({ description: 'Of the topics held-back articles carried, how many were given' }),
      topics: z.array(
        z.object({
          slug: z.string(),
          examples: z.int(),
          given: z.boolean().meta({ description: 'Whether it is right often enough to be given at all' }),
          precision: share.nullable(),
          recall: share.nullable(),
        }),
      ),
    })
    .nullable()
    .meta({ description: 'The newest learned model; null until there is one' }),
  jobs: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      status: z.enum(['running', 'failed']),
      done: z.int(),
      total: z.int().nullable(),
      updated_at: z.iso.datetime(),
      error: z.string().nullable(),
    }),
  ),
  counters: z.record(z.string(), z.number()),
  budgets: z.object({ day: z.iso.date(), kv_writes: budget, rows_written: budget }),
})

import * as z from 'zod'
import { topicName } from '#domain/submission'
import { topicBodySchema, topicRulesSchema } from '#domain/topics/topicSchema'
import { scopes } from '#storage/tokenStore'

/** The JSON bodies that routes take, besides a Submission: parsed at the door, and described in the API's document. */

const name = z.string().min(1).max(100)
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** An editor's override. null takes one back, and a date of null says that there is none; `correction` is a note that digests show. */
export const editSchema = z.strictObject({
  title: z.string().min(1).max(1_000).nullable().optional(),
  published_at: z.string().min(1).max(100).nullable().optional(),
  modified_at: z.string().min(1).max(100).nullable().optional(),
  language: language.nullable().optional(),
  topics: z.array(topicName).max(10).nullable().optional(),
  excluded: z.array(topicName).max(50).nullable().optional(),
  pinned: z.array(topicName).max(10).nullable().optional(),
  correction: z.string().min(1).max(2_000).optional(),
})

/** A topic as it is put: another `slug` than the address renames it, or merges it into the topic that has that slug. */
export const topicPutSchema = topicBodySchema.extend({ slug: name.optional() })

/** Whether articles are given the topics that come out of the box: IPTC Media Topics and countries. */
export const topicSettingsSchema = z.strictObject({ default_topics: z.boolean() })

export const topicPreviewSchema = z.strictObject({
  slug: name.optional(),
  rules: topicRulesSchema,
  limit: z.int().min(1).max(1_000).default(200),
})

/** What to re-index: every given part must hold. `dry_run` only counts what would change. */
export const reindexSchema = z.strictObject({
  topic: name.optional(),
  source: z.string().min(1).max(300).optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  dry_run: z.boolean().optional(),
})

export const tokenSchema = z.strictObject({
  name,
  scopes: z.array(z.enum(scopes)).min(1).max(4),
  sources: z.array(z.string().min(1).max(300)).max(50).default([]),
  topics: z.array(topicName).max(50).default([]),
  default_source: z.string().min(1).max(300).optional(),
  expires_at: z.iso.datetime({ offset: true }).optional(),
})

import * as z from 'zod'

const termCharsMax = 100
const termsMax = 500

const hasWord = /[\p{L}\p{N}]/u
const term = z.string().max(termCharsMax).regex(hasWord, 'a term needs a letter or a digit')
const terms = z.array(term).max(termsMax).default([])

/** A topic's rule as an editor writes it. What is left out says nothing: no terms, threshold 1, any source, any language. */
export const topicRulesSchema = z
  .strictObject({
    any: terms,
    all: terms,
    none: terms,
    weights: z.record(z.string().max(termCharsMax), z.number().min(0).max(1_000)).default({}),
    threshold: z.number().positive().max(1_000_000).default(1),
    sources: z.array(z.string().min(1).max(300)).max(100).default([]),
    languages: z
      .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
      .max(100)
      .default([]),
  })
  .refine((rules) => rules.any.length + rules.all.length + rules.sources.length > 0, {
    message: 'a rule needs a term in `any` or `all`, or a source',
    path: ['any'],
  })

/** The body of a topic (contract section 6): the name is required, the slug comes from the address. */
export const topicBodySchema = z.strictObject({
  name: z.string().min(1).max(100).regex(hasWord, 'a name needs a letter or a digit'),
  description: z.string().max(2_000).default(''),
  aliases: z.array(z.string().min(1).max(100).regex(hasWord)).max(100).default([]),
  parent: z.string().min(1).max(80).nullable().default(null),
  rules: topicRulesSchema.nullable().default(null),
})

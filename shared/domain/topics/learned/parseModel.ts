import * as z from 'zod'
import { err, ok, type Result } from '#kit/result'
import { featureBits } from './hashFeature.ts'
import type { TopicModel } from './topicModel.ts'

const figure = z.number().nullable()
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

const schema = z.object({
  kind: z.literal('broadsheet-topics'),
  version: z.literal(1),
  feature_bits: z.literal(featureBits),
  examples: z.int().min(0),
  precision: z.number(),
  topics: z
    .array(
      z.object({
        slug: z.string().min(1),
        examples: z.int().min(0),
        slope: z.number(),
        offset: z.number(),
        scale: z.number(),
        threshold: figure,
        precision: figure,
        recall: figure,
      }),
    )
    .min(1),
  features: z.int().min(0),
  worths: z.tuple([z.number().positive(), z.number().positive()]),
  gaps: base64,
  codes: base64,
})

/** A model as `trainModel` made it, or what is wrong with it. */
export const parseModel = (value: unknown): Result<TopicModel, string> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return err(`not a topic model: /${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'malformed'}`)
  }
  const { features, topics, gaps, codes } = parsed.data
  const whole = bytesOf(codes) === Math.ceil((features * (topics.length + 1)) / 2) && bytesOf(gaps) >= features
  return whole ? ok(parsed.data) : err('not a topic model: it was cut short')
}

/** How many bytes base64 holds. */
const bytesOf = (text: string): number => Math.floor((text.replace(/=+$/, '').length * 3) / 4)

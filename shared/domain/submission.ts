import * as z from 'zod'
import { topicSlug } from './topics/topicSlug.ts'

/** What a client sends, not yet trusted. Bounds are generous: they stop abuse, not articles. */
const text = (max: number) => z.string().min(1).max(max)

/** What topics are called: with nothing to make a slug of, an article would be filed nowhere and nobody told. */
export const topicName = text(100).refine((name) => topicSlug(name).ok, 'a topic needs a letter or a digit')

export const submissionFormats = ['text', 'markdown', 'html', 'auto'] as const

export const faqEntrySchema = z.strictObject({ question: text(2_000), answer: text(100_000) })
export const sourceSchema = z.strictObject({
  name: text(300).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .optional(),
})

/** A Submission (contract section 3). `content` is bounded by the body limit, not here. */
export const submissionSchema = z.strictObject({
  content: z.string(),
  format: z.enum(submissionFormats).optional(),
  id: text(300).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .optional(),
  title: text(1_000).optional(),
  authors: z.array(text(300)).max(50).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  published_at: text(100).optional(),
  modified_at: text(100).optional(),
  source: sourceSchema.optional(),
  topics: z.array(topicName).max(10).optional(),
  faq: z.array(faqEntrySchema).max(500).optional(),
})

export type Submission = z.infer<typeof submissionSchema>

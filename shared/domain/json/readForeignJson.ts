import { readFeedDate } from '../feeds/readFeedDate.ts'
import { type Submission, submissionSchema } from '../submission.ts'
import { isRecord } from './isRecord.ts'

const bodyNames = [
  'body',
  'text',
  'html',
  'markdown',
  'article',
  'article_body',
  'body_text',
  'body_html',
  'content_text',
  'content_html',
]
const titleNames = ['title', 'headline', 'name']
const publishedNames = ['published_at', 'date_published', 'published', 'publish_date', 'date', 'created_at']
const modifiedNames = ['modified_at', 'date_modified', 'updated_at', 'updated', 'modified']
const faqNames = ['faq', 'faqs', 'questions', 'q_and_a', 'qa']
const questionNames = ['question', 'q', 'title']
const answerNames = ['answer', 'a', 'text', 'body']

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an article as some other system wrote it, by the names that such fields commonly have; null when nothing in it is
 * a body. `{"title": "Ink", "body": "It dries."}` → `{title: 'Ink', content: 'It dries.'}`
 */
export const readForeignJson = (value: unknown): Submission | null => {
  if (!isRecord(value)) return null
  const fields = snakeCased(value)
  const content = textOf(fields, bodyNames)
  if (content === undefined) return null
  const optional = {
    title: textOf(fields, titleNames),
    url: textOf(fields, ['url', 'link', 'permalink', 'canonical_url']),
    language: textOf(fields, ['language', 'lang', 'locale']),
    published_at: readFeedDate(textOf(fields, publishedNames)) ?? undefined,
    modified_at: readFeedDate(textOf(fields, modifiedNames)) ?? undefined,
    faq: faqOf(fields),
  }
  const submission: Record<string, unknown> = { content }
  // What is not in the form that a Submission wants is left out: the body is what matters.
  for (const [name, field] of Object.entries(optional))
    if (field !== undefined && submissionSchema.safeParse({ content, [name]: field }).success) submission[name] = field
  return submissionSchema.parse(submission)
}

/** `publishedAt` and `published-at` are `published_at`. */
const snakeCased = (record: Fields): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replaceAll('-', '_')
        .toLowerCase(),
      value,
    ]),
  )

const textOf = (fields: Fields, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    // A body may come as a list of its paragraphs.
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string'))
      return value.join('\n\n')
  }
  return undefined
}

const faqOf = (fields: Fields): Submission['faq'] | undefined => {
  const list = faqNames.map((name) => fields[name]).find(Array.isArray)
  if (list === undefined) return undefined
  const entries = list.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return []
    const question = textOf(snakeCased(entry), questionNames)
    const answer = textOf(snakeCased(entry), answerNames)
    return question === undefined || answer === undefined ? [] : [{ question, answer }]
  })
  return entries.length === 0 ? undefined : entries
}

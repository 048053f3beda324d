import { type Submission, submissionSchema, topicName } from '../submission.ts'
import { parseUrl } from '../url/parseUrl.ts'

type Maybe<Value> = Value | null | undefined

/** What a feed or a foreign JSON document says of an article, still unbounded and unchecked. */
export type ForeignArticle = Readonly<{
  content: string
  format: NonNullable<Submission['format']>
  id?: Maybe<string>
  url?: Maybe<string>
  /** What a relative `url` is relative to. */
  base?: Maybe<string>
  title?: Maybe<string>
  authors?: Maybe<readonly Maybe<string>[]>
  language?: Maybe<string>
  published_at?: Maybe<string>
  modified_at?: Maybe<string>
  source?: Maybe<Readonly<{ name?: Maybe<string>; url?: Maybe<string> }>>
  topics?: Maybe<readonly Maybe<string>[]>
  faq?: Maybe<readonly Readonly<{ question: string; answer: string }>[]>
}>

/**
 * Makes a valid Submission of a foreign article: white space trimmed, lists bounded and without repeats, and what would
 * not be valid left out, so that one bad field does not cost the article.
 */
export const boundedSubmission = (foreign: ForeignArticle): Submission => {
  const fields: Partial<Record<keyof Submission, unknown>> = {
    id: foreign.id,
    url: absoluteUrl(foreign.url, foreign.base),
    title: line(foreign.title)?.slice(0, 1_000),
    authors: lines(foreign.authors, 300).slice(0, 50),
    language: foreign.language?.trim(),
    published_at: foreign.published_at,
    modified_at: foreign.modified_at === foreign.published_at ? null : foreign.modified_at,
    source: {
      name: line(foreign.source?.name)?.slice(0, 300),
      url: absoluteUrl(foreign.source?.url, foreign.base),
    },
    topics: lines(foreign.topics, 100)
      .filter((name) => topicName.safeParse(name).success)
      .slice(0, 10),
    faq: foreign.faq?.slice(0, 500),
  }
  const valid: Record<string, unknown> = { content: foreign.content, format: foreign.format }
  for (const [name, value] of Object.entries(fields)) {
    const field = submissionSchema.shape[name as keyof Submission].safeParse(withoutNothing(value))
    if (field.success && isSomething(field.data)) valid[name] = field.data
  }
  return submissionSchema.parse(valid)
}

/** Whether a value says anything: not null, not an empty list or object. */
const isSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== 'object' || Object.keys(value).length > 0)

const withoutNothing = (value: unknown): unknown => {
  if (value === null) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null))
}

const line = (text: Maybe<string>): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

const lines = (texts: Maybe<readonly Maybe<string>[]>, charactersMax: number): string[] => {
  const seen = new Map<string, string>()
  for (const text of texts ?? []) {
    const value = line(text)
    if (value !== undefined && value.length <= charactersMax && !seen.has(value.toLowerCase()))
      seen.set(value.toLowerCase(), value)
  }
  return [...seen.values()]
}

const absoluteUrl = (text: Maybe<string>, base: Maybe<string>): string | undefined => {
  const given = text?.trim() ?? ''
  if (given === '') return undefined
  const direct = parseUrl(given)
  if (direct.ok) return direct.value
  const from = base?.trim()
  if (from === undefined || !URL.canParse(given, from)) return undefined
  const resolved = parseUrl(new URL(given, from).href)
  return resolved.ok ? resolved.value : undefined
}

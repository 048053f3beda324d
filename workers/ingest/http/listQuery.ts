import { topicSlug } from '#domain/topics/topicSlug'
import { sourceKey } from '#domain/url/sourceKey'
import type { ArticleFilter } from '#storage/listArticles'
import { ProblemError } from './problems.ts'

const limitDefault = 50
const limitMax = 200

const dayOrInstant = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,12}(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A topic may be named by its slug or by a name that makes it. */
const slugOr = (topic: string): string => {
  const slug = topicSlug(topic)
  return slug.ok ? slug.value : topic
}

/** A source may be named by its key, by its name, or by its address. */
const keyOf = (source: string): string => sourceKey({ url: source }) ?? sourceKey({ name: source }) ?? source

/** The filters of a list, from its query. `limit` is clamped; a broken cursor or time is refused. */
export const readListQuery = (url: URL): ArticleFilter => {
  const get = (name: string): string | undefined => url.searchParams.get(name) ?? undefined
  const wrong = (name: string, detail: string): never => {
    throw new ProblemError({
      name: 'submission_invalid',
      detail: `the query parameter ${name} is not valid`,
      errors: [{ pointer: `/${name}`, code: 'invalid', detail }],
    })
  }
  const [topic, source, status, since, cursor] = [
    get('topic'),
    get('source'),
    get('status'),
    get('since'),
    get('cursor'),
  ]
  if (status !== undefined && !['published', 'held', 'withdrawn'].includes(status))
    wrong('status', 'must be published, held or withdrawn')
  if (since !== undefined && !(dayOrInstant.test(since) && !Number.isNaN(Date.parse(since))))
    wrong('since', 'must be a day or an instant')
  const after =
    cursor === undefined ? undefined : (readCursor(cursor) ?? wrong('cursor', 'must come from a Link header'))
  const wanted = Number(get('limit') ?? limitDefault)
  if (!Number.isInteger(wanted) || wanted < 1) wrong('limit', 'must be a positive whole number')
  return {
    limit: Math.min(limitMax, wanted),
    ...(topic === undefined ? {} : { topic: slugOr(topic) }),
    ...(source === undefined ? {} : { source: keyOf(source) }),
    ...(status === undefined ? {} : { status }),
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(after === undefined ? {} : { after }),
  }
}

/** Where the next page begins. */
export const cursorOf = (article: Readonly<{ sort_at: number; id: string }>): string =>
  `${article.sort_at}.${article.id}`

const readCursor = (cursor: string): { sort_at: number; id: string } | null => {
  const match = /^(-?\d{1,16})\.([a-z0-9-]{8,64})$/.exec(cursor)
  return match === null ? null : { sort_at: Number(match[1]), id: match[2] ?? '' }
}

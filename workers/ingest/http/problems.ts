/**
 * Every problem this worker answers with, by its name in the `type` path (RFC 9457). One table speaks HTTP: a refusal
 * without a status does not compile.
 */
export const problems = {
  body_unreadable: {
    status: 400,
    title: 'The body cannot be read',
    about:
      'The body is not what its Content-Type says: broken JSON, malformed UTF-8, a truncated or broken gzip stream.',
  },
  json_too_deep: {
    status: 400,
    title: 'The JSON is nested too deeply',
    about: 'At most 32 levels and 20,000 values are read.',
  },
  token_missing: {
    status: 401,
    title: 'A token is needed',
    about: 'Send `Authorization: Bearer …` with a token of this server.',
  },
  token_unknown: {
    status: 401,
    title: 'The token is not known',
    about: 'It was never made, was revoked, or has expired.',
  },
  scope_missing: {
    status: 403,
    title: 'The token may not do this',
    about: 'Each route names the scope it needs: read, submit, edit or admin.',
  },
  source_forbidden: {
    status: 403,
    title: 'The token is bound to other sources',
    about: 'A token can be bound to sources, and then cannot write articles of another.',
  },
  topic_forbidden: {
    status: 403,
    title: 'The token is bound to other topics',
    about: 'A token can be bound to topics, and then cannot name another.',
  },
  not_found: { status: 404, title: 'There is nothing here', about: 'The path, or the thing it names, does not exist.' },
  method_not_allowed: {
    status: 405,
    title: 'The method is not allowed here',
    about: 'The Allow header names the methods that are.',
  },
  article_withdrawn_before: {
    status: 409,
    title: 'The article was withdrawn',
    about: 'It was withdrawn before. Send it again with `?restore=true` to bring it back.',
  },
  idempotency_running: {
    status: 409,
    title: 'The first request is still running',
    about: 'A request with this Idempotency-Key is being worked on. Repeat in a few seconds.',
  },
  import_not_empty: {
    status: 409,
    title: 'The system is not empty',
    about: 'An import makes an empty system equal to the exported one; it never mixes two.',
  },
  import_gap: {
    status: 409,
    title: 'Rows are missing before this part',
    about: 'The parts of an export are imported in their order; each may be sent again.',
  },
  article_withdrawn: { status: 410, title: 'The article was withdrawn', about: 'It is gone from every digest.' },
  precondition_failed: {
    status: 412,
    title: 'The article has changed',
    about: 'Its ETag is not the one in If-Match. Read it again and decide again.',
  },
  body_too_large: {
    status: 413,
    title: 'The body is too large',
    about: 'At most 1 MiB is taken, counted after inflation.',
  },
  type_unknown: {
    status: 415,
    title: 'The Content-Type is not taken',
    about: 'Send application/json, text/plain, text/markdown, text/html or a feed type.',
  },
  encoding_unknown: {
    status: 415,
    title: 'The Content-Encoding is not taken',
    about: 'Send the body as it is, or with gzip.',
  },
  submission_invalid: {
    status: 422,
    title: 'The submission is not valid',
    about: 'It was read, and fields of it are not what they must be. `errors` names each.',
  },
  content_empty: {
    status: 422,
    title: 'The article has no content',
    about: 'Nothing but spaces, or markup around nothing, was sent.',
  },
  date_unreadable: {
    status: 422,
    title: 'The date cannot be read',
    about: 'A given date must be a day (2023-11-15), an instant (2023-11-15T08:30:00Z), or a date as people write it.',
  },
  url_malformed: { status: 422, title: 'The URL cannot be read', about: 'A URL must be absolute and http or https.' },
  slug_empty: {
    status: 422,
    title: 'The topic name makes no slug',
    about: 'A topic name needs at least one letter or digit, of any script.',
  },
  feed_malformed: {
    status: 422,
    title: 'The feed cannot be read',
    about: 'RSS 2.0, RSS 1.0, Atom 1.0 and JSON Feed are read.',
  },
  json_malformed: {
    status: 422,
    title: 'The JSON content cannot be read',
    about: 'The content says it is JSON and is not, or holds no article.',
  },
  idempotency_reused: {
    status: 422,
    title: 'The Idempotency-Key was used for another request',
    about: 'A key names one request for 24 hours.',
  },
  idempotency_malformed: {
    status: 422,
    title: 'The Idempotency-Key is malformed',
    about: 'It must be 1 to 255 printable ASCII characters.',
  },
  rate_limited: { status: 429, title: 'Too many requests', about: 'Wait as long as Retry-After says.' },
  batch_budget: {
    status: 429,
    title: 'The rest did not fit this request',
    about: 'A batch works in bounded pages. Send this item again after Retry-After seconds.',
  },
  busy: {
    status: 503,
    title: 'Others are at work',
    about:
      'Several writers changed an article at once, or a text is still being erased that an export would hold. Repeat after Retry-After seconds.',
  },
  store_unavailable: {
    status: 503,
    title: 'The store is not available',
    about: 'What was sent may or may not be kept. Repeat it after Retry-After seconds: a repeat does no harm.',
  },
} as const satisfies Record<string, { status: number; title: string; about: string }>

export type ProblemName = keyof typeof problems

/** One field that is wrong: where (RFC 6901), how, and in words. */
export type FieldError = Readonly<{ pointer: string; code: string; detail: string }>

/** A refusal on its way to the client. */
export type Problem = Readonly<{
  name: ProblemName
  detail: string
  errors?: readonly FieldError[]
  headers?: Readonly<Record<string, string>>
}>

/** The problem's JSON, as RFC 9457 has it. */
export const problemBody = (problem: Problem): Record<string, unknown> => ({
  type: `/problems/${problem.name}`,
  title: problems[problem.name].title,
  status: problems[problem.name].status,
  detail: problem.detail,
  ...(problem.errors === undefined ? {} : { errors: problem.errors }),
})

export const problemResponse = (problem: Problem): Response => {
  const { status } = problems[problem.name]
  return new Response(JSON.stringify(problemBody(problem)), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="broadsheet"' } : {}),
      ...(status === 429 || status === 503 ? { 'Retry-After': '2' } : {}),
      ...problem.headers,
    },
  })
}

/** Thrown where a deep step must refuse; the app's error handler turns it into its answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.name)
    this.problem = problem
  }
}

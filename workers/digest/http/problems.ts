/** Every expected "no" of the digest worker: its status, and what a reader is told. */
export const problems = {
  not_found: { status: 404, title: 'Not found', detail: 'There is nothing at this address.' },
  topic_unknown: { status: 404, title: 'No such topic', detail: 'No topic goes by this name.' },
  article_unknown: { status: 404, title: 'No such article', detail: 'No article is kept under this id.' },
  edition_unknown: { status: 404, title: 'No such edition', detail: 'The topic has no edition of this number.' },
  edition_expired: {
    status: 410,
    title: 'Edition no longer kept',
    detail: 'Editions are kept for 30 days, the last one of each day for a year. This one is gone.',
  },
  article_withdrawn: { status: 410, title: 'Article withdrawn', detail: 'The publisher has withdrawn this article.' },
  window_malformed: {
    status: 404,
    title: 'No such page',
    detail: 'A day is written 2023-11-15, a week 2023-W46.',
  },
  window_empty: {
    status: 404,
    title: 'No articles then',
    detail: 'The topic has no article from this stretch of time.',
  },
  not_acceptable: {
    status: 406,
    title: 'No such format',
    detail: 'The page is not offered in any of the formats that were asked for. Ask by extension, or take */*.',
  },
  method_not_allowed: { status: 405, title: 'Only for reading', detail: 'This site answers GET, HEAD and OPTIONS.' },
  parameter_malformed: {
    status: 400,
    title: 'Parameter not understood',
    detail: 'A query parameter is not of the form that it must have.',
  },
  since_required: {
    status: 400,
    title: 'Since which edition?',
    detail: 'Name the edition that you have, as in ?since=12.',
  },
  not_yet: {
    status: 503,
    title: 'Not there yet',
    detail: 'The edition is still being built. Ask again in a moment.',
  },
  unavailable: {
    status: 503,
    title: 'For the moment out of reach',
    detail: 'The stores do not answer. Ask again in a moment.',
  },
  broken: { status: 500, title: 'Something broke', detail: 'The page could not be made. The fault is ours.' },
} as const satisfies Record<string, Readonly<{ status: number; title: string; detail: string }>>

export type ProblemName = keyof typeof problems

import * as z from 'zod'
import { submissionSchema } from '#domain/submission'
import {
  editSchema,
  reindexSchema,
  tokenSchema,
  topicPreviewSchema,
  topicPutSchema,
  topicSettingsSchema,
} from '../http/bodies.ts'
import { feedTypes, textFormats } from '../http/mediaTypes.ts'
import * as answers from './answers.ts'
import type { Operation } from './operation.ts'

const json = <Schema extends z.ZodType>(schema: Schema): { readonly 'application/json': Schema } => ({
  'application/json': schema,
})
const article = json(answers.article)
const edited = json(answers.editedArticle)
const lines = { 'application/x-ndjson': answers.batchLine } as const
/** Bodies that are read byte for byte, by their media types. */
const bytes = <Type extends string>(types: readonly Type[]) =>
  Object.fromEntries(types.map((type) => [type, 'bytes'])) as { readonly [Each in Type]: 'bytes' }
const feed = bytes(feedTypes)
const submission = { ...json(submissionSchema), ...bytes(Object.keys(textFormats) as (keyof typeof textFormats)[]) }
const fields = {
  title: 'Of a text, Markdown or HTML body',
  topics: 'Names, comma separated',
  authors: 'Names, comma separated',
  id: 'The publisher’s own id',
  url: 'The canonical URL',
  published_at: 'A day or an instant',
  modified_at: 'A day or an instant',
  language: 'BCP 47',
  source: 'Its name',
  source_url: 'Its address',
}
const restore = { restore: '`true` brings a withdrawn article back' }
const idempotent = ['Idempotency-Key'] as const
const changing = ['Idempotency-Key', 'If-Match'] as const

export const operations = [
  {
    method: 'post',
    path: '/v1/articles',
    id: 'submitArticle',
    summary: 'Submit an article, or a feed whose items are articles',
    scope: 'submit',
    query: { ...fields, ...restore },
    headers: idempotent,
    body: { ...submission, ...feed },
    answers: {
      201: { about: 'created or duplicate', media: article },
      200: { about: 'unchanged, revised or restored; a line an item for a feed', media: { ...article, ...lines } },
    },
  },
  {
    method: 'post',
    path: '/v1/articles/batch',
    id: 'submitBatch',
    summary: 'Submit many articles; a line is answered as soon as it is done',
    scope: 'submit',
    query: restore,
    headers: idempotent,
    body: { 'application/x-ndjson': submissionSchema, 'application/json': z.array(submissionSchema) },
    answers: { 200: { about: 'a line an item, in order', media: lines } },
  },
  {
    method: 'post',
    path: '/v1/articles/preview',
    id: 'previewArticle',
    summary: 'See what a submission would become and change; nothing is written',
    scope: 'submit',
    query: { ...fields, ...restore },
    body: { ...submission, ...feed },
    answers: {
      200: {
        about: 'the article, the outcome, and the digests it changes; a line an item for a feed',
        media: { ...json(answers.preview), 'application/x-ndjson': answers.previewLine },
      },
    },
  },
  {
    method: 'get',
    path: '/v1/articles',
    id: 'listArticles',
    summary: 'List articles, newest first',
    scope: 'read',
    query: {
      topic: 'A slug',
      source: 'A source’s key: its host or folded name',
      status: 'published, held or withdrawn',
      since: 'Changed since then',
      q: 'Words to find',
      limit: 'At most 200',
      cursor: 'From the Link header',
    },
    answers: {
      200: { about: 'a page; Link names the next', media: json(z.object({ articles: z.array(answers.article) })) },
    },
  },
  {
    method: 'get',
    path: '/v1/articles/:id',
    id: 'getArticle',
    summary: 'Read an article',
    scope: 'read',
    headers: ['If-None-Match'],
    answers: { 200: { about: 'the article', media: article }, 304: { about: 'the article is the one of this ETag' } },
  },
  {
    method: 'put',
    path: '/v1/articles/:id',
    id: 'replaceArticle',
    summary: 'A new submission for an article',
    scope: 'submit',
    query: { ...fields, ...restore },
    headers: changing,
    body: submission,
    answers: { 200: { about: 'unchanged, revised or restored', media: article } },
  },
  {
    method: 'patch',
    path: '/v1/articles/:id',
    id: 'editArticle',
    summary: 'An editor’s override, which survives later submissions',
    scope: 'edit',
    headers: changing,
    body: json(editSchema),
    answers: { 200: { about: 'the article as edited', media: edited } },
  },
  {
    method: 'delete',
    path: '/v1/articles/:id',
    id: 'withdrawArticle',
    summary: 'Withdraw an article, or erase it for good',
    scope: 'edit',
    query: { erase: '`true` (scope admin) leaves nothing of the text' },
    headers: changing,
    answers: {
      200: {
        about: 'the article as withdrawn, or what is left of an erased one',
        media: json(z.union([answers.editedArticle, answers.erasedArticle])),
      },
    },
  },
  {
    method: 'get',
    path: '/v1/articles/:id/raw',
    id: 'getRaw',
    summary: 'The submission byte for byte',
    scope: 'read',
    answers: { 200: { about: 'as it was sent', media: { '*/*': 'bytes' } } },
  },
  {
    method: 'get',
    path: '/v1/articles/:id/revisions',
    id: 'listRevisions',
    summary: 'An article’s history',
    scope: 'read',
    answers: {
      200: {
        about: 'oldest first',
        media: json(z.object({ revisions: z.array(answers.revision) })),
      },
    },
  },
  {
    method: 'get',
    path: '/v1/articles/:id/revisions/:n',
    id: 'getRevision',
    summary: 'One revision, and what it changed',
    scope: 'read',
    answers: {
      200: {
        about: 'its document and differences',
        media: json(
          answers.revision.extend({
            document: z.record(z.string(), z.unknown()),
            differences: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
          }),
        ),
      },
    },
  },
  {
    method: 'post',
    path: '/v1/articles/:id/revisions/:n/restore',
    id: 'restoreRevision',
    summary: 'Make an older revision the current state again',
    scope: 'edit',
    headers: changing,
    answers: { 200: { about: 'the article, one revision on', media: edited } },
  },
  {
    method: 'get',
    path: '/v1/topics',
    id: 'listTopics',
    summary: 'The registry',
    scope: 'read',
    answers: {
      200: {
        about: 'every topic',
        media: json(z.object({ topics: z.array(answers.topic), default_topics: z.boolean() })),
      },
    },
  },
  {
    method: 'patch',
    path: '/v1/topics',
    id: 'setTopics',
    summary: 'Switch the topics that come out of the box on or off',
    scope: 'admin',
    body: json(topicSettingsSchema),
    answers: { 200: { about: 'as it is now', media: json(topicSettingsSchema) } },
  },
  {
    method: 'post',
    path: '/v1/topics/preview',
    id: 'previewTopic',
    summary: 'Which stored articles a rule would take, gain and lose, and why',
    scope: 'read',
    body: json(topicPreviewSchema),
    answers: {
      200: {
        about: 'of the newest articles',
        media: json(
          z.object({
            slug: z.string(),
            looked_at: z.int(),
            takes: z.array(z.record(z.string(), z.unknown())),
            gains: z.array(z.string()),
            loses: z.array(z.string()),
          }),
        ),
      },
    },
  },
  {
    method: 'get',
    path: '/v1/topics/:slug',
    id: 'getTopic',
    summary: 'One topic',
    scope: 'read',
    answers: {
      200: { about: 'the topic', media: json(answers.topic) },
      308: { about: 'renamed or merged: Location names where it went' },
    },
  },
  {
    method: 'put',
    path: '/v1/topics/:slug',
    id: 'putTopic',
    summary: 'Create, change, rename or merge a topic',
    scope: 'edit',
    body: json(topicPutSchema),
    answers: {
      200: { about: 'changed', media: json(answers.topic) },
      201: { about: 'created', media: json(answers.topic) },
    },
  },
  {
    method: 'delete',
    path: '/v1/topics/:slug',
    id: 'deleteTopic',
    summary: 'Delete a topic and its editions',
    scope: 'edit',
    answers: { 204: { about: 'gone' } },
  },
  {
    method: 'post',
    path: '/v1/reindex',
    id: 'startReindex',
    summary: 'Run today’s pipeline over stored articles, in the background',
    scope: 'admin',
    body: json(reindexSchema),
    answers: { 202: { about: 'the job', media: json(answers.job) } },
  },
  {
    method: 'get',
    path: '/v1/reindex/:id',
    id: 'getReindex',
    summary: 'A job’s progress',
    scope: 'read',
    answers: { 200: { about: 'the job', media: json(answers.job) } },
  },
  {
    method: 'delete',
    path: '/v1/reindex/:id',
    id: 'stopReindex',
    summary: 'Stop a job',
    scope: 'admin',
    answers: { 204: { about: 'stopped' } },
  },
  {
    method: 'get',
    path: '/v1/tokens',
    id: 'listTokens',
    summary: 'Live tokens, without their secrets',
    scope: 'admin',
    answers: { 200: { about: 'the tokens', media: json(z.object({ tokens: z.array(answers.token) })) } },
  },
  {
    method: 'post',
    path: '/v1/tokens',
    id: 'makeToken',
    summary: 'Make a token; its secret is shown this once',
    scope: 'admin',
    body: json(tokenSchema),
    answers: { 201: { about: 'the token with its secret', media: json(answers.token.extend({ token: z.string() })) } },
  },
  {
    method: 'delete',
    path: '/v1/tokens/:id',
    id: 'revokeToken',
    summary: 'Revoke a token',
    scope: 'admin',
    answers: { 204: { about: 'revoked' } },
  },
  {
    method: 'get',
    path: '/v1/export',
    id: 'exportAll',
    summary: 'Everything, as NDJSON',
    scope: 'admin',
    query: { cursor: 'from the last line of the part before' },
    answers: {
      200: {
        about:
          'streamed; the last line is `{"end": rows}`, or `{"more": rows, "cursor": "…"}` where a request’s budget does not hold all of it',
        media: { 'application/x-ndjson': z.record(z.string(), z.unknown()) },
      },
    },
  },
  {
    method: 'post',
    path: '/v1/import',
    id: 'importAll',
    summary:
      'Read an export into an empty system, whole or in parts: each begins with `{"broadsheet_export": 1, "from": rows before it}` and ends with `{"more": rows}` or `{"end": rows}`',
    scope: 'admin',
    body: { 'application/x-ndjson': z.record(z.string(), z.unknown()) },
    answers: {
      200: {
        about: 'how many rows',
        media: json(z.object({ rows: z.int(), written: z.int(), complete: z.boolean(), bytes_max: z.int() })),
      },
    },
  },
  {
    method: 'get',
    path: '/v1/status',
    id: 'getStatus',
    summary: 'Crons, outbox, drift, counts, the learned model and budgets',
    scope: 'read',
    answers: { 200: { about: 'the status', media: json(answers.status) } },
  },
  {
    method: 'get',
    path: '/healthz',
    id: 'getHealth',
    summary: '`ok`, or what is overdue',
    scope: null,
    answers: {
      200: { about: 'ok', media: json(z.object({ status: z.string(), overdue: z.array(z.string()) })) },
      503: { about: 'something is overdue' },
    },
  },
  {
    method: 'get',
    path: '/problems',
    id: 'listProblems',
    summary: 'Every problem this API answers with',
    scope: null,
    answers: { 200: { about: 'the problems', media: json(z.array(z.record(z.string(), z.unknown()))) } },
  },
  {
    method: 'get',
    path: '/problems/:name',
    id: 'getProblem',
    summary: 'What a problem’s type means',
    scope: null,
    answers: { 200: { about: 'the problem', media: json(z.record(z.string(), z.unknown())) } },
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'getDocument',
    summary: 'This document',
    scope: null,
    answers: { 200: { about: 'OpenAPI 3.1', media: json(z.record(z.string(), z.unknown())) } },
  },
  {
    method: 'get',
    path: '/docs',
    id: 'getDocs',
    summary: 'A page to read it by',
    scope: null,
    answers: { 200: { about: 'HTML', media: { 'text/html': 'bytes' } } },
  },
] as const satisfies readonly Operation[]

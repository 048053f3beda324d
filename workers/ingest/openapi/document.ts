import * as z from 'zod'
import { submissionSchema } from '#domain/submission'
import { problems } from '../http/problems.ts'
import * as answers from './answers.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, made from the schemas that the routes parse with. Written to `openapi.json` by its test. */
export const openApiDocument = (): Json => {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Broadsheet ingest API',
      version: '1',
      description:
        'Articles come in as they are and go out as digests. Every error is a problem (RFC 9457) whose type is a path of this API.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(
        [...named].map(([schema, name]) => [
          name,
          inlineSchema(schema, schema === submissionSchema ? 'input' : 'output'),
        ]),
      ),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: `A problem: ${Object.keys(problems).join(', ')}`,
          content: { 'application/problem+json': { schema: jsonSchema(answers.problem, 'output') } },
        },
      },
    },
  }
}

const describe = (operation: Operation): Json => ({
  operationId: operation.id,
  summary: operation.summary,
  description: operation.scope === null ? 'Public.' : `Needs the scope \`${operation.scope}\`.`,
  ...(operation.scope === null ? { security: [] } : {}),
  parameters: [
    ...[...operation.path.matchAll(/:([a-z]+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(operation.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
    ...(operation.headers ?? []).map((name) => ({ name, in: 'header', schema: { type: 'string' } })),
  ],
  ...(operation.body === undefined
    ? {}
    : { requestBody: { required: true, content: content(operation.body, 'input') } }),
  responses: {
    ...Object.fromEntries(
      Object.entries(operation.answers).map(([status, answer]) => [
        status,
        {
          description: answer.about,
          ...(answer.media === undefined ? {} : { content: content(answer.media, 'output') }),
        },
      ]),
    ),
    '4XX': { $ref: '#/components/responses/Problem' },
    '5XX': { $ref: '#/components/responses/Problem' },
  },
})

const content = (media: NonNullable<Operation['body']>, io: 'input' | 'output'): Json =>
  Object.fromEntries(
    Object.entries(media).map(([type, schema]) => [
      type,
      { schema: schema === 'bytes' ? { type: 'string' } : jsonSchema(schema, io) },
    ]),
  )

/** Schemas that are referred to by name. */
const named: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [submissionSchema, 'Submission'],
  [answers.article, 'Article'],
  [answers.problem, 'Problem'],
  [answers.batchLine, 'BatchLine'],
  [answers.topic, 'Topic'],
  [answers.job, 'Job'],
])

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const name = named.get(schema)
  return name === undefined ? inlineSchema(schema, io) : { $ref: `#/components/schemas/${name}` }
}

const inlineSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

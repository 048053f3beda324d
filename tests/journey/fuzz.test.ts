import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import document from '../../workers/ingest/openapi/openapi.json'
import { type System, startSystem } from '../support/system.ts'
import { type JsonSchema, valuesOf } from '../support/valuesOf.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

type Operation = Readonly<{
  operationId: string
  parameters: readonly Readonly<{ name: string; in: string }>[]
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: JsonSchema }>>> }>
}>

const named = document.components.schemas as unknown as Record<string, JsonSchema>
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as unknown as Record<string, Operation>).map(([method, operation]) => ({
    path,
    method,
    operation,
  })),
)
const word = fc.oneof(
  fc.constantFrom('a-00000000', 'harbours', '1', '-1', '0', 'true', 'null', '%', '..', '💥', '経済'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

/** A request that the document would let a client write, or nearly. */
const requestOf = ({
  path,
  method,
  operation,
}: (typeof operations)[number]): fc.Arbitrary<{ url: string; init: RequestInit }> => {
  const content = Object.entries(operation.requestBody?.content ?? {})
  const body: fc.Arbitrary<readonly [string, string] | null> =
    content.length === 0
      ? fc.constant(null)
      : fc
          .constantFrom(...content)
          .chain(([type, { schema }]) =>
            type.includes('json') && schema.type !== 'string'
              ? valuesOf(schema, named).map((value) => [type, JSON.stringify(value)] as const)
              : fc.string({ unit: 'binary', maxLength: 300 }).map((text) => [type, text] as const),
          )
  const query = fc.record(
    Object.fromEntries(
      operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => [name, word]),
    ),
    { requiredKeys: [] },
  )
  return fc
    .record({ places: fc.array(word, { minLength: 3, maxLength: 3 }), query, body })
    .map(({ places, query, body }) => {
      let place = 0
      const filled = path.replace(/\{[a-z]+\}/g, () => encodeURIComponent((places[place++] ?? 'x').toWellFormed()))
      const search = new URLSearchParams(
        Object.entries(query as Record<string, string>).map(([name, value]) => [name, value.toWellFormed()]),
      )
      return {
        url: `${filled}?${search}`,
        init: {
          method: method.toUpperCase(),
          ...(body === null ? {} : { body: body[1], headers: { 'Content-Type': body[0] } }),
        },
      }
    })
}

describe('whatever the API’s document lets a client send', () => {
  // Import would be refused once there are articles; export is tried where it is compared.
  it.each(
    operations
      .filter(({ operation }) => operation.operationId !== 'exportAll')
      .map((entry) => [entry.operation.operationId, entry] as const),
  )(
    '%s never answers 5xx, nor with anything but JSON, lines or the page it promises',
    async (_name, entry) => {
      for (const { url, init } of fc.sample(requestOf(entry), { numRuns: 25, seed: 20_241_125 })) {
        const response = await system.ingest(url, init)
        const text = await response.text()
        expect({
          url,
          body: init.body,
          status: response.status >= 500 ? `${response.status} ${text}` : 'below 500',
        }).toEqual({ url, body: init.body, status: 'below 500' })
        if (response.status >= 400) expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      }
    },
    60_000,
  )
})

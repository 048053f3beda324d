import * as fc from 'fast-check'

export type JsonSchema = Readonly<{
  $ref?: string
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  items?: JsonSchema
  minimum?: number
  maximum?: number
  maxLength?: number
  format?: string
}>

/** Values that a schema allows, more or less, and often something else in a place: what a hostile client would send. */
export const valuesOf = (schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: proper(schema, named) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) })

const proper = (schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return proper(named[schema.$ref.replace('#/components/schemas/', '')] ?? {}, named)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  const union = schema.anyOf ?? schema.oneOf
  if (union !== undefined) return fc.oneof(...union.map((option) => valuesOf(option, named)))
  switch (schema.type) {
    case 'object': {
      const members = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, member]) => [name, valuesOf(member, named)]),
      )
      return fc.record(members, { requiredKeys: (schema.required ?? []).filter((name) => name in members) })
    }
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, named), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.integer({ min: -5, max: 2_000 })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return fc.oneof(
        fc.constantFrom(
          'https://example.org/a',
          '2024-03-05',
          '2024-03-05T08:00:00Z',
          'en',
          'Harbours',
          'FAQ\n\nQ: Why?\n\nA: Because.',
        ),
        fc.string({ unit: 'binary', maxLength: 60 }),
      )
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

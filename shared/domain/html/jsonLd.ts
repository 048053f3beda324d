import { parseLooseJson } from '../faq/parseLooseJson.ts'

export type JsonLdNode = Readonly<Record<string, unknown>>

const charsMax = 600_000
const nodesMax = 2_000
const depthMax = 12

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Every typed object in a JSON-LD text, the outer ones first; empty when it cannot be parsed.
 * `'{"@graph":[{"@type":"Article"}]}'` → the article
 */
export const jsonLdNodes = (text: string): JsonLdNode[] => {
  if (text.length > charsMax) return []
  const nodes: JsonLdNode[] = []
  let level: unknown[] = [parseLooseJson(text)]
  for (let depth = 0; depth < depthMax && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const value of level) {
      if (nodes.length >= nodesMax) return nodes
      if (Array.isArray(value)) next.push(...value.slice(0, nodesMax))
      else if (isRecord(value)) {
        if (value['@type'] !== undefined) nodes.push(value)
        for (const key of Object.keys(value)) {
          const child = value[key]
          if (typeof child === 'object' && child !== null) next.push(child)
        }
      }
    }
    level = next.length > nodesMax ? next.slice(0, nodesMax) : next
  }
  return nodes
}

/** The node's types without their namespace. `{"@type": "http://schema.org/NewsArticle"}` → `['NewsArticle']` */
export const typesOf = (node: JsonLdNode): string[] => {
  const type = node['@type']
  const types = Array.isArray(type) ? type : [type]
  return types
    .filter((each) => typeof each === 'string')
    .map((each) => each.slice(Math.max(each.lastIndexOf('/'), each.lastIndexOf('#'), each.lastIndexOf(':')) + 1))
}

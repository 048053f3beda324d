import { parse } from 'yaml'

/** The fields at the head of a Markdown text, and the text below them. */
export type FrontMatter = Readonly<{ fields: Readonly<Record<string, unknown>>; body: string }>

const charsMax = 64_000
const opening = /^\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n/

/**
 * Splits off YAML (or simple TOML) front matter; text without it is all body. YAML that does not parse is read line by line
 * as `name: value`. `'---\ntitle: Ink\n---\nIt dries.'` → title and body
 */
export const splitFrontMatter = (content: string): FrontMatter => {
  const none: FrontMatter = { fields: {}, body: content }
  const open = opening.exec(content)
  if (open === null) return none
  const fence = open[1] as string
  const start = open[0].length
  const source = content.slice(start, start + charsMax)
  const end = endOf(source, fence)
  if (end === null) return none
  const inner = source.slice(0, end.from)
  const fields = fence === '---' ? readYaml(inner) : readLines(inner, '=')
  return fields === null ? none : { fields, body: content.slice(start + end.to) }
}

const endOf = (source: string, fence: string): { from: number; to: number } | null => {
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const lineEnd = newline === -1 ? source.length : newline
    const line = source.slice(at, lineEnd).trimEnd()
    if (line === fence || (fence === '---' && line === '...')) return { from: at, to: lineEnd + 1 }
    at = lineEnd + 1
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null when the part between the rules is no list of fields: then the rules were rules, and it is text. */
const readYaml = (source: string): Record<string, unknown> | null => {
  if (source.trim() === '') return {}
  try {
    // Aliases are bounded: a few lines of them can stand for gigabytes.
    const value: unknown = parse(source, { maxAliasCount: 20, schema: 'core', uniqueKeys: false, logLevel: 'error' })
    if (isRecord(value)) return value
    if (typeof value !== 'string') return null
  } catch {
    // Titles with a colon are the usual reason.
  }
  const lines = readLines(source, ':')
  return Object.keys(lines).length === 0 ? null : lines
}

const unquoted = (text: string): string => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text

const readLines = (source: string, mark: ':' | '='): Record<string, unknown> => {
  const fields: Record<string, unknown> = {}
  let last: string | null = null
  for (const line of source.split(/\r?\n/)) {
    const at = line.indexOf(mark)
    const name = at === -1 ? '' : line.slice(0, at).trim()
    if (/^[A-Za-z][\w -]{0,40}$/.test(name) && !/^\s/.test(line)) {
      const value = unquoted(line.slice(at + 1).trim())
      const list = /^\[(.*)\]$/.exec(value)
      fields[name] = list === null ? value : (list[1] as string).split(',').map((each) => unquoted(each.trim()))
      last = name
      continue
    }
    const item = /^\s*- +(\S.*)$/.exec(line)
    if (item === null || last === null) continue
    const known = fields[last]
    fields[last] = [...(Array.isArray(known) ? known : []), unquoted((item[1] as string).trim())]
  }
  return fields
}

import type { Findings } from './findings.ts'

const field =
  /^(sources?|quelle|fuente|fonte|bron|źródło|источник|джерело|kaynak|来源|來源|出典|出处|출처|url|link|permalink) ?[:：] ?(\S.{0,300})$/iu

/** Reads a line that names the source or the address of the article. `'Source: The Herald'` → `{ source: 'The Herald' }` */
export const readField = (line: string): Partial<Pick<Findings, 'source' | 'url'>> | null => {
  const match = field.exec(line.replace(/^[*_]+|[*_]+$/g, ''))
  if (match === null) return null
  const value = match[2]!.replace(/^[*_ ]+/, '').trim()
  if (/^https?:\/\/\S+$/.test(value)) return { url: value }
  if (/^(?:url|link|permalink)$/i.test(match[1]!) || value.length > 80 || /[.!?] /.test(value)) return null
  return { source: value.replace(/[.。]$/, '') }
}

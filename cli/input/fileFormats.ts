/** How a file is read, by the end of its name. */
export type FileFormat = 'lines' | 'json' | 'feed' | 'text' | 'markdown' | 'html'

const formats: Readonly<Record<string, FileFormat>> = {
  jsonl: 'lines',
  ndjson: 'lines',
  json: 'json',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
  rdf: 'feed',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** The format that a file's name tells, or null. `'a/b.MD'` → `'markdown'`, `'-'` → `'lines'` */
export const fileFormat = (name: string): FileFormat | null => {
  if (name === '-') return 'lines'
  const end = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase()
  return end === undefined ? null : (formats[end] ?? null)
}

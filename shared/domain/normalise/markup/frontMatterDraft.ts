import type { DayOrInstant, Warning } from '../../article.ts'
import { parseDate } from '../../dates/parseDate.ts'
import type { Draft, DraftFaq, Found } from '../../draft.ts'
import { canonicalUrl } from '../../url/canonicalUrl.ts'
import { extracted } from './parsedHtml.ts'

/** What front matter says in a draft's fields, and a warning for each field that has no place in it. */
export type FrontMatterDraft = Readonly<
  Pick<Draft, 'title' | 'authors' | 'source' | 'url' | 'language' | 'published_at' | 'modified_at' | 'faq' | 'warnings'>
>

type Fields = Readonly<Record<string, unknown>>

const names = {
  title: ['title', 'headline', 'name'],
  authors: ['authors', 'author', 'by', 'byline', 'creator', 'writer'],
  published: [
    'date',
    'published_at',
    'published',
    'publish_date',
    'pubdate',
    'date_published',
    'publication_date',
    'created',
  ],
  modified: [
    'modified_at',
    'modified',
    'updated',
    'updated_at',
    'lastmod',
    'last_modified',
    'date_modified',
    'last_updated',
  ],
  language: ['language', 'lang', 'locale'],
  url: ['canonical_url', 'canonical', 'url', 'link', 'permalink', 'source_url'],
  source: ['source', 'site', 'publisher', 'publication'],
  faq: ['faq', 'faqs', 'questions'],
} as const

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the fields of front matter, whatever case and dashes their names are written with. */
export const frontMatterDraft = (fields: Fields): FrontMatterDraft => {
  const known = new Map<string, { key: string; value: unknown }>()
  for (const [key, value] of Object.entries(fields)) known.set(foldName(key), { key, value })
  const warnings: Warning[] = []
  const used = new Set<string>()

  /** The first of the named fields that can be read. */
  const read = <Value>(wanted: readonly string[], as: (value: unknown) => Value | null): Value | null => {
    for (const name of wanted) {
      const field = known.get(foldName(name))
      const value = field === undefined ? null : as(field.value)
      if (field === undefined || value === null) continue
      used.add(field.key)
      return value
    }
    return null
  }
  const dates = (wanted: readonly string[], field: string): Found<DayOrInstant> | null => {
    const date = read(wanted, (value) => parseDate(plainText(value) ?? ''))
    if (date !== null) return extracted(date)
    const unread = wanted.map((name) => known.get(foldName(name))).find((each) => plainText(each?.value) !== null)
    if (unread === undefined) return null
    used.add(unread.key)
    warnings.push({ code: 'date_unreadable', detail: plainText(unread.value) ?? '', field })
    return null
  }

  const draft = {
    title: extracted(read(names.title, plainText)),
    authors: extracted(read(names.authors, namesOf)),
    source: extracted(read(names.source, sourceOf)),
    url: extracted(read(names.url, addressOf)),
    language: extracted(read(names.language, languageOf)),
    published_at: dates(names.published, 'published_at'),
    modified_at: dates(names.modified, 'modified_at'),
    faq: read(names.faq, faqOf) ?? [],
  }
  for (const [key, value] of Object.entries(fields)) {
    const detail = used.has(key) ? '' : wordsOf(value)
    if (detail !== '') warnings.push({ code: 'front_matter_unused', detail: `${key}: ${detail}` })
  }
  return { ...draft, warnings }
}

const foldName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** A scalar as text. */
const plainText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

const authorsMax = 50

const namesOf = (value: unknown): string[] | null => {
  const list = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\s*[,;]\s*|\s+(?:and|&)\s+/)
      : [value]
  const found = list
    .slice(0, authorsMax)
    .map((each) => plainText(isRecord(each) ? (each.name ?? each.title) : each))
    .filter((name) => name !== null)
  return found.length === 0 ? null : found
}

const addressOf = (value: unknown): string | null => {
  const text = plainText(value)
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? canonicalUrl(text) : null
}

const sourceOf = (value: unknown): { name: string | null; url: string | null } | null => {
  if (isRecord(value)) {
    const [name, url] = [plainText(value.name), addressOf(value.url)]
    return name === null && url === null ? null : { name, url }
  }
  const url = addressOf(value)
  if (url !== null) return { name: null, url }
  const name = plainText(value)
  return name === null ? null : { name, url: null }
}

const languageOf = (value: unknown): string | null =>
  /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(plainText(value) ?? '')?.[1]?.toLowerCase() ?? null

const faqMax = 500

const faqOf = (value: unknown): DraftFaq[] | null => {
  if (!Array.isArray(value)) return null
  const entries = value.slice(0, faqMax).flatMap((each) => {
    if (!isRecord(each)) return []
    const question = plainText(each.question ?? each.q)
    const answer = plainText(each.answer ?? each.a)
    return question === null || answer === null ? [] : [{ question, answer }]
  })
  return entries.length === value.length && entries.length > 0 ? entries : null
}

const depthMax = 4
const detailCharsMax = 4_000

/** Every word of a value, lists parted by commas. */
const wordsOf = (value: unknown, depth = 0): string => {
  if (depth > depthMax || value === null || value === undefined) return ''
  if (Array.isArray(value)) return joined(value.map((each) => wordsOf(each, depth + 1)))
  if (isRecord(value)) {
    return joined(Object.entries(value).map(([key, each]) => `${key}: ${wordsOf(each, depth + 1)}`))
  }
  return typeof value === 'object' ? '' : String(value).replace(/\s+/g, ' ').trim()
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, detailCharsMax)

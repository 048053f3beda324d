import { sha256Hex } from '#kit/hash'
import { ok, type Result } from '#kit/result'
import type { Block, NormalisedArticle, Provenance, ProvenField, Source, Warning } from '../article.ts'
import { dateWarnings } from '../dates/dateWarnings.ts'
import { isAhead } from '../dates/isAhead.ts'
import { type DateReading, dayOrInstant } from '../dates/readDate.ts'
import type { Draft, Found } from '../draft.ts'
import { findEntities } from '../entities/findEntities.ts'
import { faqEntryIds } from '../faq/faqEntryIds.ts'
import { identifyLanguage } from '../language/identifyLanguage.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'
import { countWords } from '../text/countWords.ts'
import { foldText } from '../text/foldText.ts'
import { repairText } from '../text/repairText.ts'
import { canonicalUrl } from '../url/canonicalUrl.ts'
import { differWarnings } from './differWarnings.ts'
import { givenDate } from './givenDate.ts'
import { inferTitle } from './inferTitle.ts'
import { mergeFaq } from './mergeFaq.ts'
import type { NormaliseContext } from './normalise.ts'
import { pipelineVersion } from './pipelineVersion.ts'
import { sameTitle } from './sameTitle.ts'

const wordsPerMinute = 230

/** Lays what the submitter gave over what was found, then derives everything that follows from the two. */
export const finishArticle = (
  submission: Submission,
  draft: Draft,
  context: NormaliseContext,
): Result<NormalisedArticle, Refusal> => {
  const publishedGiven = givenDate(submission, 'published_at')
  if (!publishedGiven.ok) return publishedGiven
  const modifiedGiven = givenDate(submission, 'modified_at')
  if (!modifiedGiven.ok) return modifiedGiven

  const provenance: Partial<Record<ProvenField, Provenance>> = {}
  const warnings: Warning[] = [...draft.warnings]
  const pick = <Value>(field: ProvenField, given: Value | undefined, found: Found<Value> | null): Value | null => {
    if (given !== undefined) provenance[field] = 'explicit'
    else if (found !== null) provenance[field] = found.provenance
    return given ?? found?.value ?? null
  }
  const pickDate = (field: 'published_at' | 'modified_at', given: DateReading | null): string | null => {
    const found = draft[field]
    if (given === null) return pick(field, undefined, found)
    const date = dayOrInstant(given)
    // What was written about a found date is not about the given one.
    dropWhere(warnings, (warning) => warning.field === field && warning.code !== 'date_unreadable')
    warnings.push(...dateWarnings(given, field))
    if (found !== null && found.value.slice(0, 10) !== date.slice(0, 10))
      warnings.push({ code: 'date_differs', detail: `the content says ${found.value}`, field })
    return pick(field, date, found)
  }

  const blocks: Block[] = draft.blocks.map((block, index) => ({ ...block, id: `b${index + 1}` }))
  const bodyText = blocks.map((block) => block.text).join('\n\n')
  const faq = faqEntryIds(mergeFaq(submission.faq, draft.faq))
  if (faq.length > 0) provenance.faq = submission.faq === undefined ? 'extracted' : 'explicit'

  const foundTitle = pick('title', tidy(submission.title), draft.title)
  if (foundTitle !== null && draft.title !== null && !sameTitle(foundTitle, draft.title.value))
    warnings.push({ code: 'title_differs', detail: draft.title.value, field: 'title' })
  const title = foundTitle ?? inferTitle(blocks, faq, draft.warnings)
  if (foundTitle === null) {
    provenance.title = 'inferred'
    warnings.push({ code: 'title_inferred', detail: 'made from the first sentence', field: 'title' })
  }

  const givenLanguage = pick('language', submission.language, draft.language)
  if (givenLanguage === null) provenance.language = 'inferred'
  const language = givenLanguage ?? identifyLanguage(`${title}\n${bodyText}`)

  const published_at = pickDate('published_at', publishedGiven.value)
  const modified_at = pickDate('modified_at', modifiedGiven.value)
  const held = published_at !== null && isAhead(published_at, context.now, context.timeZone)
  if (held) warnings.push({ code: 'date_in_future', detail: `held until ${published_at}`, field: 'published_at' })
  if (published_at !== null && modified_at !== null && modified_at.slice(0, 10) < published_at.slice(0, 10))
    warnings.push({ code: 'modified_before_published', detail: modified_at, field: 'modified_at' })

  const authors = pick(
    'authors',
    submission.authors?.map((author) => tidy(author) ?? author),
    draft.authors,
  )
  const source = pick('source', givenSource(submission), draft.source)
  const url = pick('url', submission.url === undefined ? undefined : canonicalUrl(submission.url), draft.url)
  warnings.push(...differWarnings({ authors: authors ?? [], source, url }, draft))

  const word_count = countWords(bodyText, language)
  return ok({
    pipeline_version: pipelineVersion,
    fingerprint: sha256Hex(
      foldText([title, bodyText, ...faq.map((entry) => `${entry.question} ${entry.answer}`)].join('\n')),
    ),
    status: held ? 'held' : 'published',
    title,
    authors: authors ?? [],
    source,
    url,
    language,
    published_at,
    modified_at,
    blocks,
    faq,
    entities: findEntities({ title, blocks, language }),
    word_count,
    reading_minutes: word_count === 0 ? 0 : Math.max(1, Math.round(word_count / wordsPerMinute)),
    provenance,
    warnings,
  })
}

/** A given line as the article shows it; what holds no word at all counts as not given. */
const tidy = (text: string | undefined): string | undefined => {
  const line = text === undefined ? '' : repairText(text).replace(/\s+/g, ' ').trim()
  return line === '' ? undefined : line
}

const givenSource = ({ source }: Submission): Source | undefined =>
  source === undefined ? undefined : { name: source.name ?? null, url: source.url ?? null }

const dropWhere = <Item>(items: Item[], drop: (item: Item) => boolean): void => {
  for (let at = items.length - 1; at >= 0; at -= 1) if (drop(items[at]!)) items.splice(at, 1)
}

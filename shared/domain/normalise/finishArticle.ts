import { sha256Hex } from '#kit/hash'
import { err, ok, type Result } from '#kit/result'
import type { Block, NormalisedArticle, Provenance, ProvenField, Warning } from '../article.ts'
import { parseDate } from '../dates/parseDate.ts'
import type { Draft, Found } from '../draft.ts'
import { findEntities } from '../entities/findEntities.ts'
import { faqEntryIds } from '../faq/faqEntryIds.ts'
import { identifyLanguage } from '../language/identifyLanguage.ts'
import type { Refusal } from '../refusal.ts'
import type { Submission } from '../submission.ts'
import { countWords } from '../text/countWords.ts'
import { foldText } from '../text/foldText.ts'
import { canonicalUrl } from '../url/canonicalUrl.ts'
import { inferTitle } from './inferTitle.ts'
import type { NormaliseContext } from './normalise.ts'
import { pipelineVersion } from './pipelineVersion.ts'

const wordsPerMinute = 230
const dayMs = 86_400_000

/** Lays what the submitter gave over what was found, then derives everything that follows from the two. */
export const finishArticle = (
  submission: Submission,
  draft: Draft,
  context: NormaliseContext,
): Result<NormalisedArticle, Refusal> => {
  const provenance: Partial<Record<ProvenField, Provenance>> = {}
  const warnings: Warning[] = [...draft.warnings]
  const pick = <Value>(field: ProvenField, given: Value | undefined, found: Found<Value> | null): Value | null => {
    if (given !== undefined) provenance[field] = 'explicit'
    else if (found !== null) provenance[field] = found.provenance
    return given ?? found?.value ?? null
  }

  for (const field of ['published_at', 'modified_at'] as const) {
    const value = submission[field]
    if (value !== undefined && parseDate(value) === null) return err({ reason: 'date_unreadable', field, value })
  }
  const published_at = pick('published_at', givenDate(submission.published_at), draft.published_at)
  const modified_at = pick('modified_at', givenDate(submission.modified_at), draft.modified_at)

  const blocks: Block[] = draft.blocks.map((block, index) => ({ ...block, id: `b${index + 1}` }))
  const faqDraft = submission.faq ?? draft.faq
  if (faqDraft.length > 0) provenance.faq = submission.faq === undefined ? 'extracted' : 'explicit'
  const faq = faqEntryIds(faqDraft)

  const bodyText = blocks.map((block) => block.text).join('\n\n')
  const foundTitle = pick('title', submission.title, draft.title)
  const title = foundTitle ?? inferTitle(blocks)
  if (foundTitle === null) {
    provenance.title = 'inferred'
    warnings.push({ code: 'title_inferred', detail: 'made from the first sentence', field: 'title' })
  }
  const givenLanguage = pick('language', submission.language, draft.language)
  if (givenLanguage === null) provenance.language = 'inferred'
  const language = givenLanguage ?? identifyLanguage(`${title}\n${bodyText}`)
  const givenSource =
    submission.source === undefined
      ? undefined
      : { name: submission.source.name ?? null, url: submission.source.url ?? null }
  const word_count = countWords(bodyText, language)
  const held = published_at !== null && isFuture(published_at, context.now)
  if (held) warnings.push({ code: 'date_in_future', detail: `held until ${published_at}`, field: 'published_at' })

  return ok({
    pipeline_version: pipelineVersion,
    fingerprint: sha256Hex(
      foldText([title, bodyText, ...faq.map((entry) => `${entry.question} ${entry.answer}`)].join('\n')),
    ),
    status: held ? 'held' : 'published',
    title,
    authors: pick('authors', submission.authors, draft.authors) ?? [],
    source: pick('source', givenSource, draft.source),
    url: pick('url', submission.url === undefined ? undefined : canonicalUrl(submission.url), draft.url),
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

const givenDate = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : (parseDate(value) ?? undefined)

/** A future instant, or a day later than tomorrow. */
const isFuture = (date: string, now: number): boolean =>
  date.length > 10 ? Date.parse(date) > now : Date.parse(`${date}T00:00:00Z`) > now + dayMs

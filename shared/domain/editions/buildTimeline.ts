import type { TimelineEntry } from '../edition.ts'
import type { FeatureSentence } from './articleFeatures.ts'
import { compareText } from './compareText.ts'
import type { EditionArticle } from './editionArticle.ts'

const entriesMax = 12
const perArticle = 3
/** One dated sentence is not a timeline. */
const entriesMin = 2
const wordsMax = 45
const sameEvent = 0.5

type Candidate = Readonly<{ entry: TimelineEntry; terms: ReadonlySet<string> }>

/** Sentences that name exactly one day and stand on their own, by date; the first of several that report one event. */
export const buildTimeline = (articles: readonly EditionArticle[]): TimelineEntry[] => {
  const kept: Candidate[] = []
  for (const article of articles) {
    let taken = 0
    for (const sentence of article.features.sentences) {
      if (taken >= perArticle || kept.length >= entriesMax) break
      const { date, text, terms } = sentence
      if (date === undefined || !isEvent(sentence)) continue
      const candidate = {
        entry: { date, text, article: article.id },
        terms: new Set(terms.flatMap((term) => article.features.terms[term] ?? [])),
      }
      if (kept.some((other) => isSame(other, candidate))) continue
      kept.push(candidate)
      taken += 1
    }
  }
  if (kept.length < entriesMin) return []
  return kept
    .map(({ entry }) => entry)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.article, b.article) || compareText(a.text, b.text))
}

const isEvent = ({ text, words, dangles, unfit, loose }: FeatureSentence): boolean =>
  !dangles && !unfit && !loose && words >= 6 && words <= wordsMax && !aboutPaper.test(text)

/**
 * Dates of paper, not of events: datelines (`Accra, 20 November 2026 — …`), notes of revision, references in quotation marks, and
 * what is only supposed.
 */
const aboutPaper =
  /^[^.!?]{0,40}\d\)? *[—–-] |^\W*(?:last )?(?:updated?|published|posted|reviewed|accessed|retrieved|revised|modified|data as of|as of|copyright|note|source|if|for example|suppose|stand|aktualisiert|mis à jour|actualizado)\b|^["“„«]/iu

const isSame = (left: Candidate, right: Candidate): boolean => {
  if (left.entry.text === right.entry.text) return true
  if (left.entry.date !== right.entry.date) return false
  let shared = 0
  for (const term of right.terms) if (left.terms.has(term)) shared += 1
  return shared >= sameEvent * Math.min(left.terms.size, right.terms.size)
}

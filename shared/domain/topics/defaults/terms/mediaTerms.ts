import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'

/**
 * Default terms by language. A line starts with the first word of its topic's slug; `|` parts terms that nearly name the topic, terms that
 * belong to it and terms that only support others. They are compared on folded text, by stem.
 */
export const mediaTerms: Readonly<Record<string, string>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
}

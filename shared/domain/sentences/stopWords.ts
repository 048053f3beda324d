import * as lists from 'stopword'
import { baseLanguage } from './baseLanguage.ts'
import { foldWord } from './foldWord.ts'

const listOf: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  bg: lists.bul,
  bn: lists.ben,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  et: lists.est,
  fa: lists.fas,
  fi: lists.fin,
  fr: lists.fra,
  he: lists.heb,
  hi: lists.hin,
  hr: lists.hrv,
  hu: lists.hun,
  hy: lists.hye,
  id: lists.ind,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  lt: lists.lit,
  nb: lists.nob,
  nl: lists.nld,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  sv: lists.swe,
  sr: lists.hrv,
  tr: lists.tur,
  uk: lists.ukr,
  ur: lists.urd,
  vi: lists.vie,
  zh: lists.zho,
}

/** What the lists lack: contractions as `wordsOf` leaves them, and words of reporting that say nothing of the subject. */
const more: Readonly<Record<string, string>> = {
  en: `i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
    this that these those am is are was were be been being do does did doing done have has had having can could will would shall should may might must
    not no nor so too very just also only even still yet ever never again once here there where when why how than then if else because
    as until while of at by for with about against between into through during before after above below to from up down in out on off over under
    and but or both each few more most other some such all any own same s t d ll m o re ve don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn ain let
    said says say saying told tell tells according mr mrs ms dr one two per via etc get got gets getting like really much many lot lots`,
  de: `sagte sagt sagten laut dass der die das ein eine einen einem einer eines und oder aber`,
  fr: `a dit selon est sont c d j l m n qu s t y`,
  es: `dijo segun`,
  it: `ha detto secondo`,
  pt: `disse segundo`,
  nl: `zei zegt volgens`,
}

/** Whether a language has a list of its own. */
export const hasStopWords = (language: string): boolean => listOf[baseLanguage(language)] !== undefined

const sets = new Map<string, ReadonlySet<string>>()

/** The folded words of a language that carry no subject; English ones where a language has no list. */
export const stopWords = (language: string): ReadonlySet<string> => {
  const known = sets.get(language)
  if (known !== undefined) return known
  const base = baseLanguage(language)
  const code = listOf[base] === undefined ? 'en' : base
  const set = new Set<string>()
  for (const word of listOf[code] ?? []) if (!/\s/.test(word)) set.add(foldWord(word))
  for (const word of (more[code] ?? '').split(/\s+/)) if (word !== '') set.add(foldWord(word))
  if (sets.size < 64) sets.set(language, set)
  return set
}

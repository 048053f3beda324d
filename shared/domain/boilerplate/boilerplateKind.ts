import { type BoilerplateKind, boilerplatePhrases } from './boilerplatePhrases.ts'
import { foldPhrase } from './foldPhrase.ts'

/** A judgement about a line. `sure` is false where the line only starts as boilerplate does. */
export type BoilerplateMatch = Readonly<{ kind: BoilerplateKind; sure: boolean }>

/**
 * What kind of boilerplate a line is, or null. Only certain cases: the whole line must be one, wherever it stands.
 * `'Read also: Markets rally'` → `'read_also'`, `'Share this article'` → `'share'`, `'Read more books, says poet'` → null
 */
export const boilerplateKind = (line: string): BoilerplateKind | null => matchBoilerplate(line, false)?.kind ?? null

/**
 * The same for a line at the edge of an article (before its title, or after its last paragraph), where single words of
 * navigation, credits and end marks are certain too. `'Home'` → `'navigation'`, `'-ends-'` → `'end_mark'`
 */
export const edgeBoilerplateKind = (line: string): BoilerplateKind | null => matchBoilerplate(line, true)?.kind ?? null

/** A line of a page's furniture rather than of its text. */
export const isBoilerplateLine = (line: string): boolean => boilerplateKind(line) !== null

const lineMax = 300
const cookieMax = 900

/** Judges a line within an article, or at its edge. */
export const matchBoilerplate = (line: string, atEdge: boolean): BoilerplateMatch | null => {
  if (line.length > cookieMax || (!atEdge && isPlainlyNone(line))) return null
  // Of a long line only the beginning is compared, with phrases that are all shorter.
  const folded = foldPhrase(line.length > lineMax ? line.slice(0, lineMax) : line)
  if (folded === '') return null
  const match = matchPhrase(folded, atEdge)
  if (line.length > lineMax) return match?.kind === 'cookies' ? match : null
  if (match !== null) return match
  const shape = shapeKind(folded, atEdge)
  return shape === null ? null : { kind: shape, sure: true }
}

type Ending = 'whole' | 'mark' | 'open'
type Phrase = Readonly<{ text: string; ending: Ending; kind: BoilerplateKind }>

/** Kinds whose phrases may be the heading or the words of an article when they stand inside it. */
const edgeKinds: ReadonlySet<BoilerplateKind> = new Set([
  'navigation',
  'end_mark',
  'comments',
  'tags',
  'credit',
  'contact',
])

/** Phrases by their first two characters. */
const phrases = new Map<string, Phrase[]>()
for (const kind of Object.keys(boilerplatePhrases) as BoilerplateKind[])
  for (const written of boilerplatePhrases[kind].flatMap((line) => line.split('|'))) {
    const ending = written.endsWith(':…') ? 'mark' : written.endsWith('…') && written !== '…' ? 'open' : 'whole'
    const text = foldPhrase(
      ending === 'mark' ? written.slice(0, -2) : ending === 'open' ? written.slice(0, -1) : written,
    )
    const key = text.slice(0, 2)
    phrases.set(key, [...(phrases.get(key) ?? []), { text, ending, kind }])
  }

const openingChars = 4
const openingsMax = 5_000
const byOpening = new Map<string, readonly Phrase[]>()

/** The few phrases that a line with this beginning could be, in their order. Remembered, for lines begin alike. */
const likelyPhrases = (folded: string): readonly Phrase[] => {
  const opening = folded.slice(0, openingChars)
  const known = byOpening.get(opening)
  if (known !== undefined) return known
  const likely = (phrases.get(opening.slice(0, 2)) ?? []).filter(
    ({ text }) => text.startsWith(opening) || opening.startsWith(text),
  )
  if (byOpening.size >= openingsMax) byOpening.clear()
  byOpening.set(opening, likely)
  return likely
}

const isWithin = (kind: BoilerplateKind, ending: Ending): boolean =>
  !edgeKinds.has(kind) || (kind === 'credit' && ending === 'mark')

const matchPhrase = (whole: string, atEdge: boolean): BoilerplateMatch | null => {
  const folded = unbracketed(whole)
  for (const { text, ending, kind } of likelyPhrases(folded)) {
    if (!atEdge && !isWithin(kind, ending)) continue
    if (!folded.startsWith(text)) continue
    const after = folded.slice(text.length)
    if (onlyMarks.test(after)) return { kind, sure: true }
    if (ending === 'open' && endsWord(text, after) && (atEdge || !after.startsWith(','))) return { kind, sure: false }
    if ((ending === 'mark' || (ending === 'whole' && kind === 'read_also')) && opensWithMark.test(after))
      return { kind, sure: true }
  }
  return null
}

/** `[advertisement]` → `advertisement` */
const unbracketed = (folded: string): string =>
  (folded.startsWith('[') && folded.endsWith(']')) ||
  (folded.startsWith('<') && folded.endsWith('>')) ||
  (folded.startsWith('(') && /^[^)]*\)$/.test(folded))
    ? folded.slice(1, -1).trim()
    : folded

const onlyMarks = /^[\s.!:：…»›→>|)\]】、。！#*~–—-]*$/u
const opensWithMark = /^ ?(?:[:：»›→>|=]|[–—]|-{1,2} )/u
const endsWord = (text: string, after: string): boolean =>
  !/^[\p{L}\p{M}\d]/u.test(after) || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]$/u.test(text)

const yearOfRights = /^[^.?!]{0,80}(?:©|\(c\)) ?(?:19|20)\d{2}\b[^.?!]{0,80}[.!]?(?: all rights reserved\.?)?$/
const rightsChars = ' all rights reserved.'.length
const originalPlace =
  /^(?:this (?:article|story|post|piece|report) )?(?:was )?(?:originally|first) (?:published|appeared|posted)(?: here)? (?:at|in|on|by) (?!.*\b(?:19|20)\d{2}\b)/
const networks: ReadonlySet<string> = new Set(
  'facebook|twitter|x|x (twitter)|linkedin|whatsapp|telegram|pinterest|reddit|email|e-mail|mail|messenger|instagram|youtube|tiktok|threads|bluesky|mastodon|tumblr|flipboard|pocket|viber|vk|вконтакте|одноклассники|weibo|wechat|微信|微博|line|copy link|link|print|share|sms|rss|xing|google|google+'.split(
    '|',
  ),
)
/** An address, a number or a site's name that fills a line; a link to a page may be what the text is about. */
const address =
  /^(?:e-?mail|tel|phone|telephone|mobile|fax|web|website|t|e|m)?[.:]{0,2} ?(?:[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}|(?=(?:\D{0,3}\d){10})\+?(?:0|\d\d )[\d ()-]{7,20}|(?:https?:\/\/|www\.)[^\s/]{3,80}\/?)$/
const firstName = /^[\s,|/·•]*([^\s,|/·•]*)/
const separators = /[\s,|/·•]+/

const linkChars = 25
const linkWord = /^[^\d.!?:,]+$/

/** `Terms of Use | Privacy Policy | Contact us` */
const isRowOfLinks = (folded: string): boolean => {
  if (!/[|•·›»/]/.test(folded)) return false
  const parts = folded.split(/ ?[|•·›»/] ?/)
  const known = parts.filter((part) => matchPhrase(part, true)?.sure === true).length
  const isLinkWord = (part: string): boolean => part.length <= linkChars && linkWord.test(part)
  return parts.length >= 2 && parts.length <= 15 && known * 2 >= parts.length && parts.every(isLinkWord)
}

/** From a letter or figure on nothing but plain text: no sign of a right or of a row of links, nor what folds to one. */
const plainText = /^[A-Za-z0-9][\n -')-.0-{}~À-ÖØ-öø-ÿ‘’“”–—…]*$/
/** How the shapes within a text begin. */
const shapeOpenings = [...networks, ...'copyright follow like find join click tap home tweet'.split(' ')]
const opensNothing = new Map<string, boolean>()

/** Whether a line within an article is none by how it begins and ends, as most lines are: they need no folding. */
const isPlainlyNone = (line: string): boolean => {
  if (!plainText.test(line)) return false
  const written = line.slice(0, openingChars)
  let plainly = opensNothing.get(written)
  if (plainly === undefined) {
    const opening = foldPhrase(written)
    plainly =
      !likelyPhrases(opening).some(({ kind, ending }) => isWithin(kind, ending)) &&
      !shapeOpenings.some((shape) => shape.startsWith(opening) || opening.startsWith(shape))
    if (opensNothing.size >= openingsMax) opensNothing.clear()
    opensNothing.set(written, plainly)
  }
  return plainly && !/reserved[^a-z]*$/i.test(line.slice(-rightsChars))
}

/** Boilerplate that is told by its shape. */
const shapeKind = (folded: string, atEdge: boolean): BoilerplateKind | null => {
  if (/^(?:©|\(c\) ?(?:copyright|\d{4})|copyright ?(?:©|\(c\)|\d{4}|by |:|notice))/.test(folded)) return 'copyright'
  if ((folded.includes('©') || folded.includes('(c)')) && yearOfRights.test(folded)) return 'copyright'
  if (folded.length < 160 && /\ball rights reserved\.?$/.test(folded.slice(-rightsChars))) return 'copyright'
  if (folded.length < 90 && networks.has(firstName.exec(folded)?.[1] ?? '')) {
    const names = folded.split(separators).filter((name) => name !== '')
    if (names.length >= (atEdge ? 1 : 2) && names.length <= 14 && names.every((name) => networks.has(name)))
      return 'share'
  }
  if (
    /^(?:follow|like|find|join) (?:us|me|him|her|@\w+|[\p{L} ]{2,30}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|google|mastodon)\b/u.test(
      folded,
    )
  )
    return 'share'
  if (
    /^(?:click|tap) here (?:to|for) (?:read|share|subscribe|sign|join|follow|more|watch|download|get|view|see|find)\b/.test(
      folded,
    )
  )
    return 'read_also'
  if (/^home ?[>»›/|] ?\S/.test(folded)) return 'navigation'
  if (isRowOfLinks(folded)) return 'navigation'
  if (/^(?:follow|tweet) (?:us |me )?@\w{2,30}\b[^.?!]{0,40}[.!]?$/.test(folded)) return 'share'
  if (!atEdge) return null
  if (/^(?:[←‹«⟵◀] ?)?(?:previous|prev|next|older|newer|back)\b.{0,3}[:：←→]/.test(folded)) return 'navigation'
  if (address.test(folded)) return 'contact'
  if (/^(?:more: \S|latest$|popular$|bookmark$)/.test(folded)) return 'read_also'
  if (/^(?:the|this) (?:post|article|story) (?:.{1,200} )?(?:first appeared|appeared first) (?:on|in|at) /.test(folded))
    return 'copyright'
  if (/^[^.?!]{2,40} © [^.?!]{2,60}$/.test(folded)) return 'copyright'
  if (/^via [^.?!]{2,30}$/.test(folded)) return 'credit'
  if (/^for more(?: [\p{L}]{2,20}){0,3},? (?:visit|go to|see|click) \S{2,80}$/u.test(folded)) return 'read_also'
  if (/^more (?:from|in|on|about) (?:the )?[\p{L}]{2,20}(?: [\p{L}]{2,20}){0,2}$/u.test(folded)) return 'read_also'
  if (/^(?:published|posted|updated) \d{1,3} (?:minutes?|mins?|hours?|days?|weeks?) ago$/.test(folded))
    return 'navigation'
  if (/^(?:copyright|\(c\)) [^.?!:]{2,40}$/.test(folded)) return 'copyright'
  if (/^[^.?!]{2,40} (?:is|are) not responsible for the content of external /.test(folded)) return 'copyright'
  if (originalPlace.test(folded)) return 'copyright'
  if (/\bcontributed (?:to|reporting)(?: (?:to )?this (?:report|story|article))?\.?$/.test(folded)) return 'credit'
  if (/^(?:(?:share|like|comment)s? \(?\d{1,6}\)?|like|react)$/.test(folded)) return 'share'
  if (folded.length < 200 && /\b(?:may|must) not be (?:reproduced|republished|redistributed|copied)\b/.test(folded))
    return 'copyright'
  if (/^\d[\d.,]* ?[km]? (?:views?|shares?|likes?|reads?|reactions?|retweets?|claps?|votes?)$/.test(folded))
    return 'share'
  if (/^\d+ comments?$/.test(folded) || /^comments? ?[([]?\d*[)\]]?$/.test(folded)) return 'comments'
  if (/^#?[\p{L}\p{M}\d_]{2,40}(?:[\s,]+#[\p{L}\p{M}\d_]{2,40}){1,20}$/u.test(folded)) return 'tags'
  if (/^(?:page )?\d{1,3} (?:of|\/) \d{1,3}$/.test(folded)) return 'navigation'
  return null
}

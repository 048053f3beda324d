import { err, ok, type Result } from '#kit/result'
import type { Refusal } from '../refusal.ts'
import type { TopicSlug } from '../topic.ts'

const slugCharsMax = 80

/** Accents of Latin, Greek and Cyrillic, Arabic and Hebrew points. In other scripts a mark is a vowel or a voicing: a letter. */
const droppedMarks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
const separators = /[^\p{L}\p{N}\p{M}]+/gu

/** The name of a topic in URLs. `'Économie & Finances'` → `economie-finances`, `'経済'` → `経済` */
export const topicSlug = (name: string): Result<TopicSlug, Refusal> => {
  const folded = name.toWellFormed().normalize('NFKD').replace(droppedMarks, '').toLowerCase().replace(droppedMarks, '')
  // Recomposed, so that Hangul and voiced kana are written as their readers write them.
  const words = folded.normalize('NFC').replace(separators, '-')
  const slug = trimSlug(cut(trimSlug(words)))
  return slug === '' ? err({ reason: 'slug_empty', name }) : ok(slug as TopicSlug)
}

/** A mark with no letter to stand on is no name, nor a dash at either end. */
const trimSlug = (slug: string): string => {
  const start = slug.search(/[\p{L}\p{N}]/u)
  if (start < 0) return ''
  let end = slug.length
  while (slug[end - 1] === '-') end -= 1
  return slug.slice(start, end)
}

const cut = (slug: string): string => {
  if (slug.length <= slugCharsMax) return slug
  const last = slug.charCodeAt(slugCharsMax - 1)
  return slug.slice(0, last >= 0xd800 && last < 0xdc00 ? slugCharsMax - 1 : slugCharsMax)
}

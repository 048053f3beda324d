import { monthOf } from './monthNames.ts'

const place = /^\p{Lu}[\p{L}\p{M} .'’/-]{1,40}[,(] ?/u
const day = /^(?:(\p{L}{3,12})\.? \d{1,2}|\d{1,2}\.? (\p{L}{3,12})\.?)(?= ?[(/)—–-])/u
const end = /^ ?(?:\)|\([^()]{1,40}\)|\/[^/]{1,40}\/)? ?(?:--|[—–-]) /

/**
 * The dateline at the head of a paragraph that names a day and no year: it dates nothing by itself.
 * `'MOSCOW, Nov 15 (Agency) — Text'` → `'MOSCOW, Nov 15 (Agency)'`
 */
export const yearlessDateline = (text: string): string | null => {
  const head = text.slice(0, 140)
  const start = place.exec(head)?.[0].length
  if (start === undefined) return null
  const found = day.exec(head.slice(start))
  const month = found?.[1] ?? found?.[2]
  if (found === null || month === undefined || monthOf(month) === null) return null
  const at = start + found[0].length
  const close = end.exec(head.slice(at))
  return close === null ? null : head.slice(0, at + close[0].length).replace(/[ —–-]+$/, '')
}

import { err, ok, type Result } from '#kit/result'
import type { Refusal } from '../refusal.ts'
import { normaliseEscapes } from './normaliseEscapes.ts'
import { isTrackingParameter } from './trackingParameters.ts'
import { unwrapAmpCache } from './unwrapAmpCache.ts'

const urlCharactersMax = 2_048

/**
 * Reads a web address and gives it its canonical form: http or https, no credentials, no default port, no fragment (but
 * `#!` routes), no tracking parameters, escapes in one spelling. The rest stays as its publisher wrote it, so that it can
 * still be opened. `'HTTPS://Example.org:443/a?utm_source=x#top'` → `'https://example.org/a'`
 */
export const parseUrl = (text: string): Result<string, Refusal> => {
  const given = text.trim()
  const malformed = err({ reason: 'url_malformed', value: given.slice(0, 200) } as const)
  if (given.length > urlCharactersMax || !/^https?:\/\//i.test(given) || !URL.canParse(given)) return malformed
  const url = unwrapAmpCache(new URL(given))
  const host = url.hostname.replace(/\.+$/, '')
  if (host === '') return malformed
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTrackingParameter(nameOf(part)))
    .map(normaliseEscapes)
    .join('&')
  const route = url.hash.startsWith('#!') ? normaliseEscapes(url.hash) : ''
  const port = url.port === '' ? '' : `:${url.port}`
  const path = normaliseEscapes(url.pathname)
  return ok(`${url.protocol}//${host}${port}${path}${query === '' ? '' : `?${query}`}${route}`)
}

const nameOf = (part: string): string => {
  const name = part.split('=', 1)[0] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

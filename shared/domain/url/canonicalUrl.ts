import { parseUrl } from './parseUrl.ts'

/** The canonical form of an address (see `parseUrl`); one that cannot be read is returned as it is. */
export const canonicalUrl = (text: string): string => {
  const url = parseUrl(text)
  return url.ok ? url.value : text
}

import type { Element } from 'domhandler'

const lazyNames = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src'] as const

/** The address and alternative text of an `<img>`, or null for spacers, tracking pixels and inline data. */
export const imageOf = (element: Element): { url: string; alt: string } | null => {
  const { attribs } = element
  if (attribs.width === '1' || attribs.height === '1') return null
  const candidates = [...lazyNames.map((name) => attribs[name]), attribs.src, firstOfSet(attribs.srcset)]
  const url = candidates.find((value) => value !== undefined && isAddress(value))
  return url === undefined ? null : { url: url.trim(), alt: (attribs.alt ?? '').replace(/\s+/g, ' ').trim() }
}

const isAddress = (value: string): boolean => {
  const trimmed = value.trim()
  return trimmed !== '' && trimmed.length <= 2_048 && !/^(?:data|javascript|blob|about):/i.test(trimmed)
}

const firstOfSet = (set: string | undefined): string | undefined => set?.trim().split(/\s/, 1)[0]

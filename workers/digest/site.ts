import { shortHash } from '#kit/hash'
import type { Representation } from './http/representations.ts'

/** The site's settings and the links made of them. No link ever comes from a request's Host header. */
export type Site = Readonly<{
  publicUrl: string
  name: string
  /** IANA name; one that is not known counts as UTC. */
  timeZone: string
  /** Part of every ETag: other settings make other bytes. */
  stamp: string
}>

export const siteOf = (settings: Readonly<{ publicUrl: string; name: string; timeZone: string }>): Site => {
  const publicUrl = settings.publicUrl.replace(/\/+$/, '')
  return {
    publicUrl,
    name: settings.name,
    timeZone: settings.timeZone,
    stamp: shortHash(`${publicUrl}\n${settings.name}\n${settings.timeZone}`, 6),
  }
}

/** Text as one segment of a path, or one value of a query, whatever it holds. */
export const segment = (text: string): string => encodeURIComponent(text.toWellFormed())

const extensionOf = (representation?: Representation): string =>
  representation === undefined ? '' : `.${representation}`

/** Path of a topic's digest; with a representation, of that format. */
export const topicPath = (slug: string, representation?: Representation): string =>
  `/topics/${segment(slug)}${extensionOf(representation)}`

/** Path of a page under a topic: a window, an edition, the list of editions, the changes. */
export const topicPartPath = (slug: string, part: string, representation?: Representation): string =>
  `/topics/${segment(slug)}/${part}${extensionOf(representation)}`

export const articlePath = (id: string, representation?: Representation): string =>
  `/articles/${segment(id)}${extensionOf(representation)}`

export const absolute = (site: Site, path: string): string => `${site.publicUrl}${path}`

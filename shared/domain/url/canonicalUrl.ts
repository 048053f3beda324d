/** The URL under which an article is one article: no fragment, no tracking parameters, no default port. */
export const canonicalUrl = (text: string): string => {
  const url = new URL(text)
  url.hash = ''
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_|fbclid$|gclid$|mc_)/.test(name)) url.searchParams.delete(name)
  return url.toString()
}

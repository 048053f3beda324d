/**
 * A publisher's address, fit to stand in any format: http or https, percent-encoded, without credentials; else null. What
 * is stored was checked when it was taken in; this is the last door before a reader's browser.
 */
export const safeUrl = (url: string | null | undefined): string | null => {
  if (url === null || url === undefined || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  parsed.username = ''
  parsed.password = ''
  return parsed.href.replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29')
}

/**
 * A request's path and query as they came. By hand: a Host header that is no host makes the whole URL unreadable for a
 * parser, and says nothing about the path.
 */
export const addressOf = (url: string): Readonly<{ path: string; query: string }> => {
  // Past `http://` at least.
  const slash = url.indexOf('/', 8)
  if (slash === -1) return { path: '/', query: '' }
  const mark = url.indexOf('?', slash)
  return mark === -1 ? { path: url.slice(slash), query: '' } : { path: url.slice(slash, mark), query: url.slice(mark) }
}

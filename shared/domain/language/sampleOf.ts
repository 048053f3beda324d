const charactersRead = 4_000
const charactersKept = 1_000

/**
 * The beginning of a text, without addresses, handles and codes, which are in no language. A thousand characters tell as
 * much as all. `'See www.x.example, @bo: 7b ferries'` → `'See ferries'`
 */
export const sampleOf = (text: string): string => {
  const kept: string[] = []
  let length = 0
  for (const token of text.slice(0, charactersRead).split(/\s+/)) {
    const plain = /[@#\d]|^(?:https?:|www\.)/i.test(token) ? withoutCodes(token) : token
    if (plain === '') continue
    kept.push(plain)
    length += plain.length + 1
    if (length >= charactersKept) break
  }
  return kept.join(' ').slice(0, charactersKept)
}

/** What is left of a token: in a text without spaces it may be a whole sentence. */
const withoutCodes = (token: string): string =>
  /^(?:https?:|www\.)/i.test(token)
    ? ''
    : token
        .replace(/[\w.+-]{0,64}@[\w.-]{0,64}:?/g, '')
        .replace(/#[\p{L}\p{N}_]{1,64}/gu, '')
        .replace(/[A-Za-z]{0,20}\d[A-Za-z\d]{0,40}/g, '')

const charactersRead = 4_000
const charactersKept = 1_000

/**
 * The beginning of a text, without addresses, handles and codes, which are in no language. A thousand characters tell as
 * much as all.
 */
export const sampleOf = (text: string): string =>
  text
    .slice(0, charactersRead)
    .replace(
      /(?:https?:\/\/|www\.)[^\s]{1,500}|[^\s@]{1,64}@[^\s@]{1,64}|[@#][\p{L}\p{N}_]{1,64}|[A-Za-z]{0,20}\p{N}[A-Za-z\p{N}]{0,40}/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .slice(0, charactersKept)
    .trim()

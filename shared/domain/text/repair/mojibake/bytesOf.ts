import { type CodePage, codePages } from './codePages.ts'

/** Characters from here on are in no code page (but for a few private ones, which are left out). */
export const charactersEnd = 0x2600

const tables = new Map<CodePage, Uint8Array>()

/** The byte of each character (by its code) in a code page; 0 where it has none or is ASCII. */
export const bytesOf = (page: CodePage): Uint8Array => {
  const known = tables.get(page)
  if (known !== undefined) return known
  const table = new Uint8Array(charactersEnd)
  // Control characters 80 to 9F stand for their own byte in every page: decoders differ in what they do with them.
  for (let byte = 0x80; byte < 0xa0; byte += 1) table[byte] = byte
  for (const [index, character] of [...codePages[page]].entries()) {
    const code = character.charCodeAt(0)
    if (code < charactersEnd) table[code] = 0x80 + index
  }
  tables.set(page, table)
  return table
}

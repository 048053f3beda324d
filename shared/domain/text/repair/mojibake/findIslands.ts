import { bytesOf } from './bytesOf.ts'
import type { CodePage } from './codePages.ts'
import { readSequence, type Sequence } from './readSequence.ts'

/** A run of characters beyond ASCII, as far as it can be read as misread UTF-8. */
export type Island = Readonly<{ sequences: readonly Sequence[]; strays: number }>

/** Signs that may touch a misread word without belonging to it. */
const quiet: ReadonlySet<number> = new Set(
  [...'’‘‚”“„»«›‹…–—•·°®™©€£¿¡§\u00a0\ufffd'].map((sign) => sign.charCodeAt(0)),
)

/** Letters, which most characters are, need not be looked up. */
const isQuiet = (code: number): boolean => (code < 0xc0 || code >= 0x2000) && quiet.has(code)

/** A quick look at the second character, before anything is read. */
const mayContinue = (code: number, bytes: Uint8Array): boolean => {
  const byte = bytes[code] ?? 0
  return (byte >= 0x80 && byte < 0xc0) || code === 0x20 || code === 0xfffd
}

/** Of the bytes that lead two, the ones that do so in Mac Roman: others are quotes and capitals of every French text. */
const macLeads: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xc9, 0xce, 0xcf, 0xd0, 0xd1, 0xd7, 0xd8, 0xd9])

/** Every run beyond ASCII that holds a sequence, with the count of its characters that are part of none. */
export const findIslands = (text: string, page: CodePage): Island[] => {
  const bytes = bytesOf(page)
  const islands: Island[] = []
  let index = 0
  while (index < text.length) {
    if (text.charCodeAt(index) < 0x80) {
      index += 1
      continue
    }
    const sequences: Sequence[] = []
    let strays = 0
    for (let code = text.charCodeAt(index); code >= 0x80; code = text.charCodeAt(index)) {
      const lead = bytes[code] ?? 0
      const leads = lead >= 0xe0 || (lead >= 0xc2 && (page !== 'macRoman' || macLeads.has(lead)))
      const sequence = leads && mayContinue(text.charCodeAt(index + 1), bytes) ? readSequence(text, index, bytes) : null
      if (sequence !== null) sequences.push(sequence)
      else if (!isQuiet(code)) strays += 1
      index = sequence?.end ?? index + 1
    }
    if (sequences.length > 0) islands.push({ sequences, strays })
  }
  return islands
}

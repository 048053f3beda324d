/** A UTF-8 sequence that was misread character by character. */
export type Sequence = Readonly<{
  start: number
  end: number
  /** What it says when it is read right; U+FFFD where one of its bytes is lost. */
  decoded: string
  /** A byte of it was a no-break space and has become a plain one. */
  spaced: boolean
}>

const replacement = 0xfffd
const space = 0x20
const questionMark = 0x3f

/** Leads after which a plain space is taken for the byte A0: the letters that are common where that happens. */
export const spacedLeads: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc5, 0xce, 0xd0, 0xd9])

/** Reads the sequence that begins at `start`, or null. `'Ã©'` → `'é'` */
export const readSequence = (text: string, start: number, bytes: Uint8Array): Sequence | null => {
  const first = readOne(text, start, bytes)
  if (first === null) return null
  if (first.code < 0xd800 || first.code > 0xdfff) return finished(first, start)
  // Two surrogates, each written on its own, are how some databases store what lies beyond 16 bits.
  const second = first.code < 0xdc00 ? readOne(text, first.end, bytes) : null
  if (second === null || second.code < 0xdc00 || second.code > 0xdfff) return null
  const code = 0x10000 + ((first.code - 0xd800) << 10) + (second.code - 0xdc00)
  return finished({ ...second, code }, start)
}

type One = { code: number; end: number; lost: boolean; spaced: boolean }

const finished = (one: One, start: number): Sequence => ({
  start,
  end: one.end,
  decoded: one.lost ? '\ufffd' : String.fromCodePoint(one.code),
  spaced: one.spaced,
})

const readOne = (text: string, start: number, bytes: Uint8Array): One | null => {
  const lead = bytes[text.charCodeAt(start)] ?? 0
  const length = lengthOf(lead)
  if (length === 0) return null
  let code = lead & (0xff >> (length + 1))
  let lost = false
  let spaced = false
  for (let offset = 1; offset < length; offset += 1) {
    const character = text.charCodeAt(start + offset)
    const byte = bytes[character] ?? 0
    if (byte >= 0x80 && byte <= 0xbf) code = (code << 6) | (byte & 0x3f)
    else if (character === replacement) lost = true
    else if (character === questionMark && lead === 0xe2 && offset === 2 && code === 0x80) lost = true
    else if (character === space && !spaced && mayBeSpaced(lead, length, offset, code)) {
      spaced = true
      code = (code << 6) | 0x20
    } else return null
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (!lost && (code < least || code > 0x10ffff)) return null
  return { code, end: start + length, lost, spaced }
}

const lengthOf = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0)

/** `â€ ` is more often a closing quote that lost its last byte than a dagger, so it is left alone. */
const mayBeSpaced = (lead: number, length: number, offset: number, code: number): boolean =>
  length === 2 ? spacedLeads.has(lead) : !(lead === 0xe2 && offset === 2 && code === 0x80)

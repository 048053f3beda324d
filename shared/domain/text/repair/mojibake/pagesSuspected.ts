import { bytesOf, charactersEnd } from './bytesOf.ts'
import { type CodePage, codePageNames } from './codePages.ts'
import { spacedLeads } from './readSequence.ts'

/** For each character the pages (a bit each) in which it can stand at some place of a UTF-8 sequence. */
type Roles = Readonly<{
  leadsTwo: Uint16Array
  leadsTwoSpaced: Uint16Array
  leadsThree: Uint16Array
  leadsFour: Uint16Array
  continues: Uint16Array
}>

let known: Roles | null = null

const rolesOf = (): Roles => {
  if (known !== null) return known
  const make = () => new Uint16Array(charactersEnd)
  known = { leadsTwo: make(), leadsTwoSpaced: make(), leadsThree: make(), leadsFour: make(), continues: make() }
  for (const [index, page] of codePageNames.entries()) {
    const bytes = bytesOf(page)
    for (let code = 0x80; code < charactersEnd; code += 1) {
      const byte = bytes[code] ?? 0
      const role =
        byte < 0x80 || byte > 0xf4
          ? null
          : byte < 0xc0
            ? known.continues
            : byte < 0xc2
              ? null
              : byte < 0xe0
                ? known.leadsTwo
                : byte < 0xf0
                  ? known.leadsThree
                  : known.leadsFour
      if (role !== null) role[code] = (role[code] ?? 0) | (1 << index)
      if (spacedLeads.has(byte)) known.leadsTwoSpaced[code] = (known.leadsTwoSpaced[code] ?? 0) | (1 << index)
    }
  }
  return known
}

const everyPage = 0xffff
const replacement = 0xfffd

/** The code pages in which a text has anything that could be a misread UTF-8 sequence: mostly none, in one quick pass. */
export const pagesSuspected = (text: string): CodePage[] => {
  const { leadsTwo, leadsTwoSpaced, leadsThree, leadsFour, continues } = rolesOf()
  let suspected = 0
  // The pages in which one, two or three more characters would complete a sequence here.
  let one = 0
  let oneSpaced = 0
  let two = 0
  let three = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x80 && (one | two | three) === 0) continue
    // A space may have been a no-break space, and a question mark any byte that could not be shown.
    const lost = code === replacement || code === 0x20 || code === 0x3f
    const going = lost ? everyPage : code < charactersEnd ? (continues[code] ?? 0) : 0
    suspected |= (code < 0x80 ? oneSpaced : one) & going
    one = oneSpaced = two & going
    two = three & going
    three = 0
    if (code >= 0x80 && code < charactersEnd) {
      one |= leadsTwo[code] ?? 0
      oneSpaced |= leadsTwoSpaced[code] ?? 0
      two |= leadsThree[code] ?? 0
      three |= leadsFour[code] ?? 0
    }
  }
  return suspected === 0 ? [] : codePageNames.filter((_, index) => (suspected & (1 << index)) !== 0)
}

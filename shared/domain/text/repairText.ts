import { decodeEntities } from './repair/decodeEntities.ts'
import { dropControls } from './repair/dropControls.ts'
import { dropInvisible } from './repair/dropInvisible.ts'
import { dropSoftHyphens } from './repair/dropSoftHyphens.ts'
import { plainSpaces } from './repair/plainSpaces.ts'
import { repairControlQuotes } from './repair/repairControlQuotes.ts'
import { repairMojibake } from './repair/repairMojibake.ts'
import type { TextStep } from './repair/textStep.ts'
import { toNfc } from './repair/toNfc.ts'
import { unifyLineEnds } from './repair/unifyLineEnds.ts'

const steps: readonly TextStep[] = [
  toNfc,
  repairMojibake, // before anything is dropped or made plain: soft hyphens, controls and odd spaces may be bytes of it
  repairControlQuotes,
  unifyLineEnds, // after it, for a line separator may have been misread too
  dropInvisible,
  dropSoftHyphens,
  dropControls,
  toNfc, // again: what stood between a letter and its accent may be gone
  plainSpaces,
]

/**
 * What a text must have for any step to find something: mostly it has none of it. Curly quotes, dashes and the ellipsis
 * alone are what they seem, for no code page has both halves of a misread character among them.
 */
const suspicious = /[&\r\v\f\u0000-\u0008\u000e-\u001f\u007f-\u2012\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027-\uffff]/
/** One round nearly always is enough; what a round uncovers (`&amp;` before `lt;`) the next one repairs. */
const roundsMax = 5

/**
 * Brings any text into its normal form: escapes and misread characters read right, NFC, `\n` as line end, nothing
 * invisible, no odd spaces; quotes and dashes stay as they were written. `'Caf\u00c3\u00a9 &amp; th\u00e9\u200b'` → `'Café & thé'`
 */
export const repairText: TextStep = (text) => repairedBy([decodeEntities, ...steps], text)

/** The same for text whose escapes a parser has read already: there `&lt;` is what the writer wants to be seen. */
export const repairParsedText: TextStep = (text) => repairedBy(steps, text)

const repairedBy = (chosen: readonly TextStep[], text: string): string => {
  if (!suspicious.test(text)) return text
  let repaired = text
  for (let round = 0; round < roundsMax; round += 1) {
    const before = repaired
    repaired = chosen.reduce((soFar, step) => step(soFar), before)
    if (repaired === before) break
  }
  return repaired
}

import { readLabel } from '../faq/text/readMarker.ts'

/** What a line's first characters make of it: the item of a list, a numbered line, a label of a dialogue, a heading, a rule. */
export type LineMark = 'bullet' | 'number' | 'label' | 'heading' | 'quote' | 'rule'

const bullet = /^(?:[-*+•·‣◦▪●■□○–—►▶➤✓✔]|\(?[a-zA-Z]\)) +\S/
const number =
  /^(?:(?:\(?\d{1,3}[.):、．]|\d{1,2}[-–/](?= )|[(（]\d{1,2}[)）]|[①-⑳]|\d\ufe0f?\u20e3)(?: +\S|[^\x00-\x7f\s])|\d{1,2}\.\p{Lu}\p{Ll}|\d{1,2}\.\d{1,2}\.? +["“*]*\p{Lu})/u
const beforeLabel = /^[*_]{0,3}(?:[-*•] )?(?:\d{1,2}[.)] ?)?[*_]{0,3}/
const rule = /^(?:([-=_*~#+—–])\1{2,}|(?:[*•·~] ){2,}[*•·~]|[*•·~—–])$/
const heading = /^(?:#{1,6} +\S|(={1,4}) ?[^=]+ ?\1$)/

/** `'- tea'` → `'bullet'`, `'2) tea'` → `'number'`, `'Q: Tea?'` → `'label'`, `'## Tea'` → `'heading'`, `'Tea'` → null */
export const lineMark = (line: string): LineMark | null => {
  if (rule.test(line)) return 'rule'
  if (heading.test(line)) return 'heading'
  if (line.startsWith('>')) return 'quote'
  if (isLabelled(line)) return 'label'
  if (number.test(line)) return 'number'
  return bullet.test(line) ? 'bullet' : null
}

/** A label's full stop may be that of initials (`S. Korea`): only a colon, a bracket or a number after it is certain. */
const isLabelled = (line: string): boolean => {
  const start = line.slice(0, 40)
  if (!/[:：.)）/]|^[*_]*Q *[–—-] /.test(start)) return false
  const rest = start.slice(beforeLabel.exec(start)?.[0].length ?? 0)
  const found = readLabel(rest)
  if (found === null) return false
  return found.number !== null || found.label === 'q' || /[:：)）]/.test(rest.slice(0, rest.length - found.body.length))
}

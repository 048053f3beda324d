import type { HyphenEvidence } from './unwrapLines.ts'

const eastAsian = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/**
 * Joins the lines of one wrapped paragraph: nothing between ideographs or after a kept hyphen, else a space. A hyphen that
 * only broke a word at the line's end goes when the text shows so. `['a well-', 'known port']` → `'a well-known port'`
 */
export const joinLines = (lines: readonly string[], evidence: HyphenEvidence): string => {
  const parts: string[] = []
  let last = ''
  for (const line of lines) {
    if (last === '') parts.push(line)
    else if (eastAsian.test(last.at(-1)!) && eastAsian.test(line[0]!)) parts.push(line)
    else if (/[\p{L}\p{N}]-$/u.test(last) && /^[\p{L}\p{N}]/u.test(line) && !suspended.test(line)) {
      if (breaksWord(last, line, evidence)) parts[parts.length - 1] = parts.at(-1)!.slice(0, -1)
      parts.push(line)
    } else if (/\p{L}(?:—|--)$/u.test(last) || (/\p{L}$/u.test(last) && /^--\p{L}/u.test(line))) parts.push(line)
    else parts.push(' ', line)
    last = line
  }
  return parts.join('')
}

/** `short- and long-term`: the hyphen stands for a word that follows later. */
const suspended = /^(?:and|or|und|oder|bzw|et|ou|y|o|e|en|of|och|og|to|i|lub)\s/

const breaksWord = (last: string, line: string, { words, breaksWords }: HyphenEvidence): boolean => {
  const head = /[\p{L}\p{M}]+-$/u.exec(last.slice(-60))?.[0].slice(0, -1).toLowerCase()
  const tail = /^[\p{L}\p{M}]+/u.exec(line.slice(0, 60))?.[0]
  if (head === undefined || tail === undefined || !/^\p{Ll}/u.test(tail)) return false
  if (words.has(`${head}-${tail.toLowerCase()}`)) return false
  if (words.has(head + tail.toLowerCase())) return true
  return breaksWords && !(words.has(head) && words.has(tail.toLowerCase()) && head.length > 3)
}

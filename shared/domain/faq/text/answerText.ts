import type { TextUnit } from './textUnits.ts'

/** The answer that units make: paragraphs parted by a blank line, list items and code lines on lines of their own. */
export const answerText = (units: readonly TextUnit[], firstText = units[0]?.text ?? ''): string => {
  // An answer that begins within its question's line shows its margin only from the next line on.
  const own = firstText === units[0]?.text ? units.slice(0, 1) : units.slice(1)
  const base = own.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  let answer = firstText
  for (let at = 1; at < units.length; at += 1) {
    const unit = units[at]!
    if (unit.rule) continue
    const bulleted = unit.marker.bullet && /^[^\p{L}\p{N}]/u.test(unit.text)
    const text = bulleted ? `- ${unit.text.replace(/^\S+\s+/, '')}` : unit.text
    const inset = !bulleted && unit.pieces.length === 1 ? Math.max(0, unit.indent - base) : 0
    answer += `${answer === '' ? '' : unit.gap ? '\n\n' : '\n'}${inset >= 4 ? ' '.repeat(Math.min(inset, 40)) : ''}${text}`
  }
  return answer.trim()
}

/** A question as its writer wrote it, without the signs around it: `'**Why?**'` → `'Why?'` */
export const bareQuestion = (text: string): string => {
  let bare = text.trim()
  bare = bare
    .replace(/\s+[|/–—-]$/, '')
    .replace(/(?<=[?？؟]["”»)*_]{0,4}):$/, '')
    .replace(/(?<=[\p{P}\p{L}\p{N}]) ?(?:\*{1,3}|_{1,3})$/u, '')
    .replace(/^(?:\*{2,3}|_{2,3})(?=\S)/, '')
  // `{#id}` is how some Markdown dialects name a heading.
  return bare
    .replace(/\s*\{[#.:][^{}]{0,80}\}$/, '')
    .replace(/\s*#+$/, '')
    .replace(/\s+/g, ' ')
}
